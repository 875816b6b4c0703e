import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BuildOptions, buildSync } from "esbuild";
import { pack, program } from "../fixtures/fixture";

/**
 * A preview in a process of its own, interrupted while the program and the pack are running. Each of the two holds a
 * connection to this test, which closes when it is gone.
 */

const ROOT = join(__dirname, "../../..");
const { PROGRAM } = require("../../../scripts/bundles") as { PROGRAM: BuildOptions };
const bundle = join(ROOT, "node_modules/.cache/gke-dpv2-tests/preview.js");
const folder = mkdtempSync(join(tmpdir(), "leftovers-"));
let server: Server;

beforeAll(async () => {
  const entryPoints = [join(ROOT, "tools/preview/preview.ts")];
  buildSync({ ...PROGRAM, entryPoints, outfile: bundle });
  server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

/** A preview that is killed while both run. Comes back when both are gone. */
async function killedBy(signal: NodeJS.Signals, how = "waits"): Promise<unknown> {
  const options = `{ dir: "${program(how)}", pack: "${pack("waits")}" }`;
  const preview = spawn(process.execPath, ["-e", `require("${bundle}").preview(${options})`], {
    cwd: ROOT,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, TMPDIR: folder, GKE_DPV2_TEST_PORT: String((server.address() as AddressInfo).port) },
  });
  const ended = once(preview, "exit");
  const [first] = (await once(server, "connection")) as [Socket];
  const [second] = (await once(server, "connection")) as [Socket];
  const gone = [first, second].map((socket) => once(socket.on("error", () => undefined).resume(), "close"));

  preview.kill(signal);
  const end = await ended;
  await Promise.all(gone);
  return end;
}

test.each(["SIGTERM", "SIGINT"] as const)(
  "%s leaves no process and no folder",
  async (signal) => {
    expect(await killedBy(signal)).toEqual([null, signal]);
    expect(readdirSync(folder).filter((name) => name.startsWith("gke-dpv2"))).toEqual([]);
  },
  60_000,
);

test("SIGKILL leaves no process, be it in an endless loop", async () => {
  expect(await killedBy("SIGKILL", "loops")).toEqual([null, "SIGKILL"]);
}, 60_000);
