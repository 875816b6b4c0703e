import fc from "fast-check";
import { dump } from "js-yaml";
import { checkCommand } from "../../../tools/check/command";
import { exportOf } from "../../support/checked";
import { cluster, daemonSet, deployment, k8s, pool, provider, v2, vpc, type Res } from "../../support/stack";
import { paper } from "../fixtures/fixture";

/** Whatever it is given, `check` ends with a status and a sentence: it throws nothing else, and it does not hang. */

const LONGEST = 5000;

async function check(text: string, format: string): Promise<void> {
  const terminal = paper();
  const stdin = (async function* () {
    yield Buffer.from(text);
  })();
  const began = process.cpuUsage();
  const status = await checkCommand(["-", "--format", format], terminal, {
    stdin: () => stdin,
    today: "2026-11-21",
  }).catch((error: Error) => {
    if (error.name !== "Failure") throw error;
    expect(error.message).toMatch(/\.$/);
    return 2;
  });
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(LONGEST);
  expect([0, 1, 2]).toContain(status);
  if (format === "json" && terminal.stdout.length > 0) judgedWhereItStands(terminal.stdout.join(""), text);
}

function judgedWhereItStands(stdout: string, text: string): void {
  const { findings, notEvaluated } = JSON.parse(stdout) as Record<
    string,
    { resource: { file?: string; line: number } }[]
  >;
  const lines = text.split("\n").length;
  for (const { resource } of [...findings!, ...notEvaluated!])
    if (resource.file !== undefined) {
      expect(resource.line).toBeGreaterThanOrEqual(1);
      expect(resource.line).toBeLessThanOrEqual(lines);
    }
}

const labels = { app: "web" };
const container = { name: "web", image: "nginx:1.29", ports: [{ name: "http", containerPort: 8080, hostPort: 80 }] };
const STACK: readonly Res[] = [
  vpc("vpc", { mtu: 1460, autoCreateSubnetworks: false }),
  v2("edge", { minMasterVersion: "1.27.3-gke.100", enableFqdnNetworkPolicy: true }, { outputs: { masterVersion: "1.24.9-gke.100" } }),
  cluster("old", { networkPolicy: { enabled: true }, nodeConfig: { machineType: "e2-standard-4" } }),
  pool("pool", { version: "1.24.9-gke.100", nodeConfig: { linuxNodeConfig: { sysctls: { "net.ipv4.ip_local_port_range": "1024 65535" } } } }, "edge"),
  provider("edge-k8s", "edge"),
  k8s("core/v1 Service", "web", { selector: labels, ports: [{ port: 80, targetPort: 8080 }] }, "edge-k8s"),
  k8s("networking.k8s.io/v1 NetworkPolicy", "web", { podSelector: { matchLabels: labels }, ingress: [{ from: [{ podSelector: { matchExpressions: [{ key: "a", operator: "In", values: ["b"] }] } }], ports: [{ port: 80, endPort: 90 }] }] }, "edge-k8s", { annotations: { "gke-dpv2.dev/waive": "network-policy-without-end-port: why until 2027-01-01" } }),
  deployment("web", labels, { containers: [container], initContainers: [container] }, "edge-k8s", { replicas: 2 }),
  daemonSet("agent", { hostNetwork: true, volumes: [{ name: "a", hostPath: { path: "/var/lib/cni" } }], containers: [container] }, "edge-k8s"),
  k8s("networking.gke.io/v1 TrafficSelector", "steer", { egress: { to: { ipBlock: { cidr: "10.0.0.0/8" } }, ports: [{ allPorts: { protocol: "TCP" } }] }, subject: { pods: { podSelector: {} } } }, "edge-k8s"),
]; // prettier-ignore
const MANIFESTS: readonly object[] = STACK.filter((r) => r.type.startsWith("kubernetes:")).map((r) => r.inputs);
const STATE = JSON.parse(exportOf(STACK)) as object;

const format = fc.constantFrom("json", "text");
/** What a hand or a template may leave where something else should stand. */
const anything = fc.oneof(
  { arbitrary: fc.constantFrom(null, "", 0, -1, 1.5, true, false, [], {}, [null], [[]], [{}], { a: null }), weight: 3 },
  fc.constantFrom("04da6b54-80e4-46f7-96ec-b56ff0331ba9", "*", "<<", "__proto__", "1.33", "latest", "30000-32767"),
  fc.integer(),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<unknown>,
);

/** The value with one of its parts, found by luck, replaced, removed, doubled, or put under another key. */
function mutated(value: unknown, luck: readonly number[], by: unknown): unknown {
  const [here = 0, ...rest] = luck;
  if (typeof value !== "object" || value === null || rest.length === 0) return by;
  const entries = Object.entries(value);
  if (entries.length === 0) return by;
  const at = here % entries.length;
  const [key, inner] = entries[at]!;
  const change = [
    () => [[key, mutated(inner, rest, by)]],
    () => [],
    () => [[key, [inner, inner]]],
    () => [[`${key}x`, inner]],
  ];
  const deeper = rest.length > 1 && typeof inner === "object" && inner !== null;
  const changed = (deeper ? change[0]! : change[(here >> 3) % change.length]!)() as [string, unknown][];
  const all = [...entries.slice(0, at), ...changed, ...entries.slice(at + 1)];
  return Array.isArray(value) ? all.map(([, x]) => x) : Object.fromEntries(all);
}

const luck = fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 12 });
const changes = fc.array(fc.tuple(luck, anything), { minLength: 1, maxLength: 6 });
const changed = (value: object) => changes.map((all) => all.reduce<unknown>((v, [l, by]) => mutated(v, l, by), value));

const yaml = (value: unknown): string => dump(value, { skipInvalid: true });
const manifest = fc.oneof(...MANIFESTS.map(changed));
const manifests = fc.array(manifest, { minLength: 1, maxLength: 4 });

const FRAGMENTS = ["&a ", "*a", "<<: ", "- ", "? ", ": ", "!x ", "!!int ", "|\n", ">-\n", "'", '"', "{", "}", "[", "]", ",", "#", "\n", "\n---\n", "...\n", "\t", "%YAML 1.1\n", "\r\n", "\uFEFF", "\u2028", "  ", "@", "\\", "0x", "~", "kind: List\nitems:\n", "\uD800", "\0"]; // prettier-ignore
const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 8 }), fc.constantFrom(...FRAGMENTS)), {
  minLength: 1,
  maxLength: 8,
});
const edited = (text: string, all: readonly (readonly [number, number, string])[]): string =>
  all.reduce((t, [at, length, by]) => {
    const from = at % (t.length + 1);
    return t.slice(0, from) + by + t.slice(from + length);
  }, text);

const property = <T>(arbitrary: fc.Arbitrary<T>, textOf: (made: T) => string) =>
  fc.assert(
    fc.asyncProperty(arbitrary, format, (made, f) => check(textOf(made), f)),
    { numRuns: 400 },
  );

test("manifests with anything anywhere, as YAML", () => property(manifests, (all) => all.map(yaml).join("---\n")));
test("the same as JSON", () =>
  property(manifests, (all) => JSON.stringify({ apiVersion: "v1", kind: "List", items: all })));
test("a stack export with anything anywhere", () => property(changed(STATE), (state) => JSON.stringify(state)));
test("YAML that was cut and pasted", () =>
  property(fc.tuple(fc.shuffledSubarray([...MANIFESTS], { minLength: 1 }), edits), ([all, by]) =>
    edited(all.map(yaml).join("---\n"), by),
  ));
test("nothing but marks of YAML", () =>
  property(fc.array(fc.constantFrom(...FRAGMENTS, "a", "kind: Pod\n", "apiVersion: v1\n"), { maxLength: 60 }), (all) =>
    all.join(""),
  ));
test("any bytes", () => property(fc.uint8Array({ maxLength: 200 }), (bytes) => Buffer.from(bytes).toString("latin1")));
