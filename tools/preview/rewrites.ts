import type { Remediation } from "@pulumi/pulumi/proto/analyzer_pb";
import { isRecord } from "./yaml-file";
import { fromStruct, type Properties } from "./property-values";

/** What a policy at level `remediate` has written into a resource. */
export interface Rewrite {
  readonly policy: string;
  /** URN. */
  readonly resource: string;
  /** `spec.ingress`; a list is told as a whole, and no value is. */
  readonly paths: readonly string[];
}

/** What each policy has changed, of the properties that it was asked about: one after the other. */
export function rewritesOf(urn: string, asked: Properties, remediations: readonly Remediation[]): readonly Rewrite[] {
  const rewrites: Rewrite[] = [];
  let before = asked;
  for (const remediation of remediations) {
    const struct = remediation.getProperties();
    if (struct === undefined) continue;
    const after = fromStruct(struct);
    const paths = [...changed(before, after)];
    if (paths.length > 0) rewrites.push({ policy: remediation.getPolicyname(), resource: urn, paths });
    before = after;
  }
  return rewrites;
}

function* changed(before: unknown, after: unknown, path = ""): Iterable<string> {
  if (!isRecord(before) || !isRecord(after)) {
    if (JSON.stringify(before) !== JSON.stringify(after)) yield path;
    return;
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)]))
    yield* changed(before[key], after[key], path === "" ? key : `${path}.${key}`);
}
