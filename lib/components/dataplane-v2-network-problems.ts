import { ADDRESS_HABITS, PODS_PER_NODE, PRIVATE_ADDRESSES } from "../facts/address-plan";
import { type Cidr, formatCidr, overlaps } from "../values/cidr";
import { ipv4Range, ipv4RangeMistake } from "../values/ipv4-range";
import { plannedRanges } from "../values/range-plan-cluster";
import { rangeWords, roomMistake, sizeMistakes, tooSmall } from "../values/range-plan-mistakes";
import { clusterNeeds } from "../values/range-plan-needs";
import type { DataplaneV2NetworkArgs, NetworkSettings } from "./dataplane-v2-network-args";
import {
  givenRanges,
  needsOf,
  type NetworkPlan,
  OWN_RANGES,
  type OwnRange,
  RANGE_NAMES,
  sizeOfCluster,
  wishOf,
} from "./dataplane-v2-network-ranges";
import type { Problem } from "./enforce";
import { plain } from "./plain";

/** `plan` is what was planned at the keyboard, when ranges that come later were not known yet. */
export function* networkProblems(
  settings: NetworkSettings,
  args: DataplaneV2NetworkArgs,
  plan: NetworkPlan,
): Iterable<Problem> {
  const size = sizeOfCluster(settings);
  const wrong = [...sizeMistakes(wishOf(settings), PODS_PER_NODE.value)];
  const numbers = wrong.map(({ at, ...mistake }) => ({ path: at, ...mistake }));
  const typed = typedRanges(settings);
  const texts = Object.entries({ ...typed, parentCidr: settings.parentCidr }).flatMap(([path, text]) => {
    const mistake = ipv4RangeMistake(text, PRIVATE_ADDRESSES.value);
    return mistake === undefined ? [] : [{ path, ...mistake }];
  });
  yield* [...numbers, ...texts, ...nameProblems(settings), ...deviceProblems(settings)];
  if (numbers.length > 0 || texts.length > 0) return;

  yield* sizeProblems(settings, args, typed);
  const room = roomMistake(ipv4Range(settings.parentCidr)!, size, needsOf(settings), givenRanges(settings));
  if (plan !== undefined) yield* overlapProblems(typed, plannedRanges(plan, needsOf(settings)));
  else if (room !== undefined) yield { path: "parentCidr", ...room };
}

/** The CIDRs that stand at the keyboard, by argument. */
function typedRanges(settings: NetworkSettings): Readonly<Record<string, string>> {
  const extra = Object.entries(settings.extraPodCidrs).map(([name, cidr]) => [`extraPodCidrs.${name}`, plain(cidr)]);
  const own = OWN_RANGES.map((name) => [name, plain(settings[name])]);
  return Object.fromEntries([...own, ...extra].filter(([, cidr]) => cidr !== undefined)) as Record<string, string>;
}

function* nameProblems({ extraPodCidrs }: NetworkSettings): Iterable<Problem> {
  for (const name of Object.values(RANGE_NAMES).filter((own) => Object.hasOwn(extraPodCidrs, own)))
    yield {
      path: `extraPodCidrs.${name}`,
      reason: `"${name}" is the name of one of the subnet's own ranges`,
      fix: "Choose another name.",
    };
}

function* deviceProblems({ podNetworks }: NetworkSettings): Iterable<Problem> {
  for (const [name, { deviceMode, podsPerNode }] of Object.entries(podNetworks))
    if (deviceMode !== undefined && podsPerNode !== undefined)
      yield {
        path: `podNetworks.${name}.podsPerNode`,
        reason: "stands beside deviceMode: Pods take the interfaces of their nodes, and have no range",
        fix: "Leave one of them out.",
      };
}

/** A range as typed against numbers as typed: a default number asks for nothing. */
function* sizeProblems(
  settings: NetworkSettings,
  args: DataplaneV2NetworkArgs,
  typed: Readonly<Partial<Record<string, string>>>,
): Iterable<Problem> {
  const size = sizeOfCluster(settings);
  const needs = clusterNeeds(size, ADDRESS_HABITS).own;
  const asked: Record<OwnRange, unknown> = { nodeCidr: args.nodes, podCidr: args.nodes, serviceCidr: args.services };
  for (const path of OWN_RANGES.filter((range) => asked[range] !== undefined)) {
    const cidr = ipv4Range(typed[path]);
    const mistake = cidr && tooSmall(cidr, needs[path], rangeWords(size)[path]!);
    const unseen = { reason: "is too small for what is planned", fix: "Choose a larger range." };
    if (mistake !== undefined) yield { path, ...mistake, unseen };
  }
}

function* overlapProblems(
  typed: Readonly<Record<string, string>>,
  planned: readonly { readonly at: string; readonly cidr: Cidr }[],
): Iterable<Problem> {
  const before = planned.map(({ at, cidr }) => [at, cidr] as const);
  for (const [path, text] of Object.entries(typed)) {
    const range = ipv4Range(text)!;
    for (const [other, met] of before.filter(([, cidr]) => overlaps(cidr, range)))
      yield { path, reason: `${text} meets ${other} ${formatCidr(met)}`, fix: OWN_RANGE, unseen: meets(other) };
    before.push([path, range]);
  }
}

const OWN_RANGE = "Choose a range of its own.";

const meets = (other: string) => ({ reason: `meets ${other}`, fix: OWN_RANGE });
