import { GkeIpRoute, type GkeIpRouteArgs, PersistentIpGateway } from "../../lib";
import { ofTheCloud, type Registered, settled, start, UNKNOWN } from "./monitor";
import { refusal } from "./refused";
import { replacements } from "./replacement";

const COMPONENT = "gke-dpv2:index:GkeIpRoute::proxy";
const ROUTE = "kubernetes:networking.gke.io/v1:GKEIPRoute::proxy";
const GATEWAY = "kubernetes:gateway.networking.k8s.io/v1:Gateway::edge";
const CHECK = "gcp:compute/regionHealthCheck:RegionHealthCheck::proxy";
const CIDR = "gke.networking.io/cidr";

describe.each(["preview", "update"] as const)("in %s", (mode) => {
  test("the children, whole", async () => {
    const registered = await start(mode, () => ({}));
    const replaced = replacements();
    const waive = [{ rule: "route-has-parent", reason: "x", until: "2999-12-31" }];
    new GkeIpRoute("proxy", {
      namespace: "proxy",
      name: "proxy",
      parentRefs: [{ name: "edge", namespace: "gateways", sectionName: "default" }, { name: "own" }],
      addresses: ["34.123.10.1/32", { address: "34.123.10.2" }],
      podSelector: { matchExpressions: [{ key: "app", operator: "In", values: ["proxy"] }] },
      network: "blue",
      reactionMode: "Exists",
      allowGlobalAccess: true,
      extraSpec: { nodeSelector: { matchLabels: { pool: "edge" } } },
      annotations: { a: "b" },
      waitFor: ["Accepted"],
      waive,
    });
    await settled();
    const ordinary = { dependencies: [], propertyDependencies: {}, protect: false };
    const shown = { namespace: "proxy", network: "blue", reactionMode: "Exists", waive };
    expect(registered).toEqual([
      { ...ordinary, resource: COMPONENT, parent: "", inputs: shown, outputs: { name: "proxy" } },
      {
        ...{ ...ordinary, resource: ROUTE, parent: COMPONENT },
        inputs: {
          apiVersion: "networking.gke.io/v1",
          kind: "GKEIPRoute",
          metadata: {
            name: "proxy",
            namespace: "proxy",
            annotations: { a: "b", "pulumi.com/waitFor": "condition=Accepted" },
          },
          spec: {
            parentRefs: [{ name: "edge", namespace: "gateways", sectionName: "default" }, { name: "own" }],
            addresses: [
              { type: CIDR, value: "34.123.10.1/32" },
              { type: CIDR, value: "34.123.10.2/32" },
            ],
            network: "blue",
            podSelector: { matchExpressions: [{ key: "app", operator: "In", values: ["proxy"] }] },
            reactionMode: "Exists",
            allowGlobalAccess: true,
            nodeSelector: { matchLabels: { pool: "edge" } },
          },
        },
      },
    ]);
    const replaceOnChanges = ["spec.parentRefs", "spec.network", "spec.reactionMode", "spec.haPolicy"];
    expect([...replaced]).toEqual([[ROUTE, { replaceOnChanges, deleteBeforeReplace: true }]]);
  });

  test("with as little as can be; the defaults are written out", async () => {
    const registered = await start(mode, () => ({}));
    new GkeIpRoute("proxy", SMALL);
    await settled();
    expect(registered.find((r) => r.resource === ROUTE)!.inputs).toEqual({
      apiVersion: "networking.gke.io/v1",
      kind: "GKEIPRoute",
      metadata: { namespace: "proxy" },
      spec: {
        parentRefs: [{ name: "edge" }],
        addresses: [{ type: CIDR, value: "34.123.10.1/32" }],
        network: "default",
        podSelector: { matchLabels: { app: "proxy" } },
        reactionMode: "ReadyCondition",
      },
    });
  });

  test("made after its Gateway, whose name stays known", async () => {
    const registered = await start(mode);
    const addresses = ["34.123.10.1/32"];
    const gateway = new PersistentIpGateway("edge", { namespace: "a", name: "edge", direction: "external", addresses });
    new GkeIpRoute("proxy", { ...SMALL, parentRefs: [gateway.parentRef] });
    await settled();
    const { inputs, dependencies, propertyDependencies } = registered.find((r) => r.resource === ROUTE)!;
    expect((inputs["spec"] as { parentRefs: object[] }).parentRefs).toEqual([{ name: "edge", namespace: "a" }]);
    expect(dependencies).toEqual([GATEWAY]);
    expect(propertyDependencies).toEqual({ spec: [GATEWAY] });
  });

  test("balances load by a health check that it makes first", async () => {
    const registered = await start(mode);
    const route = new GkeIpRoute("proxy", {
      ...SMALL,
      healthCheck: {
        ...{ region: "europe-west1", project: "p", port: 8080, protocol: "HTTP", requestPath: "/healthz" },
        ...{ checkIntervalSec: 3, timeoutSec: 2, healthyThreshold: 1, unhealthyThreshold: 4 },
      },
    });
    await settled();
    const check = registered.find((r) => r.resource === CHECK)!;
    expect([check.parent, check.inputs]).toEqual([
      COMPONENT,
      {
        ...{ region: "europe-west1", project: "p", checkIntervalSec: 3, timeoutSec: 2 },
        ...{ healthyThreshold: 1, unhealthyThreshold: 4, httpHealthCheck: { port: 8080, requestPath: "/healthz" } },
      },
    ]);
    const { inputs, dependencies } = registered.find((r) => r.resource === ROUTE)!;
    const healthCheckName = mode === "preview" ? UNKNOWN : "proxy-1234567";
    expect((inputs["spec"] as { loadBalancing: object }).loadBalancing).toEqual({ healthCheckName });
    expect(dependencies).toEqual([CHECK]);
    expect(route.healthCheck).toBeDefined();
  });

  test("balances load by a health check that is there", async () => {
    const registered = await start(mode);
    const route = new GkeIpRoute("proxy", { ...SMALL, healthCheckName: "there" });
    await settled();
    const { inputs } = registered.find((r) => r.resource === ROUTE)!;
    expect((inputs["spec"] as { loadBalancing: object }).loadBalancing).toEqual({ healthCheckName: "there" });
    expect(route.healthCheck).toBeUndefined();
  });
});

const SMALL: GkeIpRouteArgs = {
  namespace: "proxy",
  parentRefs: [{ name: "edge" }],
  addresses: ["34.123.10.1/32"],
  podSelector: { app: "proxy" },
};

let registered: Registered[];
beforeEach(async () => {
  registered = await start("preview");
});
const refused = (args: Partial<GkeIpRouteArgs>) =>
  refusal(() => new GkeIpRoute("proxy", { ...SMALL, ...args }), registered);

describe("refused", () => {
  test("all at once, each with its path", async () => {
    const lines = await refused({
      parentRefs: [],
      addresses: ["34.123.10.1", "2001:db8::1/128", { address: "34.123.0.0/16" }, { address: "34.123.10.1" }],
      podSelector: {},
      extraSpec: { network: "blue", loadBalancing: {}, haPolicy: true },
      healthCheckName: "there",
      healthCheck: {
        ...{ region: "europe-west1", port: 0, requestPath: "/", checkIntervalSec: 0 },
        ...{ timeoutSec: 6, healthyThreshold: 1.5 },
      },
      waitFor: ["Accepted", "dpv2ready", "Programmed"],
    });
    expect(lines).toEqual([
      "addresses[3]: 34.123.10.1/32 stands in addresses[0] already. Name it once. [arguments]",
      "extraSpec.network: has an argument of its own. Give it as network. [arguments]",
      "extraSpec.loadBalancing: has an argument of its own. Give it as healthCheckName or healthCheck. [arguments]",
      "healthCheck: stands beside healthCheckName. Give one or the other. [arguments]",
      "healthCheck.port: 0 is no port. Write a number from 1 to 65535. [arguments]",
      "healthCheck.requestPath: stands with TCP. Leave it out, or ask by HTTP. [arguments]",
      "healthCheck.checkIntervalSec: 0 is not a whole number of 1 or more. Choose a number of 1 or more. [arguments]",
      "healthCheck.healthyThreshold: 1.5 is not a whole number of 1 or more. Choose a number of 1 or more. [arguments]",
      "healthCheck.timeoutSec: 6 is more than checkIntervalSec 0. Choose one that is not. [arguments]",
      'waitFor[2]: "Programmed" is none of Accepted, GCPReady, IPRouteGCPReady, DPV2Ready, Ready. Choose of these; another condition can be awaited by an annotation of one\'s own. [arguments]',
      "waitFor[1]: DPV2Ready never comes on a load-balancing route. Await GCPReady or IPRouteGCPReady instead. [arguments]",
      "addresses[0]: 34.123.10.1 has no prefix length. Write 34.123.10.1/32. [route-addresses-are-cidr]",
      "addresses[1]: 2001:db8::1/128 is IPv6. Give an IPv4 address with /32. [route-addresses-are-cidr]",
      'addresses[2]: is no IPv4 address with /32. Give the address as x.x.x.x/32, with type "gke.networking.io/cidr". [route-addresses-are-cidr]',
      "parentRefs: names no Gateway: the route's status would say MissingParentRefs. Name the Gateway in parentRefs. [route-has-parent]",
      "podSelector: selects by no label. Give podSelector a label or an expression, for one Pod of a StatefulSet its statefulset.kubernetes.io/pod-name. [route-selector-not-empty]",
    ]);
  });

  test.each<[args: Partial<GkeIpRouteArgs>, path: string]>([
    [{ addresses: [] }, "addresses"],
    [{ podSelector: { app: undefined as unknown as string } }, "podSelector.app"],
    [{ healthCheck: { region: "r", port: 443, timeoutSec: 6 } }, "healthCheck.timeoutSec"],
    [{ healthCheck: { region: "r", port: 443, checkIntervalSec: 4 } }, "healthCheck.timeoutSec"],
    [{ extraSpec: { podSelector: {} } }, "extraSpec.podSelector"],
    [{ waitFor: ["DPV2Ready"], healthCheckName: "there" }, "waitFor[0]"],
    [{ waitFor: ["Ready"], annotations: { "pulumi.com/waitFor": "condition=Ready" } }, "waitFor"],
  ])("%j", async (args, path) => {
    expect((await refused(args)).map((line) => line.slice(0, line.indexOf(": ")))).toContain(path);
  });
});

test.each<[args: Partial<GkeIpRouteArgs>]>([
  [{ waitFor: ["Accepted", "GCPReady", "IPRouteGCPReady", "DPV2Ready", "Ready"] }],
  [{ waitFor: ["IPRouteGCPReady"], healthCheckName: "there" }],
  [{ annotations: { "pulumi.com/waitFor": "condition=Ready" } }],
  [{ healthCheck: { region: "r", port: 65535, timeoutSec: 5 } }],
  [{ extraSpec: { haPolicy: true } }],
])("taken: %j", async (args) => {
  new GkeIpRoute("proxy", { ...SMALL, ...args });
  await settled();
  expect(registered.map((r) => r.resource)).toContain(ROUTE);
});

test("what is not known yet is passed on, beside the rest", async () => {
  const [one, other] = [ofTheCloud("34.123.10.1/32", "a"), ofTheCloud("blue", "b")];
  new GkeIpRoute("proxy", { ...SMALL, addresses: [one, "34.123.10.2/32"], network: other });
  await settled();
  expect(registered.find((r) => r.resource === ROUTE)!.inputs["spec"]).toMatchObject({
    addresses: [{ value: UNKNOWN }, { value: "34.123.10.2/32" }],
    network: UNKNOWN,
    reactionMode: "ReadyCondition",
  });
});
