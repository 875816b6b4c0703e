import { STEERED_FAMILY } from "../../lib/facts/steering";
import { ifKnown, NotYet } from "../../lib/inventory/view";
import { calledOf } from "../../lib/rules/steering-reason";
import type { Selector } from "../../lib/rules/steering-selectors";
import type { Stop } from "../../lib/rules/steering-stops";
import { parseCidr } from "../../lib/values/cidr";
import { listOf } from "../../lib/values/list-of";

/** What counts as not there in the selectors of the Pods on the way, since it cannot be read: `back: spec.egress.ports[1]`. */
export function unreadOn(stops: readonly Stop[]): readonly string[] {
  const selecting = stops.flatMap(({ ways }) => ways.flatMap(({ from }) => from.selectedBy));
  const selectors = new Set(selecting.map(({ selector }) => selector));
  return [...selectors].flatMap((s) => (ifKnown(() => unreadIn(s)) ?? []).map((path) => `${calledOf(s)}: ${path}`));
}

function unreadIn({ subject, entries, at }: Selector): readonly string[] {
  const { egress } = subject;
  const cidr = egress?.to?.ipBlock?.cidr ?? undefined;
  const destination = cidr === undefined ? undefined : parseCidr(cidr);
  if (cidr !== undefined && destination === undefined) return [at("egress.to.ipBlock.cidr")];
  if (destination !== undefined && destination.family !== STEERED_FAMILY.value) return []; // read, and passed over
  // Which entry it is that is not known yet, nobody can tell.
  if (entries.some((entry) => entry instanceof NotYet)) return [];
  const read = new Set(entries.flatMap((entry) => (entry instanceof NotYet ? [] : entry.path)));
  const paths = Array.from(listOf(egress?.ports).keys(), (i) => `egress.ports[${i}]`);
  return paths.filter((path) => !read.has(path)).map(at);
}
