import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "..");
const json = (path: string) => JSON.parse(readFileSync(join(ROOT, path), "utf8"));
const root = json("package.json");
const pack = json("policies/package.json");

/** What `npm publish` would send; the build has been made by `npm test`. */
const packed: readonly string[] = JSON.parse(
  execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: ROOT, encoding: "utf8" }),
)[0].files.map((f: { readonly path: string }) => f.path);

describe("the published package", () => {
  const pathsIn = (x: unknown): readonly string[] =>
    typeof x === "string" ? [x.replace(/^\.\//, "")] : Object.values(x as object).flatMap(pathsIn);

  test("holds every file that package.json leads to", () => {
    const led = [root.main, root.types, ...pathsIn(root.exports), ...pathsIn(root.bin)];
    expect(packed).toEqual(expect.arrayContaining(led));
  });
  test("holds the policy pack as Pulumi boots it: a folder with its own entry, compiled, without a tsconfig.json", () => {
    const folder = packed.filter((path) => path.startsWith("policies/")).sort();
    const entry = ["PulumiPolicy.yaml", "bin/index.js", "bin/pack.js", "package.json"];
    expect(folder).toEqual(entry.map((file) => `policies/${file}`));
    expect(entry).toContain(pack.main);
  });
  test("holds what a reader needs", () =>
    expect(packed).toEqual(
      expect.arrayContaining([
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
        "docs/configuration.md",
        "docs/waivers.md",
        "docs/rules/README.md",
        "docs/rules/mtu-within-range.md",
      ]),
    ));
  test("holds no source, no test and nothing of the build's own", () => {
    const top = new Set(packed.map((path) => path.split("/")[0]));
    expect([...top].sort()).toEqual(
      ["CHANGELOG.md", "LICENSE", "README.md", "dist", "docs", "package.json", "policies"].sort(),
    );
    expect(packed.filter((path) => /(?<!\.d)\.ts$|\.test\.|\/\.|tsconfig/.test(path))).toEqual([]);
  });
});

describe("the policy pack's own package.json", () => {
  test("has the package's version, which CrossGuard shows", () => expect(pack.version).toBe(root.version));
  test("asks for what the package asks for", () => {
    const ranges = { ...root.dependencies, ...root.peerDependencies };
    for (const [name, range] of Object.entries(pack.dependencies)) expect([name, range]).toEqual([name, ranges[name]]);
  });
});

test("the README's package.json asks for this version and for the packages that it needs beside it", () => {
  const blocks = readFileSync(join(ROOT, "README.md"), "utf8").matchAll(/```json\n(.*?)```/gs);
  const { dependencies } = [...blocks].map(([, text]) => JSON.parse(text!)).find((x) => "dependencies" in x);
  expect(dependencies[root.name]).toBe(`^${root.version}`);
  expect(Object.keys(dependencies).sort()).toEqual([root.name, ...Object.keys(root.peerDependencies)].sort());
});
