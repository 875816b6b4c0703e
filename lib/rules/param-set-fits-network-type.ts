import { NETWORK_REASONS, PARAM_SET_REASONS, PARAMETERS_OF_TYPE, PARAMETERS_REF } from "../facts/pod-networks";
import { isGkes, paramSetOf } from "../inventory/pod-network-joins";
import {
  GKE_NETWORK_PARAM_SET,
  POD_NETWORK,
  type GkeNetworkParamSet,
  type PodNetwork,
} from "../inventory/pod-networks";
import { isPrimary } from "./pod-interfaces";
import { hasRanges, isGiven } from "./param-set";
import { subnetworkFits } from "./param-set-subnetwork";
import { statusSays } from "./pod-network-reasons";
import { on, rule, type Around, type Finding } from "./rule";

export const paramSetFitsNetworkType = rule({
  id: "param-set-fits-network-type",
  title: "A Pod network's parameters are there and fit its type: ranges for L3, a mode for Device",
  why: "The Network and its GKENetworkParamSet are accepted each by itself, never become Ready together, and Pods wait for ever.",
  fix: "Give an L3 network a set with podIPv4Ranges, and a Device network one with deviceMode.",
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [PARAMETERS_OF_TYPE, PARAMETERS_REF, NETWORK_REASONS, PARAM_SET_REASONS],
  checks: [
    on(POD_NETWORK, function* (network, around) {
      const { type } = network;
      if ((type !== "L3" && type !== "Device") || isPrimary(network.name)) return;
      const set = paramSetOf({ subject: network, resource: around.resource }, around.inventory);
      if (set === undefined) return yield* without(network, around);
      const reason = type === "L3" ? forL3(set.subject) : forDevice(set.subject);
      if (reason !== undefined) yield { path: "type", reason: `"${type}" ${reason}`, related: [set.resource] };
    }),
    on(GKE_NETWORK_PARAM_SET, subnetworkFits),
  ],
});

function forL3(set: GkeNetworkParamSet): string | undefined {
  if (isGiven(set.networkAttachment) || hasRanges(set)) return undefined;
  return `needs podIPv4Ranges, which its GKENetworkParamSet does not have: ${statusSays("L3SecondaryMissing")}`;
}

function forDevice(set: GkeNetworkParamSet): string | undefined {
  if (isGiven(set.networkAttachment))
    return `takes no networkAttachment, which its GKENetworkParamSet has: ${statusSays("NetworkAttachmentUnsupported")}`;
  if (isGiven(set.deviceMode)) return undefined;
  return `needs a deviceMode, which its GKENetworkParamSet does not have: ${statusSays("DeviceModeMissing")}`;
}

/** A network whose parameter set is not in view. */
function* without(network: PodNetwork, { resource, inventory, given }: Around): Iterable<Finding> {
  const { kind, group } = PARAMETERS_REF.value;
  if (!isGkes(network))
    return yield {
      path: "parametersRef",
      reason: `names no ${kind}, so GKE leaves the network alone`,
      fix: `Set parametersRef to a ${kind} of ${group}.`,
      softer: "a Network that is not GKE's needs none",
    };
  const name = network.parametersRef?.name;
  if (typeof name !== "string" || isPrimary(name)) return;
  if (
    !inventory
      .near(resource, GKE_NETWORK_PARAM_SET)
      .by("name", (s) => s.name)
      .lacks(name)
  )
    return;
  yield {
    path: "parametersRef.name",
    reason: `"${name}" is no ${kind} in view: ${statusSays("ParamsNotReady", "GNPDeleted")}`,
    fix: `Create the ${kind} "${name}", or name one that is there.`,
    softer: given.assume.complete ? undefined : "it may be made elsewhere",
  };
}
