import type { Resource } from "../inventory/resource";
import { isUnknown } from "../inventory/view";
import type { Judged } from "./judge";
import type { At, NotEvaluated, ReportedFinding } from "./report";
import { docsOf, type Level, type Rule } from "./rule";
import { fixOf, sentence } from "./sentence";
import type { Waiver } from "./waiver";

/** A finding may be softer than its rule, never harder. */
export const levelOf = (f: Judged): Level => (f.softer === undefined ? f.rule.level : "advisory");

/** A finding as other programs are told of it. */
export const told = (f: Judged, waiver?: Waiver): ReportedFinding => ({
  rule: f.rule.id,
  level: levelOf(f),
  severity: f.rule.severity,
  title: f.rule.title,
  message: sentence(f),
  path: f.path,
  fix: fixOf(f),
  docs: docsOf(f.rule),
  resource: placeOf(f.resource),
  related: (f.related ?? []).map(placeOf),
  waived: waiver === undefined ? null : { reason: waiver.reason, until: waiver.until },
});

export const toldNotEvaluated = (rule: Rule, resource: Resource, because: string): NotEvaluated => ({
  rule: rule.id,
  resource: placeOf(resource),
  because,
});

interface Named {
  readonly metadata?: { readonly name?: unknown; readonly namespace?: unknown };
}

/** A Kubernetes object goes by its own kind, namespace and name, where they are known; all else by its type and the name in the program. */
export function placeOf({ urn, type, name, body }: Resource): At {
  if (!type.startsWith("kubernetes:")) return { urn, kind: type, name };
  const { namespace, name: own } = (body as Named | undefined)?.metadata ?? {};
  return { urn, kind: type.split(":").pop()!, ...(isName(namespace) && { namespace }), name: isName(own) ? own : name };
}

const isName = (x: unknown): x is string => typeof x === "string" && x !== "" && !isUnknown(x);
