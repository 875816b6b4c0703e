import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

test("without Go and etcd the API server's tests say what is missing, and where to get it", () => {
  const PATH = mkdtempSync(join(tmpdir(), "nothing-"));
  const run = spawnSync(process.execPath, ["test/apiserver/run.mjs"], { env: { PATH }, encoding: "utf8" });
  expect([run.status, run.stderr]).toEqual([
    1,
    `The real API server needs more than is here.
Go 1.24 or newer is not installed: https://go.dev/dl/.
etcd is not installed: apt-get install etcd-server, or https://github.com/etcd-io/etcd/releases.
`,
  ]);
});
