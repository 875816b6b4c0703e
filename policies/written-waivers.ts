import type { Resource } from "../lib/inventory/resource";
import { isUnknown } from "../lib/inventory/view";
import { parseWaivers, WAIVE_ANNOTATION, type Waiver } from "../lib/rules/waiver";

/** Where a waiver was written; the same place and words are the same waiver, in whichever phase it is met. */
export interface Written extends Waiver {
  readonly key: string;
  /** As a reader would find it. */
  readonly where: string;
}

interface Waivable {
  readonly waive?: unknown;
  readonly metadata?: { readonly annotations?: Readonly<Record<string, unknown>> };
}

interface OnResource {
  readonly waivers: readonly Written[];
  /** What is wrong with the rest. */
  readonly broken: readonly string[];
}
const NONE: OnResource = { waivers: [], broken: [] };

/** On a component of ours its argument `waive`; on a Kubernetes object the annotation. */
export function writtenOn({ urn, type, name, body }: Resource): OnResource {
  const written = (w: Waiver, i: number): Written => ({ ...w, key: `${urn} ${i}`, where: `on ${name}` });
  const { waive, metadata } = (body ?? {}) as Waivable;
  if (type.startsWith("gke-dpv2:")) return argument(waive, written);
  const annotation = type.startsWith("kubernetes:") ? metadata?.annotations?.[WAIVE_ANNOTATION] : undefined;
  if (typeof annotation !== "string" || isUnknown(annotation)) return NONE;
  const { waivers, broken } = parseWaivers(annotation);
  const form = `is not of the form "rule-id: reason until YYYY-MM-DD"`;
  return { waivers: waivers.map(written), broken: broken.map((n) => `line ${n} of ${WAIVE_ANNOTATION} ${form}`) };
}

function argument(waive: unknown, written: (w: Waiver, i: number) => Written): OnResource {
  if (waive === undefined || isUnknown(waive)) return NONE;
  if (!Array.isArray(waive)) return { waivers: [], broken: ["waive is no list of waivers"] };
  const isWaiver = (w: unknown): w is Waiver => typeof w === "object" && w !== null;
  return {
    waivers: waive.flatMap((w: unknown, i) => (isWaiver(w) ? [written(w, i)] : [])),
    broken: waive.flatMap((w: unknown, i) => (isWaiver(w) || isUnknown(w) ? [] : [`waive[${i}] is no waiver`])),
  };
}
