import { readFileSync } from "node:fs";
import { join } from "node:path";
import { steerCommand } from "../../../tools/steer/command";
import type { Trace } from "../../../tools/steer/trace";
import { pack, paper, program } from "../fixtures/fixture";

const EXAMPLE = join(__dirname, "../../../examples/service-steering");
const PACKET = ["--from=vpn/vpn", "--to=203.0.113.7", "--port=443"];

/** Runs `steer` over a program. */
async function run(dir: string, ...args: readonly string[]) {
  const terminal = paper();
  const around = { stdin: () => (async function* () {})(), pack: pack("quiet") };
  const status = await steerCommand([...PACKET, ...args, dir], terminal, around);
  return { status, stdout: terminal.stdout.join(""), stderr: terminal.stderr.join("") };
}

describe("a program, run offline", () => {
  test("is traced as its README shows, with the room that the VPC leaves", async () => {
    const readme = readFileSync(join(EXAMPLE, "README.md"), "utf8");
    const shown = /npx gke-dpv2 steer .*?```text\n(.*?)```/s.exec(readme)![1];
    expect(await run(EXAMPLE)).toEqual({ status: 0, stdout: shown, stderr: "" });
  }, 60_000);

  test("goes from function to function, as ServiceSteering has made them", async () => {
    const { stdout } = await run(EXAMPLE, "--format=json", "--protocol=udp");
    const { hops, end } = JSON.parse(stdout) as Trace;
    expect(hops.map(({ chain, ways }) => [chain, ways.map((w) => [w.selectors, w.mtu?.inner])])).toEqual([
      [null, [[["egress-to-firewall"], 8848]]],
      ["egress-firewall", [[["egress-to-proxy"], 8848]]],
      ["egress-proxy", [[[], 8896]]],
    ]);
    expect(end).toBe("leaves");
  }, 60_000);

  test("that is refused is not traced", async () => {
    await expect(run(program("refused"))).rejects.toThrow(/^The program ends at what is refused:\n {2}\S/);
  }, 60_000);
});
