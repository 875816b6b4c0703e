import type { Input } from "@pulumi/pulumi";
import { ADDRESSES_PER_POD, RESERVED_ADDRESSES, SMALLEST_SUBNET } from "../facts/address-plan";
import { type Cidr, formatCidr, parseCidr } from "../values/cidr";
import { planRanges, powerOfTwo, type Wanted } from "../values/range-plan";
import type { NetworkSettings } from "./dataplane-v2-network-args";
import { plain } from "./plain";

/** The subnet's own ranges, by the argument that gives each. */
export const OWN_RANGES = ["nodeCidr", "podCidr", "serviceCidr"] as const;
export type OwnRange = (typeof OWN_RANGES)[number];

/** The subnet's secondary ranges; what `extraPodCidrs` adds has names of its own. */
export const RANGE_NAMES = { pods: "pods", services: "services" } as const;

/** The ranges as given, else as planned; `undefined` only where the component is refused. */
export function rangesOf(settings: NetworkSettings): Readonly<Record<OwnRange, Input<string> | undefined>> {
  const plan = planOf(settings);
  const range = (own: OwnRange) => settings[own] ?? (plan?.[own] && formatCidr(plan[own]));
  return { nodeCidr: range("nodeCidr"), podCidr: range("podCidr"), serviceCidr: range("serviceCidr") };
}

/** The ranges that are not given, beside those that are; `undefined` where there is no room. */
export function planOf(settings: NetworkSettings): Readonly<Partial<Record<OwnRange, Cidr>>> | undefined {
  const parent = ipv4(settings.parentCidr);
  const given = OWN_RANGES.map((own) => ipv4(plain(settings[own]))).filter((cidr) => cidr !== undefined);
  return parent && planRanges(parent, wantedOf(settings), given);
}

/** Each node takes a whole block of Pod addresses, whose size is a power of two. */
function wantedOf({ nodes, podsPerNode, services, ...settings }: NetworkSettings): Wanted {
  const addresses: Record<OwnRange, number> = {
    nodeCidr: nodes + RESERVED_ADDRESSES.value,
    podCidr: nodes * powerOfTwo(podsPerNode * ADDRESSES_PER_POD.value),
    serviceCidr: services,
  };
  const missing = OWN_RANGES.filter((own) => settings[own] === undefined);
  return Object.fromEntries(missing.map((own) => [own, Math.max(addresses[own], SMALLEST_SUBNET.value)]));
}

/** `undefined` also for IPv6: a subnet's ranges are IPv4 here. */
export function ipv4(text: string | undefined): Cidr | undefined {
  const cidr = text === undefined ? undefined : parseCidr(text);
  return cidr?.family === 4 ? cidr : undefined;
}
