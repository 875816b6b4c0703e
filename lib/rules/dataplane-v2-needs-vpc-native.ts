import { DATAPLANE_V2_IS_VPC_NATIVE, RANGE_MEANS_ROUTES, VPC_NATIVE } from "../facts/vpc-native";
import { CLUSTER, type Cluster } from "../inventory/subjects";
import { mayRunDataplaneV2 } from "./cluster";
import { on, rule } from "./rule";

const { not: ROUTES } = DATAPLANE_V2_IS_VPC_NATIVE.value;

export const dataplaneV2NeedsVpcNative = rule({
  id: "dataplane-v2-needs-vpc-native",
  title: "A cluster with Dataplane V2 is VPC-native",
  why: "Dataplane V2 routes by the alias IPs of Pods. GKE refuses a routes-based cluster that asks for it, and the mode cannot be changed later.",
  fix: `Set networkingMode to ${VPC_NATIVE.value}, or leave it out, and give ranges in ipAllocationPolicy.`,
  level: "mandatory",
  severity: "high",
  scopes: ["one"],
  facts: [DATAPLANE_V2_IS_VPC_NATIVE, VPC_NATIVE, RANGE_MEANS_ROUTES],
  checks: [
    on(CLUSTER, function* (cluster, around) {
      const mode = cluster.networkingMode || undefined;
      if (mode === ROUTES) {
        if (mayRunDataplaneV2(cluster, around))
          yield { path: "networkingMode", reason: `${ROUTES} is not served by Dataplane V2` };
      } else if (mode === undefined && hasRangeOfRoutes(cluster) && mayRunDataplaneV2(cluster, around))
        yield {
          path: RANGE_MEANS_ROUTES.value,
          reason: `without ipAllocationPolicy and networkingMode asks for ${ROUTES}, which Dataplane V2 does not serve`,
          fix: "Give the range as ipAllocationPolicy.clusterIpv4CidrBlock instead.",
          softer: "a cluster that exists already keeps its mode",
        };
    }),
  ],
});

const hasRangeOfRoutes = (cluster: Cluster): boolean =>
  !!cluster[RANGE_MEANS_ROUTES.value] && !cluster.ipAllocationPolicy && cluster.enableAutopilot !== true;
