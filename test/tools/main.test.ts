import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { type BuildOptions, buildSync } from "esbuild";

/** The command line as a process: what it writes where, and its exit status. */

const ROOT = join(__dirname, "../..");
const { PROGRAM } = require("../../scripts/bundles") as { PROGRAM: BuildOptions };
const bin = join(ROOT, "node_modules/.cache/gke-dpv2-tests/main.js");
const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], { encoding: "utf8", cwd: ROOT });
  return { status, stdout, stderr };
};

beforeAll(() => {
  const entryPoints = [join(ROOT, "tools/main.ts")];
  buildSync({ ...PROGRAM, entryPoints, outfile: bin });
});

test("help and version go to standard output", () => {
  expect(run("--version")).toEqual({
    status: 0,
    stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
    stderr: "",
  });
  expect(run("--help").stdout).toMatch(/^Usage: gke-dpv2 COMMAND \[options\]\n(.*\n)* {2}preview /);
  expect(run("preview", "--help").stdout).toMatch(
    /^Usage: gke-dpv2 preview \[DIR\] \[options\]\n(.*\n)* {2}--fail-on LEVEL/,
  );
});

test("what a command has to say goes to standard output, what it could not do to standard error", () => {
  expect(run("explain", "mtu-within-range")).toEqual({
    status: 0,
    stdout: expect.stringMatching(/^mtu-within-range\n/) as string,
    stderr: "",
  });
  expect(run("check", "examples/findings")).toEqual({
    status: 2,
    stdout: "",
    stderr: "examples/findings holds no YAML or JSON file.\nNo Kubernetes object and no stack was found.\n",
  });
});

test.each([
  [["previw"], "gke-dpv2 has no command previw. It has preview, check, explain, steer, plan-ranges.\n"],
  [["preview", "--stak", "x"], /^gke-dpv2 preview has no option --stak\. .*\.\n$/],
  [["plan-ranges", "--nodes", "ten"], /^There is no plan:\n {2}--nodes: "ten" .*\.\n$/],
  [["preview", "test/tools/fixtures"], /^test\/tools\/fixtures has no Pulumi\.yaml\. .*\.\n$/],
])("bad usage is a sentence on standard error, and the exit status 2: %p", (args, sentence) => {
  const { status, stdout, stderr } = run(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(sentence);
});
