import { clusterWithinScaleLimits } from "../../lib/rules/cluster-within-scale-limits";
import { purely } from "../support/faces";
import { describeRule } from "../support/rule";
import { cluster, deployment, k8s, pool, provider, unknown, v2, type Res } from "../support/stack";

const region = { location: "asia-northeast3" };
const zone = { location: "asia-northeast3-a" };
const runs = (masterVersion: unknown, inputs: object = region): Res =>
  v2("web", inputs, { outputs: { ...inputs, masterVersion } });
const upTo = (totalMaxNodeCount: unknown, name = "edge"): Res =>
  pool(name, { autoscaling: { totalMaxNodeCount } }, "web");
const byVersion = { finds: ["advisory web masterVersion"] };
const byPlace = { finds: ["advisory web location"] };

describeRule(clusterWithinScaleLimits, {
  "1.31, at its limit": { stack: [runs("1.31.0-gke.1"), upTo(7500)] },
  "1.31, one over it": { stack: [runs("1.31.0-gke.1"), upTo(7501)], ...byVersion },
  "1.30, at its limit": { stack: [runs("1.30.9-gke.1"), upTo(5000)] },
  "1.30, one over it": { stack: [runs("1.30.9-gke.1"), upTo(5001)], ...byVersion },
  "1.22, at its limit": { stack: [runs("1.22.9-gke.1"), upTo(500)] },
  "1.22, one over it": { stack: [runs("1.22.9-gke.1"), upTo(501)], ...byVersion },
  "a zonal cluster, at its limit": { stack: [runs("1.31.0-gke.1", zone), upTo(1000)] },
  "a zonal cluster, one over it": { stack: [runs("1.31.0-gke.1", zone), upTo(1001)], ...byPlace },
  "no version: the highest limit": { stack: [v2("web", region), upTo(7500)] },
  "no version, over the highest limit": { stack: [v2("web", region), upTo(7501)], ...byPlace },
  "an alias of a lower line": {
    stack: [v2("web", { ...region, minMasterVersion: "1.30" }), upTo(5001)],
    finds: ["advisory web minMasterVersion"],
  },
  "the alias latest: the highest limit": {
    stack: [v2("web", { ...region, minMasterVersion: "latest" }), upTo(7500)],
  },
  "pools are added up": { stack: [runs("1.31.0-gke.1"), upTo(7000), upTo(501, "batch")], ...byVersion },
  "pools of another cluster are not": {
    stack: [
      runs("1.31.0-gke.1"),
      v2("other", region),
      upTo(7000),
      pool("far", { autoscaling: { totalMaxNodeCount: 501 } }, "other"),
    ],
  },
  "in each of three zones": {
    stack: [runs("1.31.0-gke.1"), pool("edge", { autoscaling: { maxNodeCount: 2500 } }, "web")],
  },
  "in each of three zones, over": {
    stack: [runs("1.31.0-gke.1"), pool("edge", { autoscaling: { maxNodeCount: 2501 } }, "web")],
    ...byVersion,
  },
  "in each of its own zones": {
    stack: [
      runs("1.31.0-gke.1"),
      pool("edge", { nodeCount: 3751, nodeLocations: ["asia-northeast3-a", "asia-northeast3-b"] }, "web"),
    ],
    ...byVersion,
  },
  "in each of the cluster's zones": {
    stack: [
      runs("1.31.0-gke.1", { ...region, nodeLocations: ["asia-northeast3-a"] }),
      pool("edge", { initialNodeCount: 7500 }, "web"),
    ],
  },
  "in the zone and one more": {
    stack: [
      runs("1.31.0-gke.1", { ...zone, nodeLocations: ["asia-northeast3-b"] }),
      pool("edge", { nodeCount: 501 }, "web"),
    ],
    ...byPlace,
  },
  "limits that are not used are 0": {
    stack: [
      runs("1.31.0-gke.1"),
      pool("edge", { nodeCount: 3, autoscaling: { maxNodeCount: 0, totalMaxNodeCount: 0 } }, "web"),
    ],
  },
  "no size stated": { stack: [runs("1.31.0-gke.1"), pool("edge", {}, "web")] },
  "in a list of the cluster": {
    stack: [v2("web", { ...region, nodePools: [{ autoscaling: { maxNodeCount: 2500 } }] })],
  },
  "in a list of the cluster, over": {
    stack: [v2("web", { ...region, nodePools: [{ nodeCount: 1 }, { autoscaling: { maxNodeCount: 2500 } }] })],
    ...byPlace,
  },
  "the first pool, in each of three zones": { stack: [v2("web", { ...region, initialNodeCount: 2500 })] },
  "the first pool, in each of three zones, over": {
    stack: [v2("web", { ...region, initialNodeCount: 2501 })],
    ...byPlace,
  },
  "the first pool of a zone": { stack: [v2("web", { ...zone, initialNodeCount: 1000 })] },
  "the first pool of a zone, over": { stack: [v2("web", { ...zone, initialNodeCount: 1001 })], ...byPlace },
  "the first pool of a zone and another": {
    stack: [v2("web", { ...zone, initialNodeCount: 1 }), upTo(1000)],
    ...byPlace,
  },
  "a first pool that is removed": {
    stack: [v2("web", { ...zone, initialNodeCount: 1001, removeDefaultNodePool: true }), upTo(1000)],
  },
  "a first pool in place of which there is a list": {
    stack: [v2("web", { ...zone, initialNodeCount: 1001, nodePools: [{ nodeCount: 1 }] })],
  },
  "a pool that its cluster reports as well is counted once": {
    stack: [
      v2(
        "web",
        { ...zone, initialNodeCount: 1 },
        {
          outputs: {
            ...zone,
            nodePools: [
              { name: "default-pool", nodeCount: 1 },
              { name: "edge-1", nodeCount: 999 },
            ],
          },
        },
      ),
      pool("edge", { name: "edge-1", nodeCount: 999 }, "web"),
    ],
  },
  "a pool that an import gave to its cluster as well is counted once": {
    stack: [
      v2("web", { ...zone, nodePools: [{ name: "edge-1", nodeCount: 1000 }] }),
      pool("edge", { name: "edge-1", nodeCount: 1000 }, "web"),
    ],
  },
  "a cluster that was looked up": {
    stack: [v2("web", {}, { outputs: { datapathProvider: "ADVANCED_DATAPATH", ...zone, initialNodeCount: 1001 } })],
  },
  "a list not known yet": { stack: [v2("web", { ...region, nodePools: unknown })], undecided: ["web"] },
  "one in a list not known yet": {
    stack: [v2("web", { ...region, nodePools: [unknown, { nodeCount: 2501 }] })],
    ...byPlace,
  },
  "the first pool's size not known yet": {
    stack: [v2("web", { ...region, initialNodeCount: unknown })],
    undecided: ["web"],
  },
  "on Autopilot": { stack: [cluster("web", { ...region, enableAutopilot: true, initialNodeCount: 99999 })] },
  "a size not known yet": { stack: [runs("1.31.0-gke.1"), upTo(unknown)], undecided: ["web"] },
  "a size not known yet, the others are too many": {
    stack: [runs("1.31.0-gke.1"), upTo(unknown), upTo(7501, "batch")],
    ...byVersion,
  },
  "no place stated": { stack: [v2("web"), pool("edge", { nodeCount: 1 }, "web")], undecided: ["web"] },
  "without Dataplane V2": { stack: [cluster("web", region), upTo(99999)] },
  "750 load balancers": { stack: services(750, { type: "LoadBalancer" }) },
  "one more load balancer": {
    stack: services(751, { type: "LoadBalancer" }),
    finds: ["advisory s750 spec.type"],
  },
  "one more load balancer, nobody knows in which cluster": {
    stack: services(751, { type: "LoadBalancer" }, provider("p")),
    finds: ["advisory s750 spec.type"],
  },
  "10,000 Pods behind a Service": { stack: [...services(1), pods(9999), pods(1, "more")] },
  "one more Pod": { stack: [...services(1), pods(10_000), pods(1, "more")], finds: ["advisory s0 spec.selector"] },
  "Pods of another namespace": { stack: [...services(1), pods(10_000), pods(1, "more", { namespace: "bank" })] },
  "Pods with one of two labels": {
    stack: [...services(1, { selector: { app: "shop", tier: "web" } }), pods(10_001)],
  },
  "Pods whose number is not known yet": { stack: [...services(1), pods(10_000), pods(unknown, "more")] },
  "Pods behind a headless Service": { stack: [...services(1, { clusterIP: "None" }), pods(10_001)] },
  "260,000 endpoints": { stack: [...services(26), pods(10_000)] },
  "more endpoints, said once": {
    stack: [...services(28), pods(10_000)],
    finds: ["advisory s26 spec.selector"],
  },
  "more endpoints, in a cluster that is only assumed": {
    stack: [provider("p"), ...services(27).slice(2), pods(10_000)],
    given: { assume: { cluster: { dataplaneV2: true } } },
    finds: ["advisory s26 spec.selector"],
  },
});

test("one Service more than a cluster holds: pure", () => {
  expect(purely(clusterWithinScaleLimits, services(10_000)).finds).toEqual([]);
  expect(purely(clusterWithinScaleLimits, services(10_001)).finds).toEqual(["advisory s10000 spec"]);
});

function services(count: number, spec: object = {}, of = provider("p", "web")): readonly Res[] {
  const service = (i: number) => k8s("core/v1 Service", `s${i}`, { selector: { app: "shop" }, ...spec }, "p");
  return [v2("web", region), of, ...Array.from({ length: count }, (_, i) => service(i))];
}

function pods(replicas: unknown, name = "shop", metadata: object = {}): Res {
  const labels = { app: "shop" };
  const made = deployment(name, labels, { containers: [] }, "p", { replicas });
  return { ...made, inputs: { ...made.inputs, metadata: { name, namespace: "shop", ...metadata } } };
}
