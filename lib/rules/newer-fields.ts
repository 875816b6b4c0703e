import { CRDS_OF, type Crd } from "../facts/crds";
import type { KubernetesObject } from "../inventory/kubernetes-object";
import { ifKnown } from "../inventory/view";
import { isAtLeast, parseGkeVersion } from "../values/gke-version";
import { isRecord } from "../values/label-requirement";
import { versionOf } from "./cluster";
import { newerFieldsOf } from "./judged-schema";
import type { Around, Finding } from "./rule";

const { major, minor } = parseGkeVersion(CRDS_OF.value)!;
const NEXT = { major, minor: minor + 1 };

/** Why a field that stands in no schema here may yet be one. */
export const MAY_BE_NEWER = "a newer revision of the CRD may have it";

const INFERRED = `that no GKE ${CRDS_OF.value} has it is inferred from the revisions of the CRD`;

/** Fields that the cluster's own revision of the CRD may not have: only where its version is known to be that old. */
export function* tooNew(object: KubernetesObject, kind: Crd, { home, creating }: Around): Iterable<Finding> {
  const spec = ifKnown(() => object["spec"]);
  const given = isRecord(spec) ? Object.keys(newerFieldsOf(kind)).filter((field) => isGiven(() => spec[field])) : [];
  if (home === undefined || given.length === 0) return;
  const version = ifKnown(() => versionOf(home, creating));
  const parsed = parseGkeVersion(version?.value ?? "");
  if (version === undefined || parsed === undefined || isAtLeast(parsed, NEXT) !== false) return;
  for (const field of given)
    yield {
      path: `spec.${field}`,
      reason: `is a field that ${kind.kind} does not have in GKE ${version.value} (${version.path})`,
      fix: `Take it out, or upgrade the cluster beyond ${CRDS_OF.value}.`,
      softer: version.softer ?? INFERRED,
    };
}

const isGiven = (read: () => unknown): boolean => (ifKnown(read) ?? null) !== null;
