// Applies every custom resource that components and examples make to a real API server, and compares its verdicts with
// those of the rule `manifest-fits-schema`: npm run test:apiserver.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { binaries } from "./binaries.mjs";
import { missing } from "./missing.mjs";
import { start } from "./servers.mjs";

const jest = (env, ...args) =>
  new Promise((resolve) => {
    const command = [createRequire(import.meta.url).resolve("jest/bin/jest"), ...args];
    spawn(process.execPath, command, { stdio: "inherit", env: { ...process.env, ...env } }).on("exit", resolve);
  });

/** A folder of what the tests of components register; a run of all tests may have filled one already. */
async function whatComponentsMake() {
  const folder = mkdtempSync(join(tmpdir(), "gke-dpv2-emitted-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  if ((await jest({ GKE_DPV2_EMITTED: folder }, "test/components", "--silent", "--reporters=default")) !== 0)
    throw new Error("The tests of components fail, so what they make is not all there.");
  return folder;
}

async function main() {
  const lacks = missing();
  if (lacks.length > 0) throw new Error(["The real API server needs more than is here.", ...lacks].join("\n"));

  const emitted = process.env.GKE_DPV2_EMITTED ?? (await whatComponentsMake());
  const { client, stop } = await start(binaries());
  try {
    return await jest(
      { GKE_DPV2_EMITTED: emitted, ...client },
      "--config=test/apiserver/jest.config.js",
      "--runInBand",
    );
  } finally {
    stop();
  }
}

main().then(
  (status) => (process.exitCode = status ?? 1),
  (error) => {
    console.error(error.message);
    process.exitCode = 1;
  },
);
