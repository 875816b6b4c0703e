import type { input as k8s } from "@pulumi/kubernetes/types";
import { PersistentIpDeployment, type PersistentIpDeploymentArgs, PersistentIpGateway } from "../../lib";
import { ofTheCloud, type Registered, settled, start, UNKNOWN, valueOf } from "./monitor";
import { refusal } from "./refused";
import { replacements } from "./replacement";

const COMPONENT = "gke-dpv2:index:PersistentIpDeployment::proxy";
const DEPLOYMENT = "kubernetes:apps/v1:Deployment::proxy";
const ROUTE = "kubernetes:networking.gke.io/v1:GKEIPRoute::proxy";
const CHECK = "gcp:compute/regionHealthCheck:RegionHealthCheck::proxy";
const GATEWAY = "kubernetes:gateway.networking.k8s.io/v1:Gateway::edge";
const CIDR = "gke.networking.io/cidr";
const LABELS = { "app.kubernetes.io/instance": "proxy" };

const readinessProbe = { tcpSocket: { port: 443 } };
const POD: k8s.core.v1.PodSpec = { containers: [{ name: "proxy", image: "envoy", readinessProbe }] };
const SMALL: PersistentIpDeploymentArgs = {
  namespace: "proxy",
  parentRefs: [{ name: "edge", namespace: "gateways" }],
  addresses: ["34.123.10.1/32"],
  podAwareness: "application",
  template: { spec: POD },
};
const APART = { labelSelector: { matchLabels: LABELS }, topologyKey: "kubernetes.io/hostname" };
const ONE_AFTER_THE_OTHER = { type: "RollingUpdate", rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } };

/** Independent of each other, they are registered in any order. */
const byName = (all: readonly Registered[]) => [...all].sort((a, b) => (a.resource < b.resource ? -1 : 1));

describe.each(["preview", "update"] as const)("in %s", (mode) => {
  test("the children, whole", async () => {
    const registered = await start(mode, () => ({}));
    const replaced = replacements();
    const waive = [{ rule: "route-has-parent", reason: "x", until: "2999-12-31" }];
    const proxy = new PersistentIpDeployment("proxy", {
      ...SMALL,
      name: "nat",
      addresses: ["34.123.10.1/32", { address: "34.123.10.2" }],
      allowGlobalAccess: false,
      extraSpec: { nodeSelector: { matchLabels: { pool: "edge" } } },
      podAwareness: "nonlocal-bind",
      replicas: 1,
      strategy: { type: "Recreate" },
      annotations: { a: "b" },
      routeAnnotations: { c: "d" },
      waitFor: ["Accepted", "Ready"],
      waive,
    });
    await settled();
    const ordinary = { dependencies: [], propertyDependencies: {}, protect: false };
    const shown = {
      ...{ namespace: "proxy", network: "default", reactionMode: "ReadyCondition", podAwareness: "nonlocal-bind" },
      waive,
    };
    expect(byName(registered)).toEqual([
      { ...ordinary, resource: COMPONENT, parent: "", inputs: shown, outputs: { name: "nat" } },
      {
        ...{ ...ordinary, resource: DEPLOYMENT, parent: COMPONENT },
        inputs: {
          apiVersion: "apps/v1",
          kind: "Deployment",
          metadata: { name: "nat", namespace: "proxy", annotations: { a: "b" } },
          spec: {
            replicas: 1,
            selector: { matchLabels: LABELS },
            strategy: { type: "Recreate" },
            template: {
              metadata: { labels: LABELS },
              spec: { ...POD, securityContext: { sysctls: [{ name: "net.ipv4.ip_nonlocal_bind", value: "1" }] } },
            },
          },
        },
      },
      {
        ...{ ...ordinary, resource: ROUTE, parent: COMPONENT },
        inputs: {
          apiVersion: "networking.gke.io/v1",
          kind: "GKEIPRoute",
          metadata: {
            name: "nat",
            namespace: "proxy",
            annotations: { c: "d", "pulumi.com/waitFor": '["condition=Accepted","condition=Ready"]' },
          },
          spec: {
            parentRefs: [{ name: "edge", namespace: "gateways" }],
            addresses: [
              { type: CIDR, value: "34.123.10.1/32" },
              { type: CIDR, value: "34.123.10.2/32" },
            ],
            network: "default",
            podSelector: { matchLabels: LABELS },
            reactionMode: "ReadyCondition",
            allowGlobalAccess: false,
            nodeSelector: { matchLabels: { pool: "edge" } },
          },
        },
      },
    ]);
    const replaceOnChanges = ["spec.parentRefs", "spec.network", "spec.reactionMode", "spec.haPolicy"];
    expect([...replaced]).toEqual([[ROUTE, { replaceOnChanges, deleteBeforeReplace: true }]]);
    expect(await valueOf(proxy.name)).toBe("nat");
  });

  test("with a health check: its Pods on nodes of their own, one replaced after the other", async () => {
    const registered = await start(mode);
    const required = { labelSelector: { matchLabels: { app: "other" } }, topologyKey: "zone" };
    const affinity = {
      nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] },
      podAntiAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [],
        requiredDuringSchedulingIgnoredDuringExecution: [required],
      },
    };
    new PersistentIpDeployment("proxy", {
      ...SMALL,
      replicas: 3,
      healthCheck: { region: "europe-west1", port: 443 },
      template: { spec: { ...POD, affinity } },
    });
    await settled();
    const specOf = (resource: string) => registered.find((r) => r.resource === resource)!.inputs["spec"];
    expect(specOf(DEPLOYMENT)).toEqual({
      replicas: 3,
      selector: { matchLabels: LABELS },
      strategy: ONE_AFTER_THE_OTHER,
      template: {
        metadata: { labels: LABELS },
        spec: {
          ...POD,
          affinity: {
            nodeAffinity: affinity.nodeAffinity,
            podAntiAffinity: {
              preferredDuringSchedulingIgnoredDuringExecution: [],
              requiredDuringSchedulingIgnoredDuringExecution: [required, APART],
            },
          },
        },
      },
    });
    const check = registered.find((r) => r.resource === CHECK)!;
    expect([check.parent, check.inputs]).toEqual([
      COMPONENT,
      { region: "europe-west1", tcpHealthCheck: { port: 443 } },
    ]);
    const healthCheckName = mode === "preview" ? UNKNOWN : "proxy-1234567";
    expect(specOf(ROUTE)).toMatchObject({ loadBalancing: { healthCheckName } });
    expect(registered.find((r) => r.resource === ROUTE)!.dependencies).toEqual([CHECK]);
  });

  test("by a health check that is there, with as little as can be", async () => {
    const registered = await start(mode);
    const proxy = new PersistentIpDeployment("proxy", { ...SMALL, healthCheckName: "there" });
    await settled();
    const specOf = (resource: string) => registered.find((r) => r.resource === resource)!.inputs["spec"];
    expect(specOf(DEPLOYMENT)).toMatchObject({
      strategy: ONE_AFTER_THE_OTHER,
      template: {
        spec: { affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [APART] } } },
      },
    });
    expect(specOf(ROUTE)).toMatchObject({ loadBalancing: { healthCheckName: "there" } });
    expect(proxy.healthCheck).toBeUndefined();
  });

  test("without: no more than the page's Deployment, its addresses added to every Pod, after the Gateway", async () => {
    const registered = await start(mode, () => ({}));
    const addresses = ["34.123.10.1/32"];
    const gateway = new PersistentIpGateway("edge", { namespace: "a", name: "edge", direction: "external", addresses });
    new PersistentIpDeployment("proxy", { ...SMALL, parentRefs: [gateway.parentRef], podAwareness: "add-address" });
    await settled();
    const { inputs } = registered.find((r) => r.resource === DEPLOYMENT)!;
    const { template, ...spec } = inputs["spec"] as { template: { metadata: object; spec: k8s.core.v1.PodSpec } };
    expect([inputs["metadata"], spec]).toEqual([{ namespace: "proxy" }, { selector: { matchLabels: LABELS } }]);
    const [container] = template.spec.initContainers as k8s.core.v1.Container[];
    expect(container!.env).toEqual([{ name: "ADDRESSES", value: "34.123.10.1/32" }]);
    expect(container!.command).toEqual(["/bin/sh", "-ec", expect.not.stringContaining("POD_NAME")]);
    const route = registered.find((r) => r.resource === ROUTE)!;
    expect(route.inputs["metadata"]).toEqual({ namespace: "proxy" });
    expect(route.inputs["spec"]).toMatchObject({ parentRefs: [{ name: "edge", namespace: "a" }] });
    expect([route.dependencies, route.propertyDependencies]).toEqual([[GATEWAY], { spec: [GATEWAY] }]);
  });
});

let registered: Registered[];
beforeEach(async () => {
  registered = await start("preview");
});
const refused = (args: Partial<PersistentIpDeploymentArgs>) =>
  refusal(() => new PersistentIpDeployment("proxy", { ...SMALL, ...args }), registered);

test("refused all at once, each with its path", async () => {
  const lines = await refused({
    parentRefs: [],
    addresses: ["34.123.10.1", "2001:db8::1/128"],
    replicas: -1,
    template: { spec: { containers: [{ name: "proxy" }], hostNetwork: true } },
    healthCheckName: "there",
    healthCheck: { region: "europe-west1", port: 65536 },
    extraSpec: { reactionMode: "Exists" },
    waitFor: ["DPV2Ready"],
    routeAnnotations: { "pulumi.com/waitFor": "condition=Ready" },
  });
  expect(lines).toEqual([
    "replicas: -1 is not a whole number of 0 or more. Choose a number of 0 or more. [arguments]",
    "template.spec.hostNetwork: puts the Pod into its node's network, and the addresses are for Pods with one of their own. Leave it out. [arguments]",
    "extraSpec.reactionMode: has an argument of its own. Give it as reactionMode. [arguments]",
    "healthCheck: stands beside healthCheckName. Give one or the other. [arguments]",
    "healthCheck.port: 65536 is no port. Write a number from 1 to 65535. [arguments]",
    "waitFor: stands beside the annotation pulumi.com/waitFor. Give one or the other. [arguments]",
    "waitFor[0]: DPV2Ready never comes on a load-balancing route. Await GCPReady or IPRouteGCPReady instead. [arguments]",
    "addresses[0]: 34.123.10.1 has no prefix length. Write 34.123.10.1/32. [route-addresses-are-cidr]",
    "addresses[1]: 2001:db8::1/128 is IPv6. Give an IPv4 address with /32. [route-addresses-are-cidr]",
    "parentRefs: names no Gateway: the route's status would say MissingParentRefs. Name the Gateway in parentRefs. [route-has-parent]",
  ]);
});

test("without a readiness probe only where a health check says which Pods take part", async () => {
  const template = { spec: { containers: [{ name: "proxy" }] } };
  expect(await refused({ template })).toEqual([
    'template.spec.containers: has no readinessProbe, so that a Pod gets the traffic before its program can take it. Give a container one, or choose reactionMode "Exists". [arguments]',
  ]);
  new PersistentIpDeployment("proxy", { ...SMALL, template, healthCheckName: "there" });
  await settled();
  expect(registered.map((r) => r.resource)).toContain(DEPLOYMENT);
});

test("an empty list of addresses is refused", async () => {
  expect(await refused({ addresses: [] })).toEqual(["addresses: is empty. Give at least one address. [arguments]"]);
});

test("what is not known yet is passed on, and refuses nothing", async () => {
  const [spec, addresses] = [ofTheCloud(POD, "a"), ofTheCloud(["no"], "b")];
  new PersistentIpDeployment("proxy", { ...SMALL, addresses, template: { spec }, replicas: ofTheCloud(-1, "c") });
  await settled();
  const specOf = (resource: string) => registered.find((r) => r.resource === resource)!.inputs["spec"] as object;
  expect(specOf(DEPLOYMENT)).toMatchObject({ replicas: UNKNOWN, template: { spec: UNKNOWN } });
  expect(specOf(ROUTE)).toMatchObject({ addresses: UNKNOWN, network: "default" });
});
