import { ruleById } from "../../../lib/rules";
import { Failure } from "../../../tools/failure";
import { preview, type Preview } from "../../../tools/preview/preview";
import { pack, program } from "../fixtures/fixture";

jest.setTimeout(60_000);

const run = (name: string, by = "quiet", config: readonly string[] = []): Promise<Preview> =>
  preview({ dir: program(name), pack: pack(by), config });
const failure = async (trial: Promise<unknown>): Promise<Failure> => {
  const error: unknown = await trial.catch((e: unknown) => e);
  expect(error).toBeInstanceOf(Failure);
  return error as Failure;
};

describe("a program that throws", () => {
  let message: string;
  beforeAll(async () => {
    ({ message } = await failure(run("throws", "quiet", ["region=hunter2hunter2"])));
  });

  test("says its own error, and where it was thrown", () => {
    expect(message).toMatch(/^The program failed:\n {2}TypeError: there is no zone in \S+\n {6}at firstOf \(/);
    expect(message).toMatch(/test\/tools\/fixtures\/programs\/throws\/index\.ts:\d+:\d+\)/);
  });

  test("shows no frame but its own, and no colour", () => {
    expect(message).not.toMatch(/node_modules|node:|\x1b/);
  });

  test("is told what it may have missed here", () => {
    expect(message).toContain("It had written:\n  before the end");
    expect(message).toContain(
      'It called gcp:compute/getZones:getZones; without a cloud the answer is "not known yet".',
    );
    expect(message).toContain("Encrypted, so not readable here: throws:token.");
  });

  test("shows no secret", () => {
    expect(message).not.toContain("hunter2hunter2");
    expect(message).toContain("there is no zone in [secret]");
  });
});

test("a component's refusal is mandatory findings, beside what the policies said so far", async () => {
  const { findings, refused, resources } = await run("refused", "throwing-in-stack");
  expect(refused).toBe(true);
  expect(resources.map((r) => r.name)).toContain("edge");
  const mtu = ruleById("mtu-within-range")!;
  expect(findings).toMatchObject([
    {
      rule: mtu.id,
      level: "mandatory",
      severity: mtu.severity,
      path: "mtu",
      message: "mtu: 9000 is more than 8896. Set mtu to at most 8896. [mtu-within-range]",
      fix: "Set mtu to at most 8896.",
      resource: { kind: "gke-dpv2:index:DataplaneV2Network", name: "edge" },
    },
    { rule: mtu.id, path: "podRange", fix: mtu.fix },
    { rule: "says-something", level: "advisory", resource: { name: "edge" } },
  ]);
});

test("a refusal that comes late, from a value that was awaited, is said once", async () => {
  const { findings } = await run("refused-later");
  expect(findings.map((f) => f.message)).toEqual(["mtu: 9000 is too much. Take less. [mtu-within-range]"]);
});

describe("a pack", () => {
  test("that cannot be started is named, with its own words", async () => {
    const { message } = await failure(run("refused", "broken"));
    expect(message).toMatch(/^The policy pack in \S+packs\/broken could not be started: it ended with 32\.\n/);
    expect(message).toContain("Error: this pack was never built");
    expect(message).not.toContain("node_modules");
  });

  test("that throws fails the preview, not the program", async () => {
    const { message } = await failure(run("refused", "throwing"));
    expect(message).toMatch(/^The policy pack failed\. .*'has-a-bug'.*\nTypeError: a defect of the pack/);
  });

  test("that is not there", async () => {
    expect((await failure(run("refused", "nowhere"))).message).toMatch(/^There is no policy pack in \S+nowhere\.$/);
  });
});
