import { Network } from "@pulumi/gcp/compute/network";
import { Cluster } from "@pulumi/gcp/container/cluster";
import { NodePool } from "@pulumi/gcp/container/nodePool";
import type { Kind, Place } from "../../lib/inventory/kind";
import { CLUSTER, NETWORK, NETWORK_POLICY, NODE_CONFIG, NODE_POOL, SERVICE } from "../../lib/inventory/subjects";
import { POD_TEMPLATE } from "../../lib/inventory/pod-template";
import { NotYet } from "../../lib/inventory/view";
import { placesOf } from "../support/inventory";
import { cluster, res, unknown, type Res } from "../support/stack";

/** The class that the provider's SDK makes these resources with. */
function tokenOf(token: string): string {
  const [, module = "", kind = ""] = token.split(":");
  const sdk = require(`@pulumi/kubernetes/${module.replace(".k8s.io", "")}`) as Record<
    string,
    { readonly __pulumiType: string }
  >;
  return sdk[kind]!.__pulumiType;
}
const tokens = (kind: Kind<never>): readonly string[] => [...kind.places.keys()];

test("the cloud kinds have the tokens of the provider's classes", () => {
  const token = (c: unknown): string => (c as { __pulumiType: string }).__pulumiType;
  expect([CLUSTER, NODE_POOL, NETWORK].map((k) => tokens(k as never))).toEqual(
    [Cluster, NodePool, Network].map((c) => [token(c)]),
  );
  expect(tokens(NODE_CONFIG as never)).toEqual([token(NodePool), token(Cluster)]);
});

test.each([NETWORK_POLICY, SERVICE, POD_TEMPLATE].flatMap((k) => tokens(k as never)))(
  "the provider's SDK makes %s",
  (token) => expect(tokenOf(token)).toBe(token),
);

describe("the settings of nodes", () => {
  const machine = (machineType: string) => ({ nodeConfig: { machineType } });
  const found = (r: Res): readonly string[] =>
    placesOf(NODE_CONFIG, r).map((p) =>
      p instanceof NotYet
        ? p.message
        : `${p.at("machineType")}=${(p as Place<{ machineType?: string }>).subject.machineType}`,
    );

  test("stand in a pool", () =>
    expect(found(res("gcp:container/nodePool:NodePool", "pool", machine("e2")))).toEqual([
      "nodeConfig.machineType=e2",
    ]));

  test("stand in a cluster, and in the pools inside it", () =>
    expect(found(cluster("web", { ...machine("a"), nodePools: [machine("b"), {}, machine("c")] }))).toEqual([
      "nodeConfig.machineType=a",
      "nodePools[0].nodeConfig.machineType=b",
      "nodePools[2].nodeConfig.machineType=c",
    ]));

  test("stand nowhere where none are given", () => expect(found(cluster("web"))).toEqual([]));

  test("do not stand in what a cluster only reports, which is its pools' own", () =>
    expect(
      found(
        cluster(
          "web",
          { initialNodeCount: 1 },
          { outputs: { ...machine("a"), nodePools: [{ name: "default-pool", ...machine("a") }, machine("b")] } },
        ),
      ),
    ).toEqual([]));

  test("are not awaited of what a cluster is about to report", () =>
    expect(found(cluster("web", {}, { outputs: { nodeConfig: unknown, nodePools: unknown } }))).toEqual([]));

  test("stand in the pools of a list, not in what a cluster then reports as its own", () =>
    expect(
      found(cluster("web", { nodePools: [machine("b")] }, { outputs: { ...machine("b"), nodePools: [machine("b")] } })),
    ).toEqual(["nodePools[0].nodeConfig.machineType=b"]));

  test("of a first pool that is removed stand nowhere", () =>
    expect(found(cluster("web", { removeDefaultNodePool: true, ...machine("a") }))).toEqual([]));

  test("that are not known yet hide no others", () =>
    expect(
      found(cluster("web", { nodeConfig: unknown, nodePools: [unknown, { nodeConfig: unknown }, machine("c")] })),
    ).toEqual([
      "nodeConfig is not known yet",
      "nodePools[0] is not known yet",
      "nodePools[1].nodeConfig is not known yet",
      "nodePools[2].nodeConfig.machineType=c",
    ]));

  test("in pools that are not known yet do not hide the cluster's own", () =>
    expect(found(cluster("web", { ...machine("a"), nodePools: unknown }))).toEqual([
      "nodeConfig.machineType=a",
      "nodePools is not known yet",
    ]));
});
