import { PODS_PER_NODE } from "../facts/address-plan";
import type { DataplaneV2NodePoolArgs } from "./dataplane-v2-node-pool-args";
import { podNetworkProblems } from "./dataplane-v2-node-pool-networks";
import type { Problem } from "./enforce";
import { plain } from "./plain";
import { boundsProblems } from "./problems";

/** `typed` is what `args` were before anything of them became known. */
export function* nodePoolProblems(args: DataplaneV2NodePoolArgs, typed: DataplaneV2NodePoolArgs): Iterable<Problem> {
  yield* podNetworkProblems(args, typed);
  yield* boundsProblems("podsPerNode", plain(args.podsPerNode), PODS_PER_NODE.value);
  yield* sizeProblems(args);
  yield* limitProblems(args, "minNodeCount", "maxNodeCount");
  yield* limitProblems(args, "totalMinNodeCount", "totalMaxNodeCount");
  if (plain(args.maxSurge) === 0 && (plain(args.maxUnavailable) ?? 0) === 0)
    yield {
      path: "maxSurge",
      reason: "an upgrade may neither add nor take away a node",
      fix: "Let maxSurge or maxUnavailable be 1 or more.",
    };
}

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
    yield { path: min, reason: `${fewest} is more than ${max} ${most}`, fix: "Choose one that is not." };
}
