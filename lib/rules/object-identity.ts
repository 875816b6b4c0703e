import { CRDS } from "../facts/crds";
import { BUILT_IN_GROUPS, NAMELESS } from "../facts/object-metadata";
import type { KubernetesObject } from "../inventory/kubernetes-object";
import { isRecord } from "../values/label-requirement";
import type { Finding } from "./rule";

const IDENTITY: readonly string[] = ["name", "generateName", "namespace", "labels", "annotations"];

/** What a manifest lacks to be an object at all. */
export function* missingIdentity(object: KubernetesObject): Iterable<Finding> {
  for (const path of ["apiVersion", "kind"])
    if (!isText(object[path])) yield { path, reason: "is missing", fix: "Say what kind of object it is." };
  const metadata = isRecord(object.metadata) ? object.metadata : {};
  if (isText(metadata["name"]) || isText(metadata["generateName"])) return;
  const certainty = certaintyOf(object);
  if (certainty === undefined) return;
  const astray = IDENTITY.filter((key) => Object.hasOwn(object, key));
  yield {
    path: "metadata.name",
    ...(astray.length > 0
      ? { reason: `is missing, and outside of metadata stands ${astray.join(", ")}`, fix: "Move it into metadata." }
      : { reason: "is missing", fix: "Name the object, or give it a generateName." }),
    ...certainty,
  };
}

/**
 * Files of many programs have the form of an object and are never sent to an API server. A kind that nobody here knows is
 * taken for an object's where it has a `spec`, but nothing mandatory follows.
 */
function certaintyOf({ apiVersion, kind, spec }: KubernetesObject): Pick<Finding, "softer"> | undefined {
  const group = groupOf(apiVersion);
  const { coreKinds, groups } = NAMELESS.value;
  if (group === "" ? coreKinds.some((known) => known === kind) : groups.some((known) => known === group))
    return undefined;
  if (KNOWN_GROUPS.has(group)) return {};
  return spec === undefined ? undefined : { softer: "its kind is not known here" };
}

/** The core group has no name. */
const groupOf = (apiVersion: unknown): string => {
  const text = String(apiVersion);
  return text.includes("/") ? text.slice(0, text.indexOf("/")) : "";
};
const KNOWN_GROUPS: ReadonlySet<string> = new Set([
  ...BUILT_IN_GROUPS.value,
  ...CRDS.map(({ value }) => groupOf(value.apiVersion)),
]);

const isText = (value: unknown): boolean => typeof value === "string" && value !== "";
