import { type Cidr, formatCidr, overlaps, sizeOf } from "./cidr";
import { isObjectName } from "./object-name";
import { prefixFor } from "./range-plan";
import { addressesIn, planCluster, type ClusterPlan } from "./range-plan-cluster";
import type { ClusterSize, ClusterWish, NodeSize, RangeNeed } from "./range-plan-needs";
import { type Mistake, wholeNumberMistake } from "./whole-number";

/** A mistake, and the argument that it is in: `podNetworks.data.podsPerNode`. */
interface MistakeAt extends Mistake {
  readonly at: string;
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** What cannot be the size of a cluster. */
export function* sizeMistakes(size: ClusterWish, podsPerNode: Bounds): Iterable<MistakeAt> {
  yield* numberMistakes({ nodes: size.nodes, services: size.services }, "", { min: 1 });
  yield* numberMistakes({ podsPerNode: size.podsPerNode }, "", podsPerNode);
  for (const [name, network] of Object.entries(size.podNetworks)) {
    const at = `podNetworks.${name}`;
    if (!isObjectName(name)) yield { at, reason: "is no name of a Pod network", fix: NAME };
    yield* numberMistakes({ nodes: network.nodes }, `${at}.`, { min: 1 });
    yield* numberMistakes({ podsPerNode: network.podsPerNode }, `${at}.`, { ...podsPerNode, min: 1 });
  }
}

const NAME = "Write small letters, digits and -, a letter first.";

function* numberMistakes(
  numbers: Readonly<Record<string, number | undefined>>,
  prefix: string,
  bounds: Partial<Bounds> & Pick<Bounds, "min">,
): Iterable<MistakeAt> {
  for (const [key, value] of Object.entries(numbers)) {
    const mistake = value === undefined ? undefined : wholeNumberMistake(value, bounds);
    if (mistake !== undefined) yield { at: prefix + key, ...mistake };
  }
}

/** Why the ranges of a cluster find no room; `undefined` where they do. */
export function roomMistake(
  parent: Cidr,
  size: ClusterSize,
  needs: ClusterPlan<RangeNeed>,
  taken: readonly Cidr[] = [],
): Mistake | undefined {
  if (planCluster(parent, needs, taken) !== undefined) return undefined;
  const needed = addressesIn(needs);
  const words = [own(size, needs.own), ...Object.entries(size.podNetworks).map(([name, n]) => `${name} (${own(n)})`)];
  const reason = `${holds(parent)} for ${words.filter((w) => w !== "").join(", ")}, which need ${needed}`;
  if (needed > Number(sizeOf(parent))) return { reason, fix: larger(needed) };
  const beside = taken.filter((cidr) => overlaps(parent, cidr)).map(formatCidr);
  return { reason: `${reason}, beside ${beside.join(" and ")}`, fix: "Choose another range, or plan for less." };
}

/** Why a range that stands is too small for what it has to hold; what the cloud may keep of it is left out. */
export function tooSmall(cidr: Cidr, need: RangeNeed, words: string): Mistake | undefined {
  const needed = need.count * need.each;
  if (Number(sizeOf(cidr)) >= needed) return undefined;
  return { reason: `${holds(cidr)} for ${words}, which need ${needed}`, fix: larger(needed) };
}

const holds = (cidr: Cidr): string => `${formatCidr(cidr)} holds ${sizeOf(cidr)} addresses`;

function larger(needed: number): string {
  const prefix = prefixFor(needed);
  return prefix === undefined ? "Plan for less." : `Choose a /${prefix} or larger, or plan for less.`;
}

/** What ranges are for, in words; all of them where nobody says which. */
export const rangeWords = ({ nodes, podsPerNode, services }: NodeSize & { readonly services?: number }) => ({
  nodeCidr: `${nodes} nodes`,
  podCidr: podsPerNode === undefined ? undefined : `${podsPerNode} Pods on each of ${nodes} nodes`,
  serviceCidr: services === undefined ? undefined : `${services} Services`,
});

const own = (size: NodeSize, needs?: object): string =>
  Object.entries(rangeWords(size))
    .flatMap(([key, words]) => (words === undefined || (needs !== undefined && !(key in needs)) ? [] : [words]))
    .join(", ");
