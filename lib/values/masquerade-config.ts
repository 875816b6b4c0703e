import { loadAll, YAML11_SCHEMA } from "js-yaml";
import { hasHostBits, parseCidr } from "./cidr";
import { isGoDuration } from "./go-flags";
import { parseJson } from "./json";
import { isRecord } from "./label-requirement";

/** The configuration of an ip-masq-agent, as far as it can be read. */
interface MasqueradeConfig {
  /** As written; `undefined` where the agent's own list holds. */
  readonly nonMasqueradeCIDRs: readonly string[] | undefined;
  /** As written: how many of them the agent takes at most. */
  readonly cidrLimit: number | undefined;
  /** Fields by name that the agent passes over. */
  readonly unknown: readonly string[];
}

/** Part of a configuration that makes the agent refuse it as a whole. */
interface Unreadable {
  /** `nonMasqueradeCIDRs[1]`; empty for the whole text. */
  readonly at: string;
  /** Why, without the text itself. */
  readonly reason: string;
}

/** Reads the text as the agent does: JSON where it begins with a brace, else YAML; names in any case. */
export function parseMasqueradeConfig(text: string): MasqueradeConfig | readonly Unreadable[] {
  const whole = (reason: string): readonly Unreadable[] => [{ at: "", reason }];
  const isJson = /^\s*\{/.test(text);
  const config = isJson ? parseJson(text) : yaml(text);
  if (config === undefined) return whole(isJson ? "begins with a brace and is no JSON" : "is no YAML");
  if (config.value === null) return { nonMasqueradeCIDRs: undefined, cidrLimit: undefined, unknown: [] };
  if (!isRecord(config.value)) return whole("is no set of fields");

  const entries = Object.entries(config.value).map(([name, value]) => ({ name, value, field: fieldNamed(name) }));
  const wrong = entries.flatMap(({ value, field }) => (field === undefined ? [] : [...CHECKS[field](value)]));
  const last = (field: Field) => entries.findLast((e) => e.field === field);
  const cidrs = last("nonMasqueradeCIDRs");
  if (wrong.length > 0) return wrong;
  return {
    nonMasqueradeCIDRs: cidrs && ((cidrs.value ?? []) as readonly string[]),
    cidrLimit: (last("cidrLimit")?.value ?? undefined) as number | undefined,
    unknown: entries.filter((e) => e.field === undefined).map((e) => e.name),
  };
}

type Field = keyof typeof CHECKS;

const fieldNamed = (name: string): Field | undefined =>
  (Object.keys(CHECKS) as Field[]).find((field) => field.toLowerCase() === name.toLowerCase());

const CHECKS = {
  nonMasqueradeCIDRs: cidrsIn,
  masqLinkLocal: only("masqLinkLocal", "neither true nor false", (x) => x === null || typeof x === "boolean"),
  masqLinkLocalIPv6: only("masqLinkLocalIPv6", "neither true nor false", (x) => x === null || typeof x === "boolean"),
  resyncInterval: only("resyncInterval", "no duration such as 60s", (x) => typeof x === "string" && isGoDuration(x)),
  cidrLimit: only("cidrLimit", "no whole number", (x) => x === null || Number.isSafeInteger(x)),
};

function only(at: string, otherwise: string, fits: (value: unknown) => boolean) {
  return (value: unknown): readonly Unreadable[] => (fits(value) ? [] : [{ at, reason: `is ${otherwise}` }]);
}

function* cidrsIn(value: unknown): Iterable<Unreadable> {
  const list: readonly unknown[] | undefined = value === null ? [] : Array.isArray(value) ? value : undefined;
  if (list === undefined) yield { at: "nonMasqueradeCIDRs", reason: "is no list" };
  for (const [i, item] of (list ?? []).entries()) {
    const at = `nonMasqueradeCIDRs[${i}]`;
    const cidr = typeof item === "string" ? parseCidr(item) : undefined;
    if (cidr === undefined) yield { at, reason: "is no CIDR" };
    else if (hasHostBits(cidr)) yield { at, reason: `${item} has host bits` };
  }
}

/** The first document, as YAML 1.1 reads it (`yes` is true); an empty text is no configuration. */
function yaml(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: loadAll(text, { schema: YAML11_SCHEMA, json: true })[0] ?? null };
  } catch {
    return undefined;
  }
}
