import { readdirSync } from "node:fs";
import { join } from "node:path";
import { dump } from "js-yaml";
import { RULES } from "../lib/rules";
import type { Report, ReportedFinding } from "../lib/rules/report";
import { tokensOf } from "../lib/rules/rule";
import { settingsOf } from "../policies/settings";
import { check } from "../tools/check/check";
import { preview, type Preview } from "../tools/preview/preview";
import type { Properties } from "../tools/preview/property-values";
import type { Registration } from "../tools/preview/registration";
import { exportOf } from "./support/checked";
import { registrationsOf } from "./support/program";
import { daemonSet, deployment, k8s, res, type Res, unknown } from "./support/stack";
import { program } from "./tools/fixtures/fixture";
import { folderWith } from "./tools/fixtures/folder";

/*
 * One list of objects, made into a Pulumi program that runs offline under the pack, into YAML and into a stack export.
 * Nobody shows the Kubernetes objects' cluster, so all three are told of it. The list holds what all the programs of
 * examples/findings register; each has namespaces of its own.
 */

const FINDINGS = join(__dirname, "../examples/findings");
const PACK = join(__dirname, "../policies");
const TODAY = new Date().toISOString().slice(0, 10);

const ELSEWHERE = res("pulumi:providers:kubernetes", "elsewhere", { kubeconfig: "{}" });

/** What their objects need, a cluster may lack. */
const BY_NEED =
  /^(fqdn-policy-within|(persistent-ip|steering|multi-networking)-needs|pod-interfaces-are|param-set-has-one)/;

/** A policy of the whole cluster changes what all others come to: its program is left to the second. */
const CLUSTERS = [
  {
    version: "1.24.9-gke.2000",
    dataplaneV2: true,
    gatewayApi: true,
    takes: (file: string) => !file.startsWith("cilium-policy"),
  },
  { version: "1.35.0-gke.100", dataplaneV2: true, gatewayApi: true, takes: () => true },
  { version: "1.35.0-gke.100", dataplaneV2: false, gatewayApi: false, takes: (file: string) => BY_NEED.test(file) },
];
const FURTHER = { workloadIdentity: true, region: "asia-northeast3", nodeCount: 3, podRanges: ["100.64.0.0/14"] };

/** What the programs of examples/findings leave to node pools, or to thousands of Pods. */
const MORE: readonly Res[] = [
  daemonSet(
    "tuning",
    {
      hostNetwork: true,
      containers: [
        {
          name: "tune",
          image: "busybox",
          securityContext: { privileged: true },
          command: ["sysctl", "-w", "net.ipv4.ip_local_port_range=1024 65535"],
        },
      ],
    },
    ELSEWHERE.name,
  ),
  k8s(
    "core/v1 Service",
    "entry",
    { type: "NodePort", selector: { app: "many" }, ports: [{ port: 80 }] },
    ELSEWHERE.name,
  ),
  deployment("many", { app: "many" }, { containers: [{ name: "web", image: "nginx" }] }, ELSEWHERE.name, {
    replicas: 10_001,
  }),
];

const isKubernetes = (type: string): boolean => type.startsWith("kubernetes:");

/** What the program registers, under names that no other has; its objects in that cluster. */
async function listed(file: string): Promise<readonly Res[]> {
  const scenario = file.replace(/\.ts$/, "");
  const own = (name: string): string => `${scenario}/${name}`;
  const all = await registrationsOf(() => require(join(FINDINGS, file)) as unknown);
  return all
    .filter((r) => !r.type.startsWith("pulumi:"))
    .map(({ type, name, inputs, on }) => {
      const edges = Object.entries(on ?? {}).map(([key, names]) => [key, names.map(own)] as const);
      return isKubernetes(type)
        ? { type, name: own(name), inputs: inNamespace(scenario, inputs), provider: ELSEWHERE.name }
        : { type, name: own(name), inputs, on: Object.fromEntries(edges) };
    });
}

/** Some names mean something in kube-system only. */
function inNamespace(scenario: string, object: { readonly metadata?: { readonly namespace?: string } }): object {
  const { namespace } = object.metadata ?? {};
  if (namespace === undefined || namespace === "kube-system") return object;
  return { ...object, metadata: { ...object.metadata, namespace: scenario } };
}

/** A program registers its resources when it is loaded, so only once. */
const lists = new Map<string, readonly Res[]>();
beforeAll(async () => {
  for (const file of readdirSync(FINDINGS).filter((f) => !f.endsWith(".component.ts")))
    lists.set(file, await listed(file));
}, 60_000);

async function asProgram(list: readonly Res[], assume: Properties): Promise<Report> {
  const folder = folderWith({ "list.json": JSON.stringify(list) });
  const settings = {
    settings: { level: "mandatory", properties: { assume: assume } },
  } as const;
  const config = [`list=${join(folder, "list.json")}`];
  return preview({ dir: program("from-data"), pack: PACK, settings, config });
}

function checked(files: Readonly<Record<string, string>>, assume: object): Report {
  const { report, unreadable } = check({ paths: [folderWith(files)], settings: settingsOf({ assume }), today: TODAY });
  expect(unreadable).toEqual([]);
  return report;
}

/** A file knows all of its values: what waits for a resource that nobody has made yet is not in one. */
const isWritten = ({ inputs }: Res): boolean => !JSON.stringify(inputs).includes(unknown);

const yamlOf = (list: readonly Res[]): string =>
  list
    .filter((r) => isKubernetes(r.type) && isWritten(r))
    .map((r) => dump(r.inputs))
    .join("---\n");

/** An object goes by its kind and name, whoever shows it. */
const said = (findings: readonly ReportedFinding[]): readonly string[] =>
  [
    ...new Set(
      findings.map(({ rule, level, path, resource: { kind, namespace = "", name } }) =>
        [rule, level, kind, `${namespace}/${name}`, path].join(" "),
      ),
    ),
  ].sort();

/** Whether a finding stands on an object that no file can hold yet. */
function isUnwritten(list: readonly Res[]): (f: ReportedFinding) => boolean {
  const idOf = (kind = "", namespace = "", name = ""): string => `${kind} ${namespace}/${name}`;
  const found = list
    .filter((r) => isKubernetes(r.type) && !isWritten(r))
    .map(({ inputs }) => inputs as { kind?: string; metadata?: { namespace?: string; name?: string } })
    .map(({ kind, metadata }) => idOf(kind, metadata?.namespace, metadata?.name));
  return ({ resource: { kind, namespace, name } }) => found.includes(idOf(kind, namespace, name));
}

/** What they find rests on addresses, subnets and health checks, which YAML has not, or on several namespaces. */
const BESIDE_CLOUD = [
  "address-fits-gateway-class",
  "persistent-address-is-regional",
  "pod-ranges-do-not-overlap",
  "route-addresses-on-gateway",
  "route-admitted-by-gateway",
  "route-global-access-is-internal",
  "route-health-check-is-regional",
  "steering-same-network",
];

const byYaml = new Set<string>();
const onUnwritten = new Set<string>();

test.each(CLUSTERS)(
  "a program, its YAML and its stack export: %j",
  async ({ takes, ...cluster }) => {
    const list = [ELSEWHERE, ...MORE, ...[...lists].flatMap(([file, own]) => (takes(file) ? own : []))];
    const assume = { cluster: { ...cluster, ...FURTHER }, complete: true };
    const program = await asProgram(list, assume);
    const exported = checked({ "stack.json": exportOf(list) }, assume);
    const yaml = checked({ "all.yaml": yamlOf(list) }, assume);
    expect(said(exported.findings)).toEqual(said(program.findings));
    const onObjects = program.findings.filter((f) => !f.resource.kind!.includes(":"));
    const unwritten = onObjects.filter(isUnwritten(list));
    const inYaml = (f: ReportedFinding) => !unwritten.includes(f) && !BESIDE_CLOUD.includes(f.rule);
    expect(said(yaml.findings.filter(inYaml))).toEqual(said(onObjects.filter(inYaml)));
    for (const { rule } of yaml.findings) byYaml.add(rule);
    for (const { rule } of unwritten) onUnwritten.add(rule);
  },
  120_000,
);

/** The children of components as if somebody had written them by hand; their names may be of several types. */
function asRaw({ resources }: Preview): readonly Res[] {
  const isOwn = ({ type, custom, name }: Registration) =>
    custom && type !== "pulumi:pulumi:Stack" && !/^default/.test(name);
  const own = new Map(resources.filter(isOwn).map((r) => [r.urn, `${r.type.split(":").pop()}/${r.name}`]));
  const named = (urns: readonly string[]) => urns.flatMap((urn) => own.get(urn) ?? []);
  return resources.filter(isOwn).map(({ urn, type, inputs, provider, propertyDependencies }) => ({
    type,
    name: own.get(urn)!,
    inputs,
    provider: own.get(provider.replace(/::[^:]*$/, "")),
    on: Object.fromEntries(Object.entries(propertyDependencies).map(([key, urns]) => [key, named(urns)])),
  }));
}

test("what components make, the same resources written by hand, and their stack export", async () => {
  const components = await preview({ dir: program("components"), pack: PACK });
  const raw = asRaw(components);
  const own = (findings: readonly ReportedFinding[]) =>
    said(findings.map((f) => ({ ...f, resource: { ...f.resource, name: f.resource.name.split("/").pop()! } })));
  const found = own(components.findings);
  const waived = components.findings.filter((f) => f.waived !== null).map((f) => f.rule);
  expect(waived.sort()).toEqual([
    "ip-masq-agent-keeps-ports",
    "mtu-within-range",
    "node-port-not-in-ephemeral-range",
    "version-without-pod-ip-leak",
  ]);
  expect(found.filter((f) => f.includes(" advisory ")).length).toBeGreaterThan(4);
  expect(own((await asProgram(raw, {})).findings)).toEqual(found);
  expect(own(checked({ "stack.json": exportOf(raw) }, {}).findings)).toEqual(found);
}, 120_000);

test("no rule that finds something in YAML was left out", () => {
  const speaking = RULES.filter((r) => tokensOf(r).some(isKubernetes)).map((r) => r.id);
  const unheard = speaking.filter((id) => !byYaml.has(id) && !onUnwritten.has(id));
  expect(unheard.filter((id) => !BESIDE_CLOUD.includes(id))).toEqual([]);
});
