// The API server of custom resources, built from the module that go.mod pins. Kept outside the clone, so that the next
// clone need not build it again.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const HERE = import.meta.dirname;
const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "gke-dpv2");

const PACKAGES = { server: "k8s.io/apiextensions-apiserver", certificates: "./certificates" };

/** The paths of both, built where they are not there yet. */
export function binaries() {
  const hash = createHash("sha256").update(go("version"));
  for (const file of ["go.mod", "go.sum", "certificates/main.go"]) hash.update(readFileSync(join(HERE, file)));
  const folder = join(CACHE, `apiserver-${hash.digest("hex").slice(0, 16)}`);
  mkdirSync(folder, { recursive: true });
  return Object.fromEntries(Object.entries(PACKAGES).map(([name, path]) => [name, built(join(folder, name), path)]));
}

function built(file, path) {
  if (existsSync(file)) return file;
  console.log(`building ${path} (minutes, once)`);
  const unfinished = `${file}.${process.pid}`; // who runs at the same time builds their own
  go("build", "-trimpath", "-buildvcs=false", "-o", unfinished, path);
  renameSync(unfinished, file);
  return file;
}

function go(...args) {
  const env = { ...process.env, CGO_ENABLED: "0", GOTOOLCHAIN: "local" };
  const { status, stdout, stderr } = spawnSync("go", args, { cwd: HERE, encoding: "utf8", env });
  if (status !== 0) throw new Error(`go ${args.join(" ")}:\n${stderr}`);
  return stdout;
}
