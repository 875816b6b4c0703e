import type { Input } from "@pulumi/pulumi";
import { parseCidr } from "../values/cidr";
import { isGoDuration } from "../values/go-flags";
import { blockProblems } from "./cidr-problems";
import type { Problem } from "./enforce";
import type { AgentSettings } from "./ip-masq-agent-args";
import { plain } from "./plain";

export function* agentProblems(settings: AgentSettings): Iterable<Problem> {
  for (const list of ["podRanges", "nonMasqueradeCIDRs"] as const)
    for (const [i, entry] of (plain<Input<string>[]>(settings[list]) ?? []).entries())
      yield* rangeProblems(`${list}[${i}]`, plain<string>(entry), settings);
  const every = plain<string>(settings.resyncInterval);
  if (every !== undefined && !isGoDuration(every))
    yield { path: "resyncInterval", reason: `"${every}" is no duration`, fix: "Write a number with its unit: 60s." };
}

function* rangeProblems(path: string, text: string | undefined, { enableIPv6 }: AgentSettings): Iterable<Problem> {
  yield* blockProblems(path, text);
  if (text !== undefined && parseCidr(text)?.family === 6 && !enableIPv6)
    yield { path, reason: `${text} is IPv6, which the agent passes over`, fix: "Set enableIPv6, or leave it out." };
}
