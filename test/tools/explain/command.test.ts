import { readFileSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../../../lib/rules";
import type { Rule } from "../../../lib/rules/rule";
import { explainCommand } from "../../../tools/explain/command";
import { acceptedOf, sampleOf } from "../../../tools/explain/sample";
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

  mandatory, severity medium; decided from each resource, before it is created

Why
  Compute Engine refuses the network.

Fix
  Choose a number from 1300 to 8896.

Waive
  On a component of this package:
    waive: [
      {
        rule: "mtu-within-range",
        reason: "why",
        until: "YYYY-MM-DD",
      },
    ]
  On anything, in \`waivers\` of the policy \`settings\`:
    {
      "rule": "mtu-within-range",
      "urn": "*::name",
      "reason": "why",
      "until": "YYYY-MM-DD"
    }

Rests on
  Valid MTUs: min 1300; max 8896
    https://cloud.google.com/vpc/docs/mtu
    documented, read on 2026-11-21

Reported, for example
  import { Network } from "@pulumi/gcp/compute/network";

  new Network("edge", { autoCreateSubnetworks: false, mtu: 9000 });

Accepted, with this change
  - new Network("edge", { autoCreateSubnetworks: false, mtu: 9000 });
  + new Network("edge", { autoCreateSubnetworks: false, mtu: 8896 });
`,
  }));

test("a rule for Kubernetes objects says how to annotate them", async () => {
  const { stdout } = await explain("network-policy-without-end-port");
  expect(stdout).toContain(
    `Waive
  On the object:
    metadata:
      annotations:
        gke-dpv2.dev/waive: |
          network-policy-without-end-port: why until YYYY-MM-DD
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
  const waive = stdout.slice(stdout.indexOf("\nWaive\n"), stdout.indexOf("\nRests on\n"));
  expect(waive.split("\n").filter((line) => line.length > 80)).toEqual([]);
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
    [["--assume", "a.yaml"], "gke-dpv2 explain has no option --assume. It has --format, --output."],
  ])("%p", (args, sentence) => expect(explain(...args)).rejects.toThrow(sentence));
});

describe("the sample", () => {
  const program = ["// why", "a({", "  mtu: 1,", "  // accepted: mtu: 2,", "  // accepted: b: 3,", "});", "c();"];
  const text = [...program, "// accepted:", ""].join("\n");
  const sample = { reported: "// why\na({\n  mtu: 1,\n});\nc();", change: "- mtu: 1,\n+ mtu: 2,\n+ b: 3,\n- c();" };
  const blocks = [
    "```yaml\nno: 1\n```",
    `\`\`\`ts\n${sample.reported}\n\`\`\``,
    `\`\`\`diff\n${sample.change}\n\`\`\``,
  ];
  const page = `# a\n\n${[...blocks, "```ts\nlater\n```"].join("\n\n")}\n`;

  test("is the program of a clone, else what the page of the package shows", () => {
    const folder = { "examples/findings/a.ts": text };
    expect(sampleOf("a", folderWith({ ...folder, "docs/rules/a.md": "# a\n" }))).toEqual(sample);
    expect(sampleOf("a", folderWith({ "docs/rules/a.md": page }))).toEqual(sample);
  });
  test("becomes what the rule accepts", () => expect(acceptedOf(text)).toBe("// why\na({\nmtu: 2,\nb: 3,\n});\n"));
  test("may be missing", () => {
    expect(sampleOf("a", folderWith({}))).toBeUndefined();
    expect(sampleOf("a", folderWith({ "docs/rules/a.md": "# a\n" }))).toBeUndefined();
  });
});

describe("as JSON", () => {
  const rulesOf = async (...args: readonly string[]) =>
    (JSON.parse((await explain("--format", "json", ...args)).stdout) as { rules: readonly Rule[] }).rules;

  test("one rule, with what it rests on", async () => {
    const [only, ...others] = await rulesOf("mtu-within-range");
    const { checks, ...told } = RULES.find((r) => r.id === "mtu-within-range")!;
    expect(checks).not.toEqual([]);
    expect([only, others]).toEqual([{ ...told, remediates: false }, []]);
  });
  test("all of them", async () => expect((await rulesOf()).map((r) => r.id)).toEqual(RULES.map((r) => r.id)));
});
