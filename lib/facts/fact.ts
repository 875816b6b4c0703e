/** How sure a fact is: read in Google's documentation, schema or code; deduced; or not checked. */
export type Certainty = "documented" | "inferred" | "unverified";

/** Where somebody said it. */
interface Source {
  readonly source: string;
  readonly section: string;
  /** The day the source was last read, YYYY-MM-DD. */
  readonly readOn: string;
  /** @default "documented" */
  readonly certainty?: Certainty;
}

/** A statement that somebody else made true, and where they said so. */
export interface Fact<T = unknown> extends Source {
  readonly value: T;
  readonly certainty: Certainty;
}

export function fact<const T>(value: T, from: Source): Fact<T> {
  return deepFreeze({ certainty: "documented", ...from, value });
}

function deepFreeze<T>(x: T): T {
  if (typeof x === "object" && x !== null) Object.values(x).forEach(deepFreeze);
  return Object.freeze(x);
}
