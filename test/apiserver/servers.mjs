// etcd and the API server of custom resources, for one run: on free ports of this machine, with everything they write in
// a folder of their own that goes with them.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";

const LONGEST_START_MS = 60_000;
const POLL_MS = 100;

/** Starts both; gives what a client needs, as its environment, and `stop`. */
export async function start({ server, certificates }) {
  const folder = mkdtempSync(join(tmpdir(), "gke-dpv2-apiserver-"));
  const processes = [];
  const stop = () => {
    for (const child of processes) child.kill("SIGKILL"); // nothing of theirs is kept
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once("exit", stop);
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
  try {
    const [clients, peers, secure] = await freePorts(3);
    const run = (command, args) => {
      const log = openSync(join(folder, `${processes.length}.log`), "a");
      processes.push(spawn(command, args, { cwd: folder, stdio: ["ignore", log, log] }));
    };
    const { status, stderr } = spawnSync(certificates, [folder], { encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
    const at = (name) => join(folder, name);
    writeFileSync(at("nowhere.yaml"), NOWHERE);
    const etcd = `http://127.0.0.1:${clients}`;
    run("etcd", [
      ...["--data-dir", at("etcd"), "--listen-client-urls", etcd, "--advertise-client-urls", etcd],
      ...["--listen-peer-urls", `http://127.0.0.1:${peers}`],
    ]);
    run(server, flags({ etcd, secure, at }));
    const client = {
      APISERVER_URL: `https://127.0.0.1:${secure}`,
      APISERVER_CERT: at("client.crt"),
      APISERVER_KEY: at("client.key"),
    };
    await ready(client, processes);
    return { client, stop };
  } catch (error) {
    const logs = processes.map((_, i) => readFileSync(join(folder, `${i}.log`), "utf8").slice(-3000));
    stop();
    throw new Error([error.message, ...logs].join("\n"));
  }
}

/** There is no API server of the core groups, so nobody to ask who somebody is or what they may do. */
const flags = ({ etcd, secure, at }) => [
  ...[`--etcd-servers=${etcd}`, `--secure-port=${secure}`, "--bind-address=127.0.0.1", `--cert-dir=${at("certs")}`],
  ...[`--client-ca-file=${at("ca.crt")}`, `--requestheader-client-ca-file=${at("ca.crt")}`],
  ...["--authentication-skip-lookup", "--authentication-tolerate-lookup-failure=true"],
  ...["kubeconfig", "authentication-kubeconfig", "authorization-kubeconfig"].map((f) => `--${f}=${at("nowhere.yaml")}`),
  "--authorization-always-allow-paths=*",
  `--disable-admission-plugins=${ADMISSION}`,
  "--enable-priority-and-fairness=false",
];

const ADMISSION = [
  "NamespaceLifecycle",
  "MutatingAdmissionWebhook",
  "ValidatingAdmissionWebhook",
  "ValidatingAdmissionPolicy",
  "MutatingAdmissionPolicy",
].join();

const NOWHERE = `apiVersion: v1
kind: Config
clusters: [{ name: nowhere, cluster: { server: "http://127.0.0.1:1" } }]
contexts: [{ name: nowhere, context: { cluster: nowhere, user: nobody } }]
users: [{ name: nobody, user: {} }]
current-context: nowhere
`;

/** Taken all at once, so that they differ, and given back: another may take one meanwhile, and then the start fails. */
async function freePorts(count) {
  const servers = await Promise.all(
    Array.from({ length: count }, () => {
      const server = createServer();
      return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
    }),
  );
  const ports = servers.map((server) => server.address().port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

async function ready(client, processes) {
  const end = Date.now() + LONGEST_START_MS;
  while (Date.now() < end) {
    const gone = processes.find((p) => p.exitCode !== null);
    if (gone !== undefined) throw new Error(`${gone.spawnfile} ended with ${gone.exitCode}`);
    if ((await status(client, "/apis/apiextensions.k8s.io/v1/customresourcedefinitions")) === 200) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error("the API server does not answer");
}

/** Of an answer; `undefined` while nobody answers. Its certificate is its own and stands nowhere. */
const status = ({ APISERVER_URL: url, APISERVER_CERT: cert, APISERVER_KEY: key }, path) =>
  new Promise((resolve) => {
    const shown = { cert: readFileSync(cert), key: readFileSync(key), rejectUnauthorized: false };
    request(url + path, shown, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", () => resolve(undefined))
      .end();
  });
