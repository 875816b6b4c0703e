import { DEFAULT_PARAM_SET, NETWORK_REASONS, ONE_NETWORK_PER_SET } from "../facts/pod-networks";
import { distinct, isSameObject } from "../inventory/identity";
import { isGkes, podNetworksBeside } from "../inventory/pod-network-joins";
import { POD_NETWORK, type PodNetwork } from "../inventory/pod-networks";
import { ifKnown } from "../inventory/view";
import { comesBefore } from "./name-order";
import { isPrimary } from "./pod-interfaces";
import { statusSays } from "./pod-network-reasons";
import { on, rule } from "./rule";

export const paramSetHasOneNetwork = rule({
  id: "param-set-has-one-network",
  title: "A GKENetworkParamSet belongs to one Network",
  why: "GKE keeps one Network for each set: the others get no word of its parameters, and Pods on them wait for ever.",
  fix: "Give each Network a GKENetworkParamSet of its own.",
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [ONE_NETWORK_PER_SET, DEFAULT_PARAM_SET, NETWORK_REASONS],
  checks: [
    on(POD_NETWORK, function* (network, { resource, inventory }) {
      if (isPrimary(network.name)) return;
      const path = "parametersRef.name";
      if (takesGkesOwn(network))
        return yield {
          path,
          reason: `"${DEFAULT_PARAM_SET.value}" is GKE's own, of the Network "${DEFAULT_PARAM_SET.value}": ${statusSays("GNPParamsNotReady")} whenever its ranges change`,
        };
      const others = podNetworksBeside({ subject: network, resource }, inventory).filter(
        (other) => comesBefore(other.resource, resource) && !isSameObject(other.resource, resource, inventory),
      );
      const [first, ...more] = distinct(others, inventory);
      if (first === undefined) return;
      yield {
        path,
        reason: `refers to the set that ${first.resource.name} refers to${more.length === 0 ? "" : ` and ${more.length} more`}`,
        related: others.map((o) => o.resource),
      };
    }),
  ],
});

const takesGkesOwn = (network: PodNetwork): boolean =>
  ifKnown(() => isGkes(network) && network.parametersRef?.name === DEFAULT_PARAM_SET.value) === true;
