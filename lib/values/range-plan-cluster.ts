import { type Cidr } from "./cidr";
import { planRanges } from "./range-plan";
import { blockFor, type ClusterRanges, type NetworkRanges, type OwnRanges, type RangeNeed } from "./range-plan-needs";

/** The ranges of Pod networks, and those of a cluster's own that are to be planned. */
export type ClusterPlan<T> = ClusterRanges<T, Partial<OwnRanges<T>>>;

/** A range of a plan, under the argument that gives it: `podCidr`, `podNetworks.data.podCidr`. */
export interface PlannedRange {
  readonly at: string;
  readonly cidr: Cidr;
  readonly need: RangeNeed;
}

/**
 * The ranges of a cluster inside `parent`, apart from each other and from those that are `taken`. The cluster's own come
 * first, then Pod networks one after another, so that one more at the end moves nothing. `undefined` where there is no
 * room.
 */
export function planCluster(
  parent: Cidr,
  needs: ClusterPlan<RangeNeed>,
  taken: readonly Cidr[] = [],
): ClusterPlan<Cidr> | undefined {
  const own = planned(parent, needs.own, taken);
  if (own === undefined) return undefined;
  const soFar = [...taken, ...Object.values(own)];
  const podNetworks: Record<string, NetworkRanges<Cidr>> = {};
  for (const [name, need] of Object.entries(needs.podNetworks)) {
    const ranges = planned(parent, need, soFar);
    if (ranges === undefined) return undefined;
    podNetworks[name] = { ...ranges, nodeCidr: ranges.nodeCidr! };
    soFar.push(...Object.values(ranges));
  }
  return { own, podNetworks };
}

/** The ranges one by one, those of a network together. */
export const plannedRanges = (plan: ClusterPlan<Cidr>, needs: ClusterPlan<RangeNeed>): readonly PlannedRange[] => [
  ...inOrder("", plan.own, needs.own),
  ...Object.entries(plan.podNetworks).flatMap(([name, ranges]) =>
    inOrder(`podNetworks.${name}.`, ranges, needs.podNetworks[name] ?? {}),
  ),
];

/** How many addresses all blocks of a plan take together. */
export const addressesIn = ({ own, podNetworks }: ClusterPlan<RangeNeed>): number =>
  [own, ...Object.values(podNetworks)]
    .flatMap((needs) => Object.values(needs))
    .reduce((sum, need: RangeNeed | undefined) => sum + (need === undefined ? 0 : blockFor(need)), 0);

const ORDER = ["nodeCidr", "podCidr", "serviceCidr"] as const;
type Some<T> = Readonly<Partial<Record<(typeof ORDER)[number], T | undefined>>>;

const inOrder = (prefix: string, ranges: Some<Cidr>, needs: Some<RangeNeed>): readonly PlannedRange[] =>
  ORDER.flatMap((key) => {
    const [cidr, need] = [ranges[key], needs[key]];
    return cidr === undefined || need === undefined ? [] : [{ at: prefix + key, cidr, need }];
  });

function planned(parent: Cidr, needs: Some<RangeNeed>, taken: readonly Cidr[]): Some<Cidr> | undefined {
  const wanted = Object.entries(needs).flatMap(([key, need]) => (need === undefined ? [] : [[key, blockFor(need)]]));
  return planRanges(parent, Object.fromEntries(wanted) as Record<string, number>, taken);
}
