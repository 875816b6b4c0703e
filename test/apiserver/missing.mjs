// What the real API server is built and run with, and where to get it.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const HERE = import.meta.dirname;

const said = (command, ...args) => {
  const { status, stdout } = spawnSync(command, args, {
    cwd: HERE,
    encoding: "utf8",
    env: { ...process.env, GOTOOLCHAIN: "local" },
  });
  return status === 0 ? stdout : undefined;
};

/** Sentences, one for each thing that is not here; none when all is. */
export function missing() {
  const wanted = /^go (\d+)\.(\d+)/m.exec(readFileSync(join(HERE, "go.mod"), "utf8"));
  const go = /go version go(\d+)\.(\d+)/.exec(said("go", "version") ?? "");
  const lacks = [];
  if (go === null || +go[1] < +wanted[1] || (+go[1] === +wanted[1] && +go[2] < +wanted[2]))
    lacks.push(
      `Go ${wanted[1]}.${wanted[2]} or newer is ${go === null ? "not installed" : `needed, and this is ${go[1]}.${go[2]}`}: https://go.dev/dl/.`,
    );
  if (said("etcd", "--version") === undefined)
    lacks.push("etcd is not installed: apt-get install etcd-server, or https://github.com/etcd-io/etcd/releases.");
  return lacks;
}
