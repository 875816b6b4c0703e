import type { Input } from "@pulumi/pulumi";
import { ADDRESS_HABITS } from "../facts/address-plan";
import { type Cidr, formatCidr } from "../values/cidr";
import { ipv4Range } from "../values/ipv4-range";
import { planCluster, type ClusterPlan } from "../values/range-plan-cluster";
import {
  clusterNeeds,
  clusterSize,
  type ClusterSize,
  type ClusterWish,
  type OwnRanges,
  type RangeNeed,
} from "../values/range-plan-needs";
import type { NetworkSettings } from "./dataplane-v2-network-args";
import { plain } from "./plain";

/** The subnet's own ranges, by the argument that gives each. */
export const OWN_RANGES = ["nodeCidr", "podCidr", "serviceCidr"] as const satisfies (keyof OwnRanges<Cidr>)[];
export type OwnRange = (typeof OWN_RANGES)[number];

/** The subnet's secondary ranges; what `extraPodCidrs` adds has names of its own. */
export const RANGE_NAMES = { pods: "pods", services: "services" } as const;

/** What was planned; `undefined` where there is no room. */
export type NetworkPlan = ClusterPlan<Cidr> | undefined;

/** The ranges as given, else as planned; `undefined` only where the component is refused. */
export function rangesOf(
  settings: NetworkSettings,
  plan: NetworkPlan,
): Readonly<Record<OwnRange, Input<string> | undefined>> {
  const range = (own: OwnRange) => settings[own] ?? (plan?.own[own] && formatCidr(plan.own[own]));
  return { nodeCidr: range("nodeCidr"), podCidr: range("podCidr"), serviceCidr: range("serviceCidr") };
}

/** The ranges that are not given, beside those that are. */
export function planOf(settings: NetworkSettings): NetworkPlan {
  const parent = ipv4Range(settings.parentCidr);
  return parent && planCluster(parent, needsOf(settings), givenRanges(settings));
}

/** The subnet's own ranges that stand at the keyboard. */
export const givenRanges = (settings: NetworkSettings): readonly Cidr[] =>
  OWN_RANGES.map((own) => ipv4Range(plain(settings[own]))).filter((cidr) => cidr !== undefined);

/** Of those that are not given. */
export function needsOf(settings: NetworkSettings): ClusterPlan<RangeNeed> {
  const { own, podNetworks } = clusterNeeds(sizeOfCluster(settings), ADDRESS_HABITS);
  const missing = OWN_RANGES.filter((range) => settings[range] === undefined);
  return { own: Object.fromEntries(missing.map((range) => [range, own[range]])), podNetworks };
}

export const sizeOfCluster = (settings: NetworkSettings): ClusterSize => clusterSize(wishOf(settings));

export function wishOf({ nodes, podsPerNode, services, podNetworks }: NetworkSettings): ClusterWish {
  const wishes = Object.entries(podNetworks).map(([name, { deviceMode, ...network }]) => [
    name,
    { nodes: network.nodes, podsPerNode: network.podsPerNode, device: deviceMode !== undefined },
  ]);
  return { nodes, podsPerNode, services, podNetworks: Object.fromEntries(wishes) as ClusterWish["podNetworks"] };
}
