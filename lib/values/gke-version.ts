import { type Verdict, allOf, not } from "./verdict";

/**
 * A GKE version as far as somebody wrote it: `1.33.1-gke.1386000`, or less. A missing `patch` or `gke` means "any": the
 * alias `1.33` is whichever 1.33 version Google gives that day.
 */
export interface GkeVersion {
  readonly major: number;
  readonly minor: number;
  readonly patch?: number | undefined;
  /** Google's build of the patch. */
  readonly gke?: number | undefined;
}

/** Where a known issue begins and ends. */
interface AffectedVersions {
  /** The first affected version, or minor line (`1.22`); absent: every version before the fix. */
  readonly introduced?: string | undefined;
  /** The first version with the fix, of each minor line that has one; empty: no fix yet. */
  readonly fixed: readonly string[];
}

// At most 15 digits: beyond that a number of JavaScript is no longer exact.
const NUMBER = String.raw`(0|[1-9]\d{0,14})`;
const VERSION = new RegExp(String.raw`^${NUMBER}\.${NUMBER}(?:\.${NUMBER}(?:-gke\.${NUMBER})?)?$`);

/** `1.33.1-gke.1386000`, `1.33.1` or `1.33`; `undefined` for anything else, such as `latest`, `-` and `1`. */
export function parseGkeVersion(text: string): GkeVersion | undefined {
  const found = typeof text === "string" ? VERSION.exec(text) : null;
  if (found === null) return undefined;
  const [major, minor, patch, gke] = found
    .slice(1)
    .map((digits) => (digits === undefined ? undefined : Number(digits)));
  return { major: major!, minor: minor!, patch, gke };
}

/** Whether a text is a version, or one of the aliases that leave all of it to Google. */
export const namesGkeVersion = (text: string): boolean =>
  parseGkeVersion(text) !== undefined || /^(latest|-)$/.test(text);

/** The minor line, `1.27`: Google patches each by itself. */
export const minorLine = (v: GkeVersion): string => `${v.major}.${v.minor}`;

/** For sorting: a missing part comes before every number. */
export const compareGkeVersions = (a: GkeVersion, b: GkeVersion): number => compare(parts(a, -1), parts(b, -1));

/**
 * Whether `version` is `floor` or later; `undefined` where a part that `version` leaves open decides. An open part of
 * the floor is 0: the floor `1.30` is met by `1.30.0-gke.1`, and by the alias `1.30`.
 */
export function isAtLeast(version: GkeVersion, floor: GkeVersion): Verdict {
  const wanted = parts(floor, 0);
  if (compare(parts(version, 0), wanted) >= 0) return true;
  return compare(parts(version, Infinity), wanted) < 0 ? false : undefined;
}

/**
 * Whether `version` has what came with `floors`, one floor for each minor line that got it. A line without its own
 * floor is judged by the highest: 1.28 has what came with 1.26.4 and 1.27.1, and 1.25 has not. `undefined` where it
 * cannot be told. No floors ask for nothing.
 */
export function meetsFloors(version: string, floors: readonly string[]): Verdict {
  if (floors.length === 0) return true;
  const wanted = parseGkeVersion(version);
  const floor = parseGkeVersion(floorFor(version, floors) ?? "");
  return wanted === undefined || floor === undefined ? undefined : isAtLeast(wanted, floor);
}

/** The one of `floors` that counts for `version`; `undefined` where one of them cannot be read. */
export function floorFor(version: string, floors: readonly string[]): string | undefined {
  const wanted = parseGkeVersion(version);
  const known = floors.map((text) => ({ text, floor: parseGkeVersion(text) }));
  if (wanted === undefined || known.some(({ floor }) => floor === undefined)) return undefined;
  const highestLast = known.sort((a, b) => compareGkeVersions(a.floor!, b.floor!));
  const own = highestLast.findLast(({ floor }) => minorLine(floor!) === minorLine(wanted));
  return (own ?? highestLast.at(-1))?.text;
}

/** Whether a known issue is in `version`: introduced, and not fixed by the rule of {@link meetsFloors}. */
export function isAffected(version: string, { introduced, fixed }: AffectedVersions): Verdict {
  const begun = introduced === undefined ? true : meetsFloors(version, [introduced]);
  const ended = fixed.length === 0 ? false : meetsFloors(version, fixed);
  return allOf([begun, not(ended)], (verdict) => verdict);
}

const parts = (v: GkeVersion, open: number): readonly number[] => [v.major, v.minor, v.patch ?? open, v.gke ?? open];

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((part, i) => part !== b[i]);
  return at < 0 ? 0 : Math.sign(a[at]! - b[at]!);
}
