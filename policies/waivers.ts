import type { Inventory } from "../lib/inventory/inventory";
import type { Resource } from "../lib/inventory/resource";
import { ruleById } from "../lib/rules";
import { parseWaivers, problemWith, WAIVE_ANNOTATION, type Waiver } from "../lib/rules/waiver";
import type { Run } from "./run";

/** Where a waiver was written; the same place and words are the same waiver, in whichever phase it is met. */
interface Written extends Waiver {
  readonly key: string;
  /** As a reader would find it. */
  readonly where: string;
}

/** Waivers from the three places where they may be written, and which of them were of use. */
export class Waivers {
  private readonly used = new Set<string>();

  constructor(private readonly run: Run) {}

  /** The waiver that holds today for this rule on this resource, if any. */
  for(rule: string, resource: Resource, inventory: Inventory): Waiver | undefined {
    const candidates = [
      ...[resource, ...ancestors(resource, inventory)].flatMap((r) => writtenOn(r).waivers),
      ...this.fromSettings().filter((w) => matches(w.urn, resource.urn)),
    ].filter((w) => w.rule === rule);
    const found = candidates.find((w) => this.problemWith(w) === undefined);
    if (found !== undefined) this.used.add(found.key);
    return found;
  }

  /** What has no effect: broken lines, waivers past their day or of no rule, and those that nothing needed. */
  idle(inventory: Inventory): readonly { readonly resource: Resource | undefined; readonly reason: string }[] {
    const onResources = inventory.resources.flatMap((resource) => {
      const { waivers, broken } = writtenOn(resource);
      return [
        ...broken.map((line) => ({
          resource,
          reason: `the waiver "${line}" is not of the form "rule-id: reason until YYYY-MM-DD"`,
        })),
        ...this.idleOf(waivers).map((reason) => ({ resource, reason })),
      ];
    });
    return [...onResources, ...this.idleOf(this.fromSettings()).map((reason) => ({ resource: undefined, reason }))];
  }

  forget(): void {
    this.used.clear();
  }

  private idleOf(waivers: readonly Written[]): readonly string[] {
    return waivers.flatMap((w) => {
      const problem = this.problemWith(w) ?? (this.used.has(w.key) ? undefined : "was not needed");
      return problem === undefined ? [] : [`the waiver of ${w.rule || "no rule"} ${w.where} ${problem}`];
    });
  }

  private problemWith(waiver: Waiver): string | undefined {
    return problemWith(waiver, this.run.today, (id) => ruleById(id) !== undefined);
  }

  private fromSettings(): readonly (Written & { readonly urn: string })[] {
    return this.run.settings.waivers.map((w, i) => ({ ...w, key: `settings ${i}`, where: `on ${w.urn} in settings` }));
  }
}

function* ancestors(resource: Resource, inventory: Inventory): Iterable<Resource> {
  for (let at = inventory.find(resource.parent); at !== undefined; at = inventory.find(at.parent)) yield at;
}

interface Waivable {
  readonly waive?: unknown;
  readonly metadata?: { readonly annotations?: Readonly<Record<string, unknown>> };
}

/** On a component of ours its argument `waive`; on a Kubernetes object the annotation. */
function writtenOn({ urn, type, name, body }: Resource): {
  readonly waivers: readonly Written[];
  readonly broken: readonly string[];
} {
  const written = (w: Waiver, i: number): Written => ({ ...w, key: `${urn} ${i}`, where: `on ${name}` });
  if (type.startsWith("gke-dpv2:")) {
    const given = (body as Waivable | undefined)?.waive;
    return { waivers: Array.isArray(given) ? (given as Waiver[]).map(written) : [], broken: [] };
  }
  const annotation = type.startsWith("kubernetes:")
    ? (body as Waivable | undefined)?.metadata?.annotations?.[WAIVE_ANNOTATION]
    : undefined;
  if (typeof annotation !== "string") return { waivers: [], broken: [] };
  const { waivers, broken } = parseWaivers(annotation);
  return { waivers: waivers.map(written), broken };
}

const matches = (pattern: string, urn: string): boolean =>
  new RegExp(`^${pattern.split("*").map(escape).join(".*")}$`, "s").test(urn);

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
