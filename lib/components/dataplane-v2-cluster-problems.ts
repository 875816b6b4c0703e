import { PODS_PER_NODE } from "../facts/address-plan";
import { AUTOPILOT_HAS_WORKLOAD_IDENTITY, CONFLICTS_WITH_AUTOPILOT, NOT_ON_AUTOPILOT } from "../facts/autopilot";
import { hasHostBits, parseCidr } from "../values/cidr";
import type { DataplaneV2ClusterArgs } from "./dataplane-v2-cluster-args";
import type { Problem } from "./enforce";
import { plain } from "./plain";
import { boundsProblems } from "./problems";

export function* clusterProblems(args: DataplaneV2ClusterArgs): Iterable<Problem> {
  if (args.enableAutopilot === true) yield* autopilotProblems(args);
  else yield* boundsProblems("podsPerNode", plain(args.podsPerNode), PODS_PER_NODE.value);
  yield* authorizedNetworkProblems(args);
}

function* autopilotProblems(args: DataplaneV2ClusterArgs): Iterable<Problem> {
  const fix = "Leave it out, or make a Standard cluster.";
  const refused = { ...NOT_ON_AUTOPILOT.value, ...CONFLICTS_WITH_AUTOPILOT.value };
  for (const [path, reason] of Object.entries(refused) as [keyof typeof refused, string][])
    if (args[path] !== undefined) yield { path, reason: `given for an Autopilot cluster: ${reason}`, fix };
  if (args.workloadIdentity === !AUTOPILOT_HAS_WORKLOAD_IDENTITY.value)
    yield { path: "workloadIdentity", reason: "an Autopilot cluster always has it", fix };
}

function* authorizedNetworkProblems({ authorizedNetworks }: DataplaneV2ClusterArgs): Iterable<Problem> {
  for (const [i, entry] of (plain(authorizedNetworks) ?? []).entries()) {
    const text = plain(plain(entry)?.cidrBlock);
    const cidr = text === undefined ? undefined : parseCidr(text);
    if (text === undefined || (cidr?.family === 4 && !hasHostBits(cidr))) continue;
    const path = `authorizedNetworks[${i}].cidrBlock`;
    yield { path, reason: `"${text}" is no IPv4 range`, fix: "Write address/length; a length of 32 is one address." };
  }
}
