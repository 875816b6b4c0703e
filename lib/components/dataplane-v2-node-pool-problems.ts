import { PODS_PER_NODE } from "../facts/address-plan";
import { SMALLEST_DISK } from "../facts/node-pools";
import { isRegion, isZone, regionOf } from "../values/location";
import type { DataplaneV2NodePoolArgs } from "./dataplane-v2-node-pool-args";
import { podNetworkProblems } from "./dataplane-v2-node-pool-networks";
import type { Problem } from "./enforce";
import { plain } from "./plain";
import { boundsProblems } from "./problems";

/** `typed` is what `args` were before anything of them became known. */
export function* nodePoolProblems(args: DataplaneV2NodePoolArgs, typed: DataplaneV2NodePoolArgs): Iterable<Problem> {
  yield* podNetworkProblems(args, typed);
  yield* boundsProblems("podsPerNode", plain(args.podsPerNode), PODS_PER_NODE.value);
  yield* boundsProblems("diskSizeGb", plain(args.diskSizeGb), { min: SMALLEST_DISK.value });
  for (const count of ["nodeCount", "maxSurge", "maxUnavailable"] as const)
    yield* boundsProblems(count, plain(args[count]), { min: 0 });
  yield* zoneProblems(args);
  yield* sizeProblems(args);
  yield* limitProblems(args, "minNodeCount", "maxNodeCount");
  yield* limitProblems(args, "totalMinNodeCount", "totalMaxNodeCount");
  if (plain(args.maxSurge) === 0 && (plain(args.maxUnavailable) ?? 0) === 0)
    yield {
      path: "maxSurge",
      reason: "an upgrade may neither add nor take away a node",
      fix: "Let maxSurge or maxUnavailable be 1 or more.",
      unseen: true,
    };
}

const NOT_MORE = "Choose one that is not.";

const more = (max: string) => ({ reason: `is more than ${max}`, fix: NOT_MORE });

type Count = "nodeCount" | "minNodeCount" | "maxNodeCount" | "totalMinNodeCount" | "totalMaxNodeCount";

/** One way of saying how many nodes, and no second beside it. */
function* sizeProblems(args: DataplaneV2NodePoolArgs): Iterable<Problem> {
  const givenOf = (...counts: Count[]): readonly Count[] => counts.filter((count) => args[count] !== undefined);
  const perZone = givenOf("minNodeCount", "maxNodeCount");
  const total = givenOf("totalMinNodeCount", "totalMaxNodeCount");
  const limits = [...perZone, ...total];
  if (args.nodeCount !== undefined && limits.length > 0)
    yield {
      path: "nodeCount",
      reason: `stands beside ${limits.join(" and ")}, between which the autoscaler chooses`,
      fix: "Give one or the other.",
    };
  for (const path of perZone.length > 0 ? total : [])
    yield { path, reason: `stands beside ${perZone.join(" and ")}`, fix: "Limit each zone, or all together." };
}

function* limitProblems(args: DataplaneV2NodePoolArgs, min: Count, max: Count): Iterable<Problem> {
  if (args[min] !== undefined && args[max] === undefined)
    yield { path: min, reason: `stands without ${max}`, fix: `Give ${max} as well.` };
  yield* boundsProblems(min, plain(args[min]), { min: 0 });
  yield* boundsProblems(max, plain(args[max]), { min: 1 });
  const [fewest, most] = [plain(args[min]), plain(args[max])];
  if (fewest !== undefined && most !== undefined && fewest > most)
    yield { path: min, reason: `${fewest} is more than ${max} ${most}`, fix: NOT_MORE, unseen: more(max) };
}

/** The zones of the nodes are in the cluster's region. */
function* zoneProblems({ location, nodeLocations }: DataplaneV2NodePoolArgs): Iterable<Problem> {
  const region = regionOf(plain(location) ?? "");
  const fix = "Choose zones of the cluster's region.";
  for (const [i, entry] of (plain(nodeLocations) ?? []).entries()) {
    const zone = plain<string>(entry);
    if (zone === undefined || !isRegion(region) || (isZone(zone) && regionOf(zone) === region)) continue;
    const path = `nodeLocations[${i}]`;
    yield { path, reason: `${zone} is no zone of ${region}`, fix, unseen: { reason: "is no zone of its region", fix } };
  }
}
