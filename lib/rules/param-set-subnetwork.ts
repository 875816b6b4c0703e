import { DEVICE_MODES } from "../facts/pod-networks";
import { regionOf, subnetworkOf, vpcOfParamSet } from "../inventory/pod-network-joins";
import type { GkeNetworkParamSet } from "../inventory/pod-networks";
import { referenceIn } from "../inventory/reference";
import { NETWORK, type Subnetwork } from "../inventory/subjects";
import { ifKnown, orNotYet, type NotYet } from "../inventory/view";
import { listOf } from "../values/list-of";
import { each } from "./judge";
import { statusSays } from "./pod-network-reasons";
import type { Around, Finding } from "./rule";

/** What is wrong between a parameter set and the subnetwork in view that it names. */
export function* subnetworkFits(set: GkeNetworkParamSet, around: Around): Iterable<Finding | NotYet> {
  const { resource, inventory, home } = around;
  yield* orNotYet(() => dpdk(set, around));
  const subnetwork = subnetworkOf({ subject: set, resource }, inventory);
  if (subnetwork === undefined) return;
  const related = [subnetwork.resource];
  yield* orNotYet(function* () {
    const wanted = home && regionOf(home);
    const region: unknown = subnetwork.subject.region;
    if (wanted === undefined || typeof region !== "string" || wanted === region.split("/").pop()) return;
    yield {
      path: "vpcSubnet",
      reason: `is a subnet of ${region.split("/").pop()}, and its cluster runs in ${wanted}: ${statusSays("SubnetNotFound")}`,
      fix: `Name a subnet of ${wanted}.`,
      softer: home?.guessed,
      related,
    };
  });
  yield* orNotYet(function* () {
    const vpc = vpcOfParamSet({ subject: set, resource }, inventory);
    const own = referenceIn(subnetwork.resource, "network", NETWORK, inventory);
    if (vpc === undefined || own === undefined || vpc.resource === own.resource) return;
    yield {
      path: "vpcSubnet",
      reason: `is a subnet of ${own.resource.name}, and vpc names ${vpc.resource.name}`,
      fix: "Name a VPC and one of its own subnets.",
      softer: "GKE looks the subnet up without its VPC",
      related: [...related, own.resource, vpc.resource],
    };
  });
  yield* rangesFound(set, subnetwork.subject, around, related);
}

function* rangesFound(
  set: GkeNetworkParamSet,
  subnetwork: Subnetwork,
  { given }: Around,
  related: Finding["related"],
): Iterable<Finding | NotYet> {
  yield* each(listOf(set.podIPv4Ranges?.rangeNames), function* (name, i) {
    const names = listOf(subnetwork.secondaryIpRanges).map((range) => range?.rangeName);
    if (names.includes(name)) return;
    yield {
      path: `podIPv4Ranges.rangeNames[${i}]`,
      reason: `"${name}" is no secondary range of its subnet${among(names)}: ${statusSays("SecondaryRangeNotFound")}`,
      fix: "Name one of the subnet's secondary ranges, or add it there.",
      softer: given.assume.complete ? undefined : "the range may be added elsewhere",
      related,
    };
  });
}

const among = (names: readonly unknown[]): string =>
  names.length === 0 ? ", which has none" : ` (${names.join(", ")})`;

const [, DPDK] = DEVICE_MODES.value;

function* dpdk(set: GkeNetworkParamSet, { home }: Around): Iterable<Finding> {
  const autopilot = ifKnown(() => home?.cluster?.subject.enableAutopilot) ?? home?.assumed.autopilot;
  if (autopilot !== true || set.deviceMode !== DPDK) return;
  yield {
    path: "deviceMode",
    reason: `"${DPDK}" is asked for on Autopilot: ${statusSays("DPDKUnsupported")}`,
    fix: "Run it on a Standard cluster, or take another mode.",
    softer: home?.guessed ?? "that Autopilot is such a cluster is inferred",
  };
}
