import type { KnownIssue } from "../facts/known-issues";
import { KNOWN_ISSUES } from "../facts/known-issues";
import { NODE_PORTS } from "../facts/ports";
import { FLOORS } from "../facts/versions";
import { NOTHING_ASSUMED, type Assume } from "../inventory/assume";
import type { PortRange } from "../values/port-range";

/** The data of Google's that users may bring up to date themselves, because Google's pages move. */
interface VersionData {
  readonly floors: { readonly [feature in keyof typeof FLOORS]: readonly string[] };
  readonly knownIssues: { readonly [issue in keyof typeof KNOWN_ISSUES]: KnownIssue };
}

/** What a judgement is given beside the resources. */
export interface Given extends VersionData {
  readonly assume: Assume;
  /** Both ends inclusive. */
  readonly nodePortRange: PortRange;
  /** Of nodes that set no sysctl; `undefined`: the image's default, which is not judged. */
  readonly ephemeralRange: PortRange | undefined;
}

export const GIVEN_DEFAULTS: Given = {
  assume: NOTHING_ASSUMED,
  nodePortRange: NODE_PORTS.value,
  ephemeralRange: undefined,
  floors: valuesOf(FLOORS),
  knownIssues: valuesOf(KNOWN_ISSUES),
};

function valuesOf<T extends Record<string, { readonly value: unknown }>>(facts: T): { [K in keyof T]: T[K]["value"] } {
  return Object.fromEntries(Object.entries(facts).map(([k, f]) => [k, f.value])) as { [K in keyof T]: T[K]["value"] };
}
