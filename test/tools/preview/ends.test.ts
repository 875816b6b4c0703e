import { Failure } from "../../../tools/failure";
import { preview } from "../../../tools/preview/preview";
import { pack, program } from "../fixtures/fixture";

/** How programs end, other than well. */

const run = (how: string) => preview({ dir: program("ends"), pack: pack("quiet"), config: [`how=${how}`] });
const FRAME = String.raw`(\n {6}at .*\(?test/tools/fixtures/programs/ends/index\.ts:\d+:\d+\)?)+`;

test.each([
  [
    "a name is taken",
    `Error: failed to register new resource first .*Duplicate resource URN 'urn:pulumi:dev::ends::gcp:compute/network:Network::first'; try giving it a unique name${FRAME}`,
  ],
  ["a promise is rejected", `RangeError: nobody looked${FRAME}`],
  ["something else is thrown", "a text"],
  ["in an apply", `TypeError: inside an apply${FRAME}`],
  ["a value is missing", "Missing required configuration variable 'ends:region'\n.*pulumi config set ends:region.*"],
  ["exit 3", "it ended with exit code 3"],
  ["exit 0", "it ended with exit code 1\nIt had written:\n  goodbye\n  The Pulumi runtime detected that (.*\n?)*"],
  ["killed", "it was killed by SIGKILL"],
])(
  "%s: that is what is said, and no more",
  async (how, said) => {
    const error: unknown = await run(how).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(Failure);
    expect((error as Failure).message).toMatch(new RegExp(`^The program failed:\n  ${said}$`));
  },
  60_000,
);

test("what a program leaves running ends with it: else it would hold the pipes, and this would not end", async () => {
  const { written } = await run("something is left running");
  expect(written).toBe("goodbye\n");
}, 60_000);

test("an error that is only logged is shown, and fails nothing, as with the Pulumi CLI", async () => {
  const { logs, resources } = await run("an error is logged");
  expect(logs).toEqual([{ severity: "error", text: "this will not do" }]);
  expect(resources.map((r) => r.name)).toContain("last");
}, 60_000);
