import { ifKnown } from "../inventory/view";
import type { Claim, Decision, SureClaim } from "./steering-choice";
import type { Item } from "../inventory/collection";
import { formatEntry } from "./steering-traffic";

/** As Kubernetes calls it; while that is not known, as the program does. */
export const calledOf = ({
  subject,
  resource,
}: Pick<Item<{ readonly name: string }>, "subject" | "resource">): string =>
  ifKnown(() => subject.name) ?? resource.name;

/** Why a packet goes where it goes, without a full stop. */
export function reasonOf(decision: Decision): string {
  switch (decision.kind) {
    case "passes":
      return decision.because;
    case "steered":
      return `${calledOf(decision.by.selector)} takes ${formatEntry(decision.by.entry)}${reasonOver(decision.by, decision.over)}`;
    case "conflict":
      return `${namesOf(decision.between, " and ")} take ${formatEntry(decision.between[0]!.entry!)}: which of them wins is undefined`;
    case "open":
      return `${namesOf(decision.between, " or ")} may take it: ${decision.doubt.because}`;
  }
}

const namesOf = (claims: readonly Claim[], between: string): string =>
  claims.map(({ selector }) => calledOf(selector)).join(between);

function reasonOver(by: SureClaim, over: readonly Claim[]): string {
  const [second] = over;
  if (second === undefined) return ", and no other does";
  const other = calledOf(second.selector);
  const { prefix } = by.entry.cidr;
  if (second.entry !== undefined && second.entry.cidr.prefix < prefix)
    return `: a longer prefix than /${second.entry.cidr.prefix} of ${other}`;
  if (by.entry.port !== undefined && second.entry?.port === undefined && second.entry !== undefined)
    return `: of prefixes as long, one port wins over all ports of ${other}`;
  return `, and ${other} leads to the same chain`;
}
