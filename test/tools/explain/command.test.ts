import { readFileSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../../../lib/rules";
import { explainCommand } from "../../../tools/explain/command";
import { sampleOf } from "../../../tools/explain/sample";
import { paper } from "../fixtures/fixture";
import { folderWith } from "../fixtures/folder";

const explain = async (...args: readonly string[]) => {
  const terminal = paper();
  const status = await explainCommand(args, terminal);
  expect(terminal.stderr).toEqual([]);
  return { status, stdout: terminal.stdout.join("") };
};

test("a rule in whole", async () =>
  expect(await explain("mtu-within-range")).toEqual({
    status: 0,
    stdout: `mtu-within-range
  The MTU of a VPC network lies between 1300 and 8896 bytes.

  mandatory, severity medium; decided from each resource by itself, before it is
  created

Why
  Compute Engine refuses the network.

Fix
  Choose a number from 1300 to 8896.

Waive
  On a component of this package:
    waive: [{ rule: "mtu-within-range", reason: "why", until: "YYYY-MM-DD" }]
  On anything, in waivers of the policy settings:
    { "rule": "mtu-within-range", "urn": "*::name", "reason": "why", "until": "YYYY-MM-DD" }

Rests on
  Valid MTUs: min 1300; max 8896
    https://cloud.google.com/vpc/docs/mtu
    documented, read on 2026-11-21

Reported, for example
${readFileSync("examples/findings/mtu-within-range.ts", "utf8")
  .trimEnd()
  .replace(/^(?=.)/gm, "  ")}
`,
  }));

test("a rule for Kubernetes objects says how to annotate them", async () => {
  const { stdout } = await explain("network-policy-without-end-port");
  expect(stdout).toContain(
    `Waive
  On the object, as an annotation:
    gke-dpv2.dev/waive: "network-policy-without-end-port: why until YYYY-MM-DD"
  On anything, `,
  );
});

test.each(RULES.map((r) => r.id))("%s has all its parts", async (id) => {
  const { stdout } = await explain(id);
  const rule = RULES.find((r) => r.id === id)!;
  const words = (text: string) => text.replace(/\s+/g, " ");
  for (const part of [rule.title, rule.why, rule.fix]) expect(words(stdout)).toContain(words(part));
  for (const { source, section } of rule.facts) {
    expect(stdout).toContain(`\n    ${source}\n`);
    expect(words(stdout)).toContain(words(section));
  }
  expect(stdout).toContain("\nReported, for example\n");
  expect(stdout).not.toMatch(/undefined|\[object/);
});

test("without an id all rules are listed", async () => {
  const { stdout } = await explain();
  const ids = stdout.split("\n").flatMap((line) => /^(\S+) \((mandatory|advisory)\)$/.exec(line)?.[1] ?? []);
  expect(ids).toEqual(RULES.map((r) => r.id));
  expect(stdout.replace(/\s+/g, " ")).toContain(RULES[0]!.title);
});

test("in a file", async () => {
  const file = join(folderWith({}), "rule.txt");
  expect(await explain("mtu-within-range", "--output", file)).toEqual({ status: 0, stdout: "" });
  expect(readFileSync(file, "utf8")).toMatch(/^mtu-within-range\n/);
});

describe("bad usage is a sentence", () => {
  test.each([
    [["mtu-in-range"], 'There is no rule mtu-in-range. Did you mean mtu-within-range? "gke-dpv2 explain" lists all.'],
    [["Network-Policy-Without-EndPort"], /Did you mean network-policy-without-end-port\?/],
    [["a", "b"], "gke-dpv2 explain takes one rule; it was given a, b."],
    [["--format", "json"], "gke-dpv2 explain has no option --format. It has --output."],
  ])("%p", (args, sentence) => expect(explain(...args)).rejects.toThrow(sentence));
});

describe("the sample", () => {
  const page = "# a\n\n```yaml\nno: 1\n```\n\n```ts\nconst a = 1;\n\nb();\n```\n\n```ts\nlater\n```\n";
  test("is the program of a clone, else what the page of the package shows", () => {
    const program = { "examples/findings/a.ts": "a();\n" };
    expect(sampleOf("a", folderWith({ ...program, "docs/rules/a.md": page }))).toBe("a();");
    expect(sampleOf("a", folderWith({ "docs/rules/a.md": page }))).toBe("const a = 1;\n\nb();");
  });
  test("may be missing", () => {
    expect(sampleOf("a", folderWith({}))).toBeUndefined();
    expect(sampleOf("a", folderWith({ "docs/rules/a.md": "# a\n" }))).toBeUndefined();
  });
});
