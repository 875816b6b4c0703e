import { isUnknown } from "../../lib/inventory/view";
import { ruleById } from "../../lib/rules";
import type { ReportedFinding } from "../../lib/rules/report";
import {
  isObject,
  isSecret,
  mapProperties,
  type Properties,
  referenceOf,
  unsigned,
  UNKNOWN,
  type Value,
} from "./property-values";

const SHORTEST_HIDDEN = 4;
const HIDDEN = "[secret]";
const NOT_KNOWN = "[not known]";

/** The secret texts of one preview. Nothing that leaves it may show one. */
export class Secrets {
  readonly #texts = new Set<string>();

  /** Remembers every text inside the secrets of a value. */
  collect(value: Value): void {
    if (isSecret(value)) this.add(value.value);
    else if (typeof value === "object" && value !== null)
      for (const inner of Object.values(value as Properties)) this.collect(inner);
  }

  /** Remembers every text of a value that is secret as a whole. */
  add(value: Value): void {
    if (isSecret(value)) this.add(value.value);
    else if (typeof value === "object" && value !== null)
      for (const inner of Object.values(value as Properties)) this.add(inner);
    else if (typeof value === "string" && value.length >= SHORTEST_HIDDEN && !isUnknown(value)) {
      this.#texts.add(value);
      this.#texts.add(JSON.stringify(value).slice(1, -1)); // as an error message may quote it
    }
  }

  /**
   * The text without any secret: the longest first, where one is part of another. And without the engine's mark for what
   * is not known, which a program gets as its text where a value of the configuration is encrypted.
   */
  redact(text: string): string {
    const longestFirst = [...this.#texts].sort((a, b) => b.length - a.length);
    const redacted = longestFirst.reduce((shown, hidden) => shown.replaceAll(hidden, HIDDEN), text);
    return redacted.replaceAll(UNKNOWN, NOT_KNOWN);
  }

  /** The finding as it may be told; `inputs` are those of the resource it stands on. */
  redactFinding(finding: ReportedFinding, inputs: Properties | undefined): ReportedFinding {
    const { path, rule } = finding;
    const hidden = inputs !== undefined && isSecretAt(inputs, path);
    const fix = hidden ? (ruleById(rule)?.fix ?? "") : finding.fix; // a fix of its own may be made of the value
    const withFix = fix === "" ? "" : ` ${fix}`;
    const message = hidden ? `${path}: its value is secret and not shown.${withFix} [${rule}]` : finding.message;
    return { ...finding, message: this.redact(message), fix: this.redact(fix), path: this.redact(path) };
  }

  /** A value as other programs are shown it. */
  shown(value: Value): Value {
    if (isUnknown(value)) return { unknown: true };
    if (isSecret(value)) return { secret: true };
    if (typeof value === "string") return this.redact(value);
    if (Array.isArray(value)) return value.map((item) => this.shown(item as Value));
    if (!isObject(value)) return value;
    const reference = referenceOf(value);
    if (reference !== undefined) return this.shown(reference);
    return mapProperties(unsigned(value), (inner) => this.shown(inner));
  }
}

/** Whether a path, `spec.addresses[0].type` or `metadata.annotations["a.b/c"]`, leads to or into a secret. */
export function isSecretAt(value: Value, path: string): boolean {
  if (isSecret(value)) return true;
  if (path === "" || typeof value !== "object" || value === null) return false;
  return Object.entries(value as Properties).some(([key, inner]) => {
    const rest = [`["${key}"]`, `[${key}]`, key].map((step) => after(path, step)).find((r) => r !== undefined);
    return rest !== undefined && isSecretAt(inner, rest);
  });
}

/** What follows one step of a path, if the path begins with that step. */
function after(path: string, step: string): string | undefined {
  if (!path.startsWith(step)) return undefined;
  const rest = path.slice(step.length);
  if (rest === "" || rest.startsWith("[")) return rest;
  return rest.startsWith(".") ? rest.slice(1) : undefined;
}
