import { PODS_PER_NODE, PRIVATE_ADDRESSES } from "../facts/address-plan";
import { type Cidr, formatCidr, hasHostBits, network, overlaps } from "../values/cidr";
import type { NetworkSettings } from "./dataplane-v2-network-args";
import { ipv4, OWN_RANGES, planOf, RANGE_NAMES } from "./dataplane-v2-network-ranges";
import type { Problem } from "./enforce";
import { plain } from "./plain";
import { boundsProblems } from "./problems";

export function* networkProblems(settings: NetworkSettings): Iterable<Problem> {
  const numbers = [
    ...boundsProblems("nodes", settings.nodes, { min: 1 }),
    ...boundsProblems("podsPerNode", settings.podsPerNode, PODS_PER_NODE.value),
    ...boundsProblems("services", settings.services, { min: 1 }),
  ];
  const typed = typedRanges(settings);
  const texts = Object.entries({ ...typed, parentCidr: settings.parentCidr }).flatMap(([p, t]) => [
    ...cidrProblems(p, t),
  ]);
  yield* [...numbers, ...texts, ...nameProblems(settings)];
  if (numbers.length > 0 || texts.length > 0) return;

  const plan = planOf(settings);
  if (plan === undefined) yield noRoom(settings);
  else yield* overlapProblems(typed, plan);
}

/** The CIDRs that stand at the keyboard, by argument. */
function typedRanges(settings: NetworkSettings): Readonly<Record<string, string>> {
  const extra = Object.entries(settings.extraPodCidrs).map(([name, cidr]) => [`extraPodCidrs.${name}`, plain(cidr)]);
  const own = OWN_RANGES.map((name) => [name, plain(settings[name])]);
  return Object.fromEntries([...own, ...extra].filter(([, cidr]) => cidr !== undefined));
}

function* cidrProblems(path: string, text: string): Iterable<Problem> {
  const cidr = ipv4(text);
  if (cidr === undefined)
    yield { path, reason: `"${text}" is no IPv4 range`, fix: `Write one such as ${PRIVATE_ADDRESSES.value}.` };
  else if (hasHostBits(cidr))
    yield { path, reason: `${text} begins inside its block`, fix: `Write ${formatCidr(network(cidr))}.` };
}

function* nameProblems({ extraPodCidrs }: NetworkSettings): Iterable<Problem> {
  for (const name of Object.values(RANGE_NAMES).filter((own) => Object.hasOwn(extraPodCidrs, own)))
    yield {
      path: `extraPodCidrs.${name}`,
      reason: `"${name}" is the name of one of the subnet's own ranges`,
      fix: "Choose another name.",
    };
}

const noRoom = ({ parentCidr, nodes, podsPerNode, services }: NetworkSettings): Problem => ({
  path: "parentCidr",
  reason: `${parentCidr} has no room for ${nodes} nodes, ${podsPerNode} Pods on each, and ${services} Services`,
  fix: "Choose a larger range, plan for less, or give nodeCidr, podCidr and serviceCidr.",
});

function* overlapProblems(
  typed: Readonly<Record<string, string>>,
  plan: Readonly<Partial<Record<string, Cidr>>>,
): Iterable<Problem> {
  const before = Object.entries(plan) as [string, Cidr][];
  for (const [path, text] of Object.entries(typed)) {
    const range = ipv4(text)!;
    for (const [other, met] of before.filter(([, cidr]) => overlaps(cidr, range)))
      yield { path, reason: `${text} meets ${other} ${formatCidr(met)}`, fix: "Choose a range of its own." };
    before.push([path, range]);
  }
}
