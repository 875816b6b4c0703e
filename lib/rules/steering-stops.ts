import { Doubt } from "./doubt";
import type { Chain } from "./service-functions";
import type { Steering, Subjects } from "./steering";
import { choose, type Decision } from "./steering-choice";
import type { Packet } from "./steering-traffic";

/** Pods of one stop that do the same with a packet. */
export interface Way {
  readonly from: Subjects;
  readonly decision: Decision;
  /** Where it goes on to, or may. */
  readonly to: readonly Chain[];
}

/** Where a packet comes by: its source, or the function of a chain. It takes the way of one of the Pods there. */
export interface Stop {
  /** Absent: the source. */
  readonly chain?: Chain;
  /** None where nobody can tell which Pods there are. */
  readonly ways: readonly Way[];
  readonly doubt?: Doubt;
}

/** What the Pods of a chain's function do with a packet. */
export function stopAt(chain: Chain, packet: Packet, steering: Steering): Stop {
  const subjects = steering.subjectsOf(chain);
  if (subjects instanceof Doubt) return { chain, ways: [], doubt: subjects };
  return { chain, ways: waysFrom(subjects, packet, steering) };
}

export const waysFrom = (subjects: readonly Subjects[], packet: Packet, steering: Steering): readonly Way[] =>
  subjects.map((from) => {
    const decision = choose(from, packet, steering);
    return { from, decision, to: chainsOf(decision) };
  });

function chainsOf(decision: Decision): readonly Chain[] {
  if (decision.kind === "passes") return [];
  const claims = decision.kind === "steered" ? [decision.by] : decision.between;
  return [...new Set(claims.flatMap(({ chain }) => chain ?? []))];
}

/** Where a packet may go on to. */
export const next = ({ ways }: Pick<Stop, "ways">): ReadonlySet<Chain> => new Set(ways.flatMap(({ to }) => to));
