import { NotYet } from "../inventory/view";
import { floorFor, isAffected, meetsFloors } from "../values/gke-version";
import type { KnownIssue } from "../facts/known-issues";
import type { Version } from "./cluster";
import type { Finding } from "./rule";

/** A finding when `version` is below the floor of its minor line. */
export function* olderThan(version: Version | undefined, floors: readonly string[]): Iterable<Finding | NotYet> {
  if (version === undefined) return;
  const meets = meetsFloors(version.value, floors);
  if (meets === undefined) yield undecidable(version);
  else if (!meets) {
    const { value, path, softer } = version;
    yield { path, reason: `"${value}" is older than ${floors.join(" or ")}`, softer };
  }
}

/** A finding when a known issue affects `version`. */
export function* affectedBy(version: Version | undefined, issue: KnownIssue): Iterable<Finding | NotYet> {
  if (version === undefined) return;
  const affected = isAffected(version.value, issue);
  if (affected === undefined) yield undecidable(version);
  else if (affected) {
    const { value, path, softer } = version;
    const fix = floorFor(value, issue.fixed);
    yield {
      path,
      reason: `"${value}" is affected (${fix === undefined ? "no fix is known" : `fixed in ${fix}`}): ${issue.symptom}`,
      softer,
    };
  }
}

/** What is found of a version, said of an object that needs it: its cluster is out of view. */
export function* onObject(found: Iterable<Finding | NotYet>): Iterable<Finding | NotYet> {
  for (const f of found)
    yield f instanceof NotYet ? f : { ...f, path: "", reason: `the cluster's version (${f.path}) ${f.reason}` };
}

/** An alias such as `1.33` or `latest` leaves open which patch runs. */
const undecidable = ({ value, path }: Version): NotYet =>
  new NotYet(`${path} "${value}" does not say which patch the cluster runs`);
