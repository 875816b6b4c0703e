import { UNKNOWN } from "../../../tools/preview/property-values";
import {
  STACK,
  SITE,
  NETWORK,
  SUBNETWORK,
  CLUSTER,
  POOL,
  DEFAULT_GCP,
  ON_CLUSTER,
  ELSEWHERE,
  SETTINGS,
  LOGIN,
  PREFIXED,
  REFERENCES,
  NAMESPACE,
  ROUTE,
  urn,
  type Edge,
  previewEdge,
} from "../fixtures/edge";

let edge: Edge;
beforeAll(async () => {
  edge = await previewEdge();
}, 60_000);

describe("the resources", () => {
  test("have the engine's URNs: the chain of parents' types, without the stack", () => {
    expect(edge.done.resources.map((r) => r.urn).sort()).toEqual(
      [
        ...[STACK, SITE, NETWORK, SUBNETWORK, CLUSTER, POOL, ON_CLUSTER, ELSEWHERE, SETTINGS, LOGIN, PREFIXED],
        ...[REFERENCES, NAMESPACE, ROUTE, DEFAULT_GCP, urn("pulumi:providers:pulumi::default")],
      ].sort(),
    );
  });

  test("come after their parents and their providers", () => {
    const order = edge.done.resources.map((r) => r.urn);
    for (const { urn: own, parent, provider } of edge.done.resources)
      for (const needed of [parent, provider.replace(/::[^:]*$/, "")].filter((n) => n !== ""))
        expect(order.indexOf(needed)).toBeLessThan(order.indexOf(own));
  });

  test("know their parents, protection and former names", () => {
    expect(edge.resource(NETWORK).parent).toBe(SITE);
    expect(edge.resource(SITE).parent).toBe(STACK);
    expect(edge.resource(STACK).parent).toBe("");
    expect([SITE, NETWORK, SUBNETWORK, CLUSTER].map((u) => edge.resource(u).protect)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(edge.resource(NETWORK).aliases).toEqual([
      urn("acme:index:Site$gcp:compute/network:Network::old"),
      urn("gcp:compute/network:Network::edge"),
    ]);
  });

  test("know what they depend on, as a whole and by property", () => {
    expect(edge.resource(POOL).dependencies).toEqual([CLUSTER]);
    expect(edge.resource(POOL).propertyDependencies["cluster"]).toEqual([CLUSTER]);
    expect(new Set(edge.resource(ON_CLUSTER).dependencies)).toEqual(new Set([POOL, CLUSTER]));
    expect(edge.resource(ON_CLUSTER).propertyDependencies["kubeconfig"]).toEqual([CLUSTER]);
    expect(edge.resource(ROUTE).propertyDependencies).toMatchObject({ metadata: [NAMESPACE], spec: [SUBNETWORK] });
  });

  test("are managed by the provider they name, else by the default one of their package", () => {
    expect(edge.resource(CLUSTER).provider).toBe(`${DEFAULT_GCP}::${UNKNOWN}`);
    expect(edge.resource(ROUTE).provider).toBe(`${ON_CLUSTER}::${UNKNOWN}`);
    expect(edge.resource(DEFAULT_GCP).inputs).toEqual({ project: "acme-edge", version: "9.37.0" });
    expect(edge.resource(SITE).provider).toBe("");
  });

  test("are changed by transforms: their own, and the stack's", () => {
    expect(edge.resource(NETWORK).inputs["description"]).toBe("by the stack");
    expect(edge.resource(SUBNETWORK).inputs["ipCidrRange"]).toBe("10.1.0.0/20");
    expect(edge.resource(SUBNETWORK).dependencies).toEqual(expect.arrayContaining([SITE, NETWORK]));
    expect(edge.resource(SUBNETWORK).propertyDependencies["network"]).toEqual([NETWORK]);
  });

  test("take the configuration: a number, a list", () => {
    expect(edge.resource(NETWORK).inputs["mtu"]).toBe(1500);
    expect(edge.resource(POOL).inputs["nodeCount"]).toBe(3);
  });
});

describe("what only a provider knows", () => {
  test("is not known: outputs, blocks that may hold outputs, results of functions, other stacks", () => {
    expect(edge.resource(SUBNETWORK).inputs["network"]).toBe(UNKNOWN);
    expect(edge.resource(CLUSTER).inputs["minMasterVersion"]).toBe(UNKNOWN);
    expect(edge.resource(ON_CLUSTER).inputs["kubeconfig"]).toBe(UNKNOWN);
    expect(edge.resource(REFERENCES).inputs["data"]).toEqual({ address: UNKNOWN });
  });

  test("leaves what was given known", () => {
    expect(edge.resource(CLUSTER).inputs["ipAllocationPolicy"]).toEqual({ clusterSecondaryRangeName: "pods" });
  });

  test("is nothing at all of objects whose provider is not configured yet", () => {
    expect(edge.analyzed(NAMESPACE).props).toEqual({ apiVersion: "v1", kind: "Namespace" });
    expect(edge.inStack(NAMESPACE).props).toEqual({});
    expect(edge.inStack(ROUTE).props).toEqual({});
    expect(edge.resource(ROUTE).inputs["metadata"]).toEqual({ namespace: UNKNOWN });
  });

  test("is never a name known to be absent", () => {
    const { metadata } = edge.resource(SETTINGS).inputs as { metadata: { name: string } };
    expect(metadata.name).toMatch(/^settings-[0-9a-f]{8}$/);
    expect(edge.resource(PREFIXED).inputs["data"]).toEqual({ of: metadata.name });
    expect(edge.inStack(PREFIXED).props["metadata"]).toEqual({ generateName: "x-", name: UNKNOWN });
    const { name } = edge.resource(NETWORK).inputs;
    expect(name).toMatch(/^edge-[0-9a-f]{7}$/);
    expect(edge.resource(CLUSTER).inputs["network"]).toBe(name);
  });
});

describe("the policies", () => {
  test("are asked about every resource, then about the stack", () => {
    const all = edge.done.resources.map((r) => r.urn);
    expect(edge.asked.map((a) => `${a.phase} ${a.urn}`)).toEqual(
      ["analyze", "analyzeStack"].flatMap((phase) => all.map((u) => `${phase} ${u}`)),
    );
  });

  test("see inputs first, and at the end outputs and edges", () => {
    expect(edge.analyzed(SITE).props).toEqual({ mtu: 1500 });
    expect(edge.inStack(SITE).props).toEqual({ network: edge.resource(NETWORK).inputs["name"] });
    expect(edge.inStack(STACK).props["configMap"]).toMatch(/^settings-/);
    expect(edge.inStack(NETWORK).parent).toBe(SITE);
    expect(edge.inStack(ON_CLUSTER).propertyDependencies).toEqual({ kubeconfig: [CLUSTER] });
  });

  test("see options and the provider", () => {
    expect(edge.analyzed(NETWORK).opts).toMatchObject({
      protect: true,
      parent: SITE,
      aliases: edge.resource(NETWORK).aliases,
    });
    expect(edge.analyzed(SETTINGS).provider).toMatchObject({ urn: ELSEWHERE, props: { kubeconfig: "{}" } });
  });

  test("may change inputs before they are judged", () => {
    expect(edge.analyzed(SETTINGS).props["immutable"]).toBe(true);
    expect(edge.resource(SETTINGS).inputs["immutable"]).toBe(true);
  });
});
