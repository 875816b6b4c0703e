import type { input as k8s } from "@pulumi/kubernetes/types";
import { PersistentIpGateway, PersistentIpStatefulSet, type PersistentIpStatefulSetArgs } from "../../lib";
import { ofTheCloud, type Registered, settled, start, UNKNOWN, valueOf } from "./monitor";
import { refusal } from "./refused";
import { replacements } from "./replacement";

const COMPONENT = "gke-dpv2:index:PersistentIpStatefulSet::proxy";
const STATEFUL_SET = "kubernetes:apps/v1:StatefulSet::proxy";
const ROUTE = "kubernetes:networking.gke.io/v1:GKEIPRoute::proxy";
const GATEWAY = "kubernetes:gateway.networking.k8s.io/v1:Gateway::edge";
const CIDR = "gke.networking.io/cidr";
const POD_NAME = "statefulset.kubernetes.io/pod-name";
const INTERFACES = "networking.gke.io/interfaces";
const DEFAULT_INTERFACE = "networking.gke.io/default-interface";
const ON_BLUE = '[{"interfaceName":"eth0","network":"default"},{"interfaceName":"eth1","network":"blue"}]';

const readinessProbe = { tcpSocket: { port: 443 } };
const POD: k8s.core.v1.PodSpec = { containers: [{ name: "proxy", image: "envoy", readinessProbe }] };
const SMALL: PersistentIpStatefulSetArgs = {
  namespace: "proxy",
  parentRefs: [{ name: "edge", namespace: "gateways" }],
  addresses: [["34.123.10.1/32"]],
  podAwareness: "application",
  template: { spec: POD },
};

/** Independent of each other, they are registered in any order. */
const byName = (all: readonly Registered[]) => [...all].sort((a, b) => (a.resource < b.resource ? -1 : 1));

/** A Pod that says much of itself. */
const RICH = {
  metadata: { labels: { app: "proxy" }, annotations: { "prometheus.io/scrape": "true" } },
  spec: {
    serviceAccountName: "proxy",
    automountServiceAccountToken: false,
    securityContext: { runAsNonRoot: true, fsGroup: 2000, sysctls: [{ name: "net.ipv4.tcp_syncookies", value: "0" }] },
    initContainers: [{ name: "migrate", image: "own", restartPolicy: "Always" }],
    containers: [
      {
        ...{ name: "proxy", image: "envoy", readinessProbe, ports: [{ containerPort: 443 }] },
        env: [{ name: "REGION", value: "europe-west1" }],
        volumeMounts: [{ name: "data", mountPath: "/data" }],
        securityContext: { capabilities: { drop: ["ALL"] } },
      },
      { name: "log", image: "own" },
    ],
    volumes: [{ name: "data", emptyDir: {} }],
    affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } },
    tolerations: [{ operator: "Exists" }],
    topologySpreadConstraints: [{ maxSkew: 1, topologyKey: "zone", whenUnsatisfiable: "ScheduleAnyway" }],
    terminationGracePeriodSeconds: 60,
  },
} satisfies PersistentIpStatefulSetArgs["template"];

describe.each(["preview", "update"] as const)("in %s", (mode) => {
  test("the children, whole", async () => {
    const registered = await start(mode, () => ({}));
    const replaced = replacements();
    const waive = [{ rule: "route-has-parent", reason: "x", until: "2999-12-31" }];
    const volumeClaimTemplates = [{ metadata: { name: "state" }, spec: { accessModes: ["ReadWriteOnce"] } }];
    const proxy = new PersistentIpStatefulSet("proxy", {
      namespace: "proxy",
      name: "nat",
      parentRefs: [{ name: "edge", namespace: "gateways" }],
      addresses: { 0: ["34.123.10.1/32", "34.123.10.2/32"], 2: [{ address: "34.123.10.3" }] },
      network: "blue",
      interfaces: {
        [INTERFACES]: ON_BLUE,
        [DEFAULT_INTERFACE]: "eth0",
      },
      reactionMode: "Exists",
      podAwareness: "nonlocal-bind",
      template: RICH,
      labels: { component: "nat" },
      replicas: 3,
      serviceName: "nat-headless",
      volumeClaimTemplates,
      podManagementPolicy: "Parallel",
      updateStrategy: { type: "OnDelete" },
      annotations: { a: "b" },
      routeAnnotations: { c: "d" },
      waitFor: ["Ready"],
      waive,
    });
    await settled();
    const ordinary = { dependencies: [], propertyDependencies: {}, protect: false };
    const shown = { namespace: "proxy", network: "blue", reactionMode: "Exists", podAwareness: "nonlocal-bind", waive };
    const route = (ordinal: number, ...addresses: string[]) => ({
      ...{ ...ordinary, resource: `${ROUTE}-${ordinal}`, parent: COMPONENT },
      inputs: {
        apiVersion: "networking.gke.io/v1",
        kind: "GKEIPRoute",
        metadata: {
          name: `nat-${ordinal}`,
          namespace: "proxy",
          annotations: { c: "d", "pulumi.com/waitFor": "condition=Ready" },
        },
        spec: {
          parentRefs: [{ name: "edge", namespace: "gateways" }],
          addresses: addresses.map((value) => ({ type: CIDR, value })),
          network: "blue",
          podSelector: { matchLabels: { [POD_NAME]: `nat-${ordinal}` } },
          reactionMode: "Exists",
        },
      },
    });
    expect(byName(registered)).toEqual([
      { ...ordinary, resource: COMPONENT, parent: "", inputs: shown, outputs: { name: "nat" } },
      {
        ...{ ...ordinary, resource: STATEFUL_SET, parent: COMPONENT },
        inputs: {
          apiVersion: "apps/v1",
          kind: "StatefulSet",
          metadata: { name: "nat", namespace: "proxy", annotations: { a: "b" } },
          spec: {
            replicas: 3,
            serviceName: "nat-headless",
            selector: { matchLabels: { component: "nat" } },
            template: {
              metadata: {
                labels: { app: "proxy", component: "nat" },
                annotations: {
                  "prometheus.io/scrape": "true",
                  [INTERFACES]: ON_BLUE,
                  [DEFAULT_INTERFACE]: "eth0",
                },
              },
              spec: {
                ...RICH.spec,
                securityContext: {
                  ...RICH.spec.securityContext,
                  sysctls: [
                    { name: "net.ipv4.tcp_syncookies", value: "0" },
                    { name: "net.ipv4.ip_nonlocal_bind", value: "1" },
                  ],
                },
              },
            },
            volumeClaimTemplates,
            podManagementPolicy: "Parallel",
            updateStrategy: { type: "OnDelete" },
          },
        },
      },
      route(0, "34.123.10.1/32", "34.123.10.2/32"),
      route(2, "34.123.10.3/32"),
    ]);
    const replaceOnChanges = ["spec.parentRefs", "spec.network", "spec.reactionMode", "spec.haPolicy"];
    const replacement = { replaceOnChanges, deleteBeforeReplace: true };
    expect([...replaced].sort()).toEqual([
      [`${ROUTE}-0`, replacement],
      [`${ROUTE}-2`, replacement],
    ]);
    expect(Object.keys(proxy.routes)).toEqual(["0", "2"]);
    expect(await valueOf(proxy.name)).toBe("nat");
  });

  test("with as little as can be: named after the component, a Pod for each address, the script by ordinal", async () => {
    const registered = await start(mode, () => ({}));
    const addresses = [["34.123.10.1/32"], ["34.123.10.2/32", "34.123.10.3/32"]];
    new PersistentIpStatefulSet("proxy", { ...SMALL, addresses, podAwareness: "add-address" });
    await settled();
    const { inputs } = registered.find((r) => r.resource === STATEFUL_SET)!;
    expect(inputs["metadata"]).toEqual({ name: "proxy", namespace: "proxy" });
    const labels = { "app.kubernetes.io/instance": "proxy" };
    const { template, ...spec } = inputs["spec"] as { template: { metadata: object; spec: k8s.core.v1.PodSpec } };
    expect(spec).toEqual({ replicas: 2, serviceName: "proxy", selector: { matchLabels: labels } });
    expect(template.metadata).toEqual({ labels });
    const [container, ...others] = template.spec.initContainers as k8s.core.v1.Container[];
    expect(others).toEqual([]);
    expect(container!.env).toEqual([
      { name: "POD_NAME", valueFrom: { fieldRef: { fieldPath: "metadata.name" } } },
      { name: "ADDRESSES_0", value: "34.123.10.1/32" },
      { name: "ADDRESSES_1", value: "34.123.10.2/32 34.123.10.3/32" },
    ]);
    expect(container!.command).toEqual(["/bin/sh", "-ec", expect.stringContaining("ADDRESSES_${POD_NAME##*-}")]);
    expect(template.spec.containers).toEqual(POD.containers);
  });

  test("its routes are made after the Gateway, whose name stays known", async () => {
    const registered = await start(mode);
    const addresses = ["34.123.10.1/32"];
    const gateway = new PersistentIpGateway("edge", { namespace: "a", name: "edge", direction: "external", addresses });
    new PersistentIpStatefulSet("proxy", { ...SMALL, parentRefs: [gateway.parentRef] });
    await settled();
    const route = registered.find((r) => r.resource === `${ROUTE}-0`)!;
    expect(route.inputs["spec"]).toMatchObject({ parentRefs: [{ name: "edge", namespace: "a" }] });
    expect([route.dependencies, route.propertyDependencies]).toEqual([[GATEWAY], { spec: [GATEWAY] }]);
    expect(registered.find((r) => r.resource === STATEFUL_SET)!.dependencies).toEqual([]);
  });
});

let registered: Registered[];
beforeEach(async () => {
  registered = await start("preview");
});
const proxy = (args: Partial<PersistentIpStatefulSetArgs>) =>
  new PersistentIpStatefulSet("proxy", { ...SMALL, ...args });
const refused = (args: Partial<PersistentIpStatefulSetArgs>) => refusal(() => proxy(args), registered);
const pathsOf = async (args: Partial<PersistentIpStatefulSetArgs>) =>
  (await refused(args)).map((line) => line.slice(0, line.indexOf(": ")));

describe("refused", () => {
  test("all at once, each with its path", async () => {
    const lines = await refused({
      parentRefs: [],
      addresses: {
        0: ["34.123.10.1", "34.123.10.2/32"],
        1: ["34.123.10.2/32", "2001:db8::1/128"],
        3: ["34.123.10.3/32"],
        4: [],
      },
      replicas: 3,
      network: "blue",
      podAwareness: "add-address",
      labels: { app: "proxy" },
      template: {
        metadata: { labels: { app: "other" }, annotations: { [INTERFACES]: ON_BLUE, [DEFAULT_INTERFACE]: "eth0" } },
        spec: {
          hostNetwork: true,
          initContainers: [{ name: "persistent-ip", image: "own" }],
          containers: [{ name: "proxy", image: "envoy" }],
        },
      },
      extraSpec: { network: "blue" },
      waitFor: ["Programmed"],
    });
    expect(lines).toEqual([
      "addresses[3]: ordinal 3 is beyond the 3 replicas, which count from 0. Raise replicas to 4, or leave it out. [arguments]",
      "addresses[4]: ordinal 4 is beyond the 3 replicas, which count from 0. Raise replicas to 5, or leave it out. [arguments]",
      "addresses[4]: is empty. Give at least one address. [arguments]",
      `template.metadata.annotations["${INTERFACES}"]: is given by the argument interfaces. Give it as interfaces: { "${INTERFACES}": … }. [arguments]`,
      `template.metadata.annotations["${DEFAULT_INTERFACE}"]: is given by the argument interfaces. Give it as interfaces: { "${DEFAULT_INTERFACE}": … }. [arguments]`,
      'template.metadata.labels["app"]: has another value than in labels. Give the label once, or with one value. [arguments]',
      "template.spec.hostNetwork: puts the Pod into its node's network, and the addresses are for Pods with one of their own. Leave it out. [arguments]",
      'template.spec.initContainers[0].name: is the name of the container that podAwareness "add-address" adds. Choose another name. [arguments]',
      'template.spec.containers: has no readinessProbe, so that a Pod gets the traffic before its program can take it. Give a container one, or choose reactionMode "Exists". [arguments]',
      "extraSpec.network: has an argument of its own. Give it as network. [arguments]",
      'waitFor[0]: "Programmed" is none of Accepted, GCPReady, IPRouteGCPReady, DPV2Ready, Ready. Choose of these; another condition can be awaited by an annotation of one\'s own. [arguments]',
      "addresses[0][0]: 34.123.10.1 has no prefix length. Write 34.123.10.1/32. [route-addresses-are-cidr]",
      "parentRefs: names no Gateway: the route's status would say MissingParentRefs. Name the Gateway in parentRefs. [route-has-parent]",
      "addresses[1][0]: 34.123.10.2/32 is an address of GKEIPRoute proxy/proxy-0 as well. Give each route addresses of its own; for several Pods behind one address, use one route with loadBalancing. [route-address-claimed-once]",
      "addresses[1][1]: 2001:db8::1/128 is IPv6. Give an IPv4 address with /32. [route-addresses-are-cidr]",
    ]);
  });

  test.each<[args: Partial<PersistentIpStatefulSetArgs>, path: string]>([
    [{ addresses: [] }, "addresses"],
    [{ addresses: {} }, "addresses"],
    [{ addresses: [["34.123.10.1/32", { address: "34.123.10.1" }]] }, "addresses[0][1]"],
    [{ network: "blue" }, "network"],
    [{ addresses: { "-1": ["34.123.10.1/32"] } }, "addresses[-1]"],
    [{ addresses: [["34.123.10.1/32"], ["34.123.10.2/32"]], replicas: 1 }, "addresses[1]"],
    [{ replicas: 1.5 }, "replicas"],
    [{ labels: {} }, "labels"],
    [
      {
        podAwareness: "nonlocal-bind",
        template: {
          spec: { ...POD, securityContext: { sysctls: [{ name: "net.ipv4.ip_nonlocal_bind", value: "0" }] } },
        },
      },
      "template.spec.securityContext.sysctls[0]",
    ],
    [
      { podAwareness: "add-address", template: { spec: { containers: [{ name: "persistent-ip", readinessProbe }] } } },
      "template.spec.containers[0].name",
    ],
    [{ template: { spec: { containers: [] } } }, "template.spec.containers"],
    [
      { template: { spec: { containers: [{ name: "a" }] } }, reactionMode: "ReadyCondition" },
      "template.spec.containers",
    ],
  ])("%j", async (args, path) => {
    expect(await pathsOf(args)).toEqual([path]);
  });
});

test.each<[args: Partial<PersistentIpStatefulSetArgs>]>([
  [{ template: { spec: { containers: [{ name: "a" }] } }, reactionMode: "Exists" }],
  [{ template: { spec: { containers: [{ name: "a" }], initContainers: [{ name: "side", readinessProbe }] } } }],
  [{ template: { spec: { containers: [{ name: "a" }], readinessGates: [{ conditionType: "c" }] } } }],
  [{ template: { metadata: { labels: { app: "proxy" } }, spec: POD }, labels: { app: "proxy" } }],
  [{ addresses: { 2: ["34.123.10.1/32"] }, replicas: 3 }],
  [{ podAwareness: "application", template: { spec: { ...POD, initContainers: [{ name: "persistent-ip" }] } } }],
])("taken: %j", async (args) => {
  proxy(args);
  await settled();
  expect(registered.map((r) => r.resource)).toContain(STATEFUL_SET);
});

test("what is not known yet is passed on, and refuses nothing", async () => {
  proxy({
    name: ofTheCloud("nat", "a"),
    replicas: ofTheCloud(1, "b"),
    addresses: { 5: ofTheCloud(["no"], "c"), 6: [ofTheCloud("no", "d"), "34.123.10.1/32"] },
    template: { spec: { containers: [{ name: "proxy", readinessProbe: ofTheCloud(undefined, "e") }] } },
  });
  await settled();
  const specOf = (resource: string) => registered.find((r) => r.resource === resource)!.inputs["spec"] as object;
  expect(specOf(STATEFUL_SET)).toMatchObject({ replicas: UNKNOWN, serviceName: UNKNOWN });
  expect(specOf(`${ROUTE}-5`)).toMatchObject({
    addresses: UNKNOWN,
    podSelector: { matchLabels: { [POD_NAME]: UNKNOWN } },
  });
  expect(specOf(`${ROUTE}-6`)).toMatchObject({
    addresses: [{ type: CIDR, value: UNKNOWN }, { value: "34.123.10.1/32" }],
  });
});
