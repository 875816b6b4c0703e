import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { RULES, ruleById } from "../lib/rules";
import { parseWaivers, WAIVE_ANNOTATION } from "../lib/rules/waiver";
import { policies } from "../policies/pack";
import { parseSettings } from "../policies/settings";
import { renewed } from "../scripts/docs/block";

const ROOT = join(__dirname, "..");
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const inFolder = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder))
    .filter((f) => f.endsWith(".md"))
    .map((f) => join(folder, f));
const examples = readdirSync(join(ROOT, "examples")).map((name) => join("examples", name));
const pages = [".", "docs", "docs/rules", "docs/components", ...examples].flatMap(inFolder);

const blocksOf = (path: string, language: string): readonly string[] =>
  [...read(path).matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "gs"))].map(([, text]) => text!);

describe("links", () => {
  test.each(pages)("of %s lead somewhere", (page) => {
    const links = [...read(page).matchAll(/\]\((?!https:)([^)#]+)[^)]*\)/g)].map(([, to]) => to!);
    expect(links.filter((to) => !existsSync(join(ROOT, dirname(page), to)))).toEqual([]);
  });
});

describe("the README", () => {
  test("gives the two commands that CI runs", () => {
    const commands = blocksOf("README.md", "sh")[0]!.trim().split("\n");
    expect(commands).toHaveLength(2);
    for (const command of commands) expect(read(".ci/run")).toContain(`'${command}'\n`);
  });
});

describe("the configuration in the docs", () => {
  const blocks = ["docs/configuration.md", "docs/waivers.md"].flatMap((path) => blocksOf(path, "json"));
  const configs = blocks.map((text) => JSON.parse(text) as Record<string, unknown>);

  test("is there", () => expect(configs.length).toBeGreaterThan(3));
  test("names policies that exist", () => {
    const names = new Set(["all", ...policies.map((p) => p.name)]);
    expect(configs.flatMap((c) => Object.keys(c)).filter((name) => !names.has(name))).toEqual([]);
  });
  test("is right", () => {
    for (const { settings } of configs)
      if (typeof settings === "object") {
        const { enforcementLevel, ...values } = settings as { enforcementLevel?: string };
        expect(["mandatory", undefined]).toContain(enforcementLevel);
        expect(parseSettings(values)).not.toHaveProperty("wrong");
      }
  });
  test("beside `all`, gives those that serve the rules their own level", () => {
    const serving = policies.filter((p) => ruleById(p.name) === undefined);
    const { all, ...named } = configs.find((c) => "all" in c)!;
    expect(all).toBe("mandatory");
    expect(named).toEqual(Object.fromEntries(serving.map((p) => [p.name, p.enforcementLevel])));
  });
});

test("the annotation in the docs is a waiver", () => {
  const [text] = blocksOf("docs/waivers.md", "yaml");
  const { waivers, broken } = parseWaivers(text!.slice(text!.indexOf(`${WAIVE_ANNOTATION}: |`)).split("|")[1]!);
  expect(broken).toEqual([]);
  expect(waivers.map((w) => ruleById(w.rule)?.id)).toEqual(["network-policy-without-end-port"]);
});

test.each(RULES.map((r) => r.id))("the page of %s says what an error message says", (id) => {
  const page = read(`docs/rules/${id}.md`);
  expect(page).toContain(`\n# ${id}\n`);
  expect(page).toContain(`[${id}]\n\`\`\``);
});

describe("generated blocks", () => {
  const page = renewed("page.md", undefined, [
    { name: "one", text: "1" },
    { name: "two", text: "2" },
  ]);

  test("leave what stands around them", () => {
    const mine = page.replace("<!-- end one -->", "<!-- end one -->\n\nBy hand.") + "\nBelow.\n";
    expect(renewed("page.md", mine, [{ name: "one", text: "11" }])).toBe(mine.replace("\n1\n", "\n11\n"));
  });
  test("miss their marks loudly", () =>
    expect(() => renewed("page.md", "# By hand\n", [{ name: "one", text: "1" }])).toThrow(
      'page.md: the marks of the block "one" are missing',
    ));
});

/** The generator over this tree, with docs that may be changed. */
describe("`npm run docs -- --check`", () => {
  const folder = mkdtempSync(join(tmpdir(), "docs-"));
  const OWN = ["docs", "README.md"];
  for (const name of readdirSync(ROOT).filter((n) => !OWN.includes(n) && n !== ".git"))
    symlinkSync(join(ROOT, name), join(folder, name));
  for (const name of OWN) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  afterAll(() => rmSync(folder, { recursive: true }));

  const check = () => {
    const run = spawnSync(process.execPath, ["scripts/run.mjs", "docs", "--check"], { cwd: folder, encoding: "utf8" });
    return { status: run.status, said: run.stderr };
  };

  test("passes, then names each file that is stale", () => {
    expect(check()).toEqual({ status: 0, said: "" });
    const page = join(folder, "docs/rules/mtu-within-range.md");
    appendFileSync(page, "\nBy hand, and kept.\n");
    cpSync(page, join(folder, "docs/rules/of-no-rule.md"));
    appendFileSync(join(folder, "docs/rules/README.md"), "\nBy hand, and kept.\n");
    const readme = join(folder, "README.md");
    const text = readFileSync(readme, "utf8");
    rmSync(readme);
    appendFileSync(readme, text.replace("is not a whole number", "is a whole number"));
    expect(check()).toEqual({
      status: 1,
      said: ["README.md", "docs/rules/of-no-rule.md"].map((path) => `${path} is stale. Run "npm run docs".\n`).join(""),
    });
  }, 60_000);
});
