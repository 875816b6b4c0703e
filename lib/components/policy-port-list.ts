import type { Input } from "@pulumi/pulumi";
import { PORTS_OF_A_RULE } from "../facts/policy-ports";
import { isLater } from "../inventory/view";
import { ALL_PORTS, isPort, isPortName, isRangeOfPorts, portsOf } from "../values/port-list";
import { size } from "../values/port-range";
import type { PolicyPortRange, PolicyPorts } from "./dataplane-network-policy-args";
import type { Problem } from "./enforce";

type Entry = NonNullable<PolicyPorts["ports"]>[number];

const ANY_PORT = `${ALL_PORTS.from} to ${ALL_PORTS.to}`;

const NO_PORT = {
  reason: `is neither a number from ${ANY_PORT} nor the name of a port`,
  fix: "A name has up to 15 lower-case letters, digits and hyphens, at least one of them a letter.",
};

const isRange = (entry: Entry): entry is PolicyPortRange => typeof entry === "object" && !isLater(entry);

/** Each port by itself and once. */
export const writtenOut = (entries: readonly Entry[]): readonly Input<number | string>[] => [
  ...new Set(
    entries.flatMap((entry): readonly Input<number | string>[] => (isRange(entry) ? portsOf(entry) : [entry])),
  ),
];

export function* portProblems(path: string, { ports, protocols }: PolicyPorts): Iterable<Problem> {
  for (const [list, entries] of Object.entries({ ports, protocols }))
    if (entries?.length === 0)
      yield { path: `${path}.${list}`, reason: "is empty, which means all", fix: `Leave ${list} out, or fill it.` };
  if (ports === undefined) return;
  const problems = ports.flatMap((entry, i) => [...entryProblems(`${path}.ports[${i}]`, entry)]);
  yield* problems;
  const count = problems.length > 0 ? 0 : writtenOut(ports).length;
  if (count > PORTS_OF_A_RULE.value) yield tooMany(path, ports, count);
}

function* entryProblems(path: string, entry: Entry): Iterable<Problem> {
  if (isRange(entry)) {
    if (!isRangeOfPorts(entry))
      yield {
        path,
        reason: `${entry.from}-${entry.to} is no range of ports`,
        fix: `Write numbers from ${ANY_PORT}, the smaller first.`,
      };
  } else if (!isLater(entry) && !isPort(entry) && !isPortName(entry))
    yield {
      path,
      reason: `${JSON.stringify(entry)} ${NO_PORT.reason}`,
      fix: NO_PORT.fix,
      unseen: NO_PORT,
    };
}

/** Said of the longest range, where there is one. */
function tooMany(path: string, ports: readonly Entry[], count: number): Problem {
  const sizes = ports.map((entry) => (isRange(entry) ? size(entry) : 0));
  const longest = sizes.indexOf(Math.max(...sizes));
  return {
    path: `${path}.ports[${longest}]`,
    reason: `makes ${count} ports of the rule, and no more than ${PORTS_OF_A_RULE.value} are written out`,
    fix: "Leave ports out and name the peers instead, or let the program use fewer.",
  };
}
