import { LOOKED_UP_BY_NAME, NETWORK_ATTACHMENT, PARAM_SET_REASONS, PARAMETERS_OF_TYPE } from "../facts/pod-networks";
import { GKE_NETWORK_PARAM_SET, type GkeNetworkParamSet } from "../inventory/pod-networks";
import { orNotYet } from "../inventory/view";
import { hasRanges, isGiven } from "./param-set";
import { statusSays } from "./pod-network-reasons";
import { on, rule, type Finding } from "./rule";

export const paramSetDeviceOrRanges = rule({
  id: "param-set-device-or-ranges",
  title: "A GKENetworkParamSet has one of deviceMode, podIPv4Ranges and networkAttachment, and a VPC with its subnet",
  why: "The API server takes any mixture. The set then never becomes Ready, and Pods on its network wait for ever.",
  fix: "Give vpc and vpcSubnet with either deviceMode or podIPv4Ranges, or networkAttachment alone.",
  level: "mandatory",
  severity: "high",
  scopes: ["one"],
  facts: [PARAM_SET_REASONS, PARAMETERS_OF_TYPE, NETWORK_ATTACHMENT, LOOKED_UP_BY_NAME],
  checks: [
    on(GKE_NETWORK_PARAM_SET, function* (set) {
      if (isGiven(set.networkAttachment)) return yield* attachment(set);
      yield* orNotYet(() => deviceOrRanges(set));
      yield* orNotYet(() => lookedUp(set.vpc, "vpc", "VPCNotFound"));
      yield* orNotYet(() => lookedUp(set.vpcSubnet, "vpcSubnet", "SubnetNotFound"));
    }),
  ],
});

const EXCLUDED = ["vpc", "vpcSubnet", "deviceMode", "podIPv4Ranges"] as const;
const FORM = /^projects\/[^/]+\/regions\/[^/]+\/networkAttachments\/[^/]+$/;

function* attachment(set: GkeNetworkParamSet): Iterable<Finding> {
  const beside = EXCLUDED.filter((field) => (field === "podIPv4Ranges" ? hasRanges(set) : isGiven(set[field])));
  if (beside.length > 0)
    yield {
      path: "networkAttachment",
      reason: `stands beside ${beside.join(", ")}: ${statusSays("GNPConfigInvalid")}`,
      fix: `Leave ${beside.join(", ")} out, or networkAttachment.`,
    };
  else if (!FORM.test(String(set.networkAttachment)))
    yield {
      path: "networkAttachment",
      reason: `is no name of a network attachment: ${statusSays("NetworkAttachmentInvalid")}`,
      fix: `Write ${NETWORK_ATTACHMENT.value}.`,
    };
}

function* deviceOrRanges(set: GkeNetworkParamSet): Iterable<Finding> {
  const device = isGiven(set.deviceMode);
  if (hasRanges(set) && device)
    yield {
      path: "deviceMode",
      reason: `stands beside podIPv4Ranges: ${statusSays("DeviceModeCantBeUsedWithSecondaryRange")}`,
      fix: "Keep deviceMode for a Device network, or podIPv4Ranges for an L3 one.",
    };
  else if (!hasRanges(set) && !device)
    yield {
      path: "",
      reason: `has neither podIPv4Ranges nor deviceMode: ${statusSays("SecondaryRangeAndDeviceModeUnspecified")}`,
      fix: "Give podIPv4Ranges for an L3 network, or deviceMode for a Device one.",
    };
}

function* lookedUp(name: unknown, path: string, reason: "VPCNotFound" | "SubnetNotFound"): Iterable<Finding> {
  if (!isGiven(name)) yield { path, reason: `is missing: ${statusSays("GNPConfigInvalid")}`, fix: `Set ${path}.` };
  else if (typeof name === "string" && name.includes("/"))
    yield {
      path,
      reason: `"${name}" is a path, and GKE looks for a name: ${statusSays(reason)}`,
      fix: "Write the resource's name, not its id or self link.",
      softer: "only GKE's published controller shows it, and the CRD speaks of a path",
    };
}
