import { readFileSync } from "node:fs";
import { join } from "node:path";
import { previewCommand } from "../../../tools/preview/command";
import { folderWith } from "../fixtures/folder";
import { pack, paper, program } from "../fixtures/fixture";

const run = async (...args: readonly string[]) => {
  const terminal = paper();
  const status = await previewCommand(args, terminal, pack("throwing-in-stack"));
  return { status, stdout: terminal.stdout.join(""), stderr: terminal.stderr.join("") };
};

/** A file of its own. */
const files = (text: string): string => join(folderWith({ "given.yaml": text }), "given.yaml");

describe("bad usage is a sentence that names what was given and what is known", () => {
  test.each([
    [
      ["--stacks", "x"],
      "gke-dpv2 preview has no option --stacks. It has --stack, --config, --assume, --policy-pack-config, --answers, --format, --output, --fail-on.",
    ],
    [["-s"], /has no option -s\./],
    [["--stack"], "--stack needs a value."],
    [["--stack", "--format", "json"], "--stack needs a value."],
    [["--format", "xml"], "--format xml is unknown. It can be text, json."],
    [["--fail-on=all"], "--fail-on all is unknown. It can be mandatory, advisory, never."],
    [["a", "b"], "gke-dpv2 preview takes one folder; it was given a, b."],
    [["/nowhere"], "/nowhere is no folder."],
    [["/nowhere", "--assume", "/nowhere.yaml"], "/nowhere.yaml does not exist."],
    [["/nowhere", "--answers", "/nowhere.yaml"], "/nowhere.yaml does not exist."],
    [["/nowhere", "--assume", files("cluster: { version: 1.33 }")], /cluster\.version: .* Write it in quotes\.$/],
    [["/nowhere", "--answers", files("getEngineVersions: {}")], /"getEngineVersions" is no token of a function\./],
    [[program("refused"), "--config", "x"], "--config x is no setting. Write --config key=value."],
  ])("%p", (args, sentence) => expect(run(...args)).rejects.toThrow(sentence));
});

test("a refused program, as text", async () => {
  const { status, stdout } = await run(program("refused"));
  expect(status).toBe(1);
  expect(stdout).toContain(
    "pulumi:pulumi:Stack  refused-dev\n├─ pulumi:providers:gcp  default_9_37_0\n└─ gcp:compute/network:Network  edge\n",
  );
  expect(stdout).toMatch(/\nMANDATORY\n\n {2}mtu-within-range \(\w+\)\n {4}mtu: 9000 is more than 8896\.\n/);
  expect(stdout).toMatch(/\n\n3 resources, 2 mandatory findings, 1 advisory\n$/);
}, 60_000);

test("a refused program, as JSON in a file, where nothing makes it fail", async () => {
  const file = join(folderWith({}), "report.json");
  const { status, stdout } = await run(program("refused"), "--format", "json", "--output", file, "--fail-on", "never");
  expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
  const json = JSON.parse(readFileSync(file, "utf8")) as { summary: object };
  expect(json.summary).toEqual({ mandatory: 2, advisory: 1, waived: 0, resources: 3 });
}, 60_000);
