import type { Resource } from "../lib/inventory/resource";
import { isUnknown } from "../lib/inventory/view";
import { parseWaivers, WAIVE_ANNOTATION, type Waiver } from "../lib/rules/waiver";

/** Where a waiver was written; the same place and words are the same waiver, in whichever phase it is met. */
export interface Written extends Waiver {
  readonly key: string;
  /** As a reader would find it. */
  readonly where: string;
  /** In the resource. */
  readonly path: string;
}

/** What stands in the place of a waiver and is none. */
export interface Broken {
  readonly path: string;
  readonly reason: string;
}

interface Waivable {
  readonly waive?: unknown;
  readonly metadata?: { readonly annotations?: Readonly<Record<string, unknown>> };
}

interface OnResource {
  readonly waivers: readonly Written[];
  readonly broken: readonly Broken[];
}
const NONE: OnResource = { waivers: [], broken: [] };

/** A waiver found at `path`, the `i`th of its resource. */
type Find = (waiver: Waiver, i: number, path: string) => Written;

/** On a component of ours its argument `waive`; on a Kubernetes object the annotation. */
export function writtenOn({ urn, type, name, body }: Resource): OnResource {
  const find: Find = (waiver, i, path) => ({ ...waiver, key: `${urn} ${i}`, where: `on ${name}`, path });
  const { waive, metadata } = (body ?? {}) as Waivable;
  if (type.startsWith("gke-dpv2:")) return inArgument(waive, find);
  return type.startsWith("kubernetes:") ? inAnnotation(metadata?.annotations?.[WAIVE_ANNOTATION], find) : NONE;
}

function inAnnotation(annotation: unknown, find: Find): OnResource {
  if (annotation === undefined || annotation === null || isUnknown(annotation)) return NONE;
  const path = `metadata.annotations["${WAIVE_ANNOTATION}"]`;
  const broken = (what: string): Broken => ({
    path,
    reason: `${what} is not of the form "rule-id: reason until YYYY-MM-DD"`,
  });
  if (typeof annotation !== "string" || annotation.trim() === "")
    return { waivers: [], broken: [broken(WAIVE_ANNOTATION)] };
  const parsed = parseWaivers(annotation);
  return {
    waivers: parsed.waivers.map((waiver, i) => find(waiver, i, path)),
    broken: parsed.broken.map((line) => broken(`line ${line} of ${WAIVE_ANNOTATION}`)),
  };
}

function inArgument(waive: unknown, find: Find): OnResource {
  if (waive === undefined || isUnknown(waive)) return NONE;
  if (!Array.isArray(waive)) return { waivers: [], broken: [{ path: "waive", reason: "waive is no list of waivers" }] };
  const isWaiver = (w: unknown): w is Waiver => typeof w === "object" && w !== null;
  const at = (i: number) => `waive[${i}]`;
  return {
    waivers: waive.flatMap((w: unknown, i) => (isWaiver(w) ? [find(w, i, at(i))] : [])),
    broken: waive.flatMap((w: unknown, i) =>
      isWaiver(w) || isUnknown(w) ? [] : [{ path: at(i), reason: `${at(i)} is no waiver` }],
    ),
  };
}
