import type { Inventory } from "../lib/inventory/inventory";
import type { Resource } from "../lib/inventory/resource";
import { isUnknown } from "../lib/inventory/view";
import { ruleById } from "../lib/rules";
import type { NotEvaluated } from "../lib/rules/report";
import { problemWith, type Waiver } from "../lib/rules/waiver";
import type { Settings } from "./settings";
import { type Broken, writtenOn, type Written } from "./written-waivers";

/** What waivers are judged by: of a run of the pack the settings come with its first resource. */
interface Judging {
  /** YYYY-MM-DD */
  readonly today: string;
  readonly settings: Settings;
}

/** How a waiver is reported that has no effect. */
export const IDLE_WAIVER = { title: "A waiver without effect", fix: "Remove or correct it.", docs: "" };

/** Something about a waiver that its owner should know; `resource` where it stands on one. */
interface Idle {
  readonly resource: Resource | undefined;
  /** In the resource. */
  readonly path: string;
  readonly reason: string;
}

/** Waivers from the three places where they may be written, and which of them were of use. */
export class Waivers {
  /** Keys, by the URN of the resource that needed them. */
  private readonly used = new Map<string, Set<string>>();

  constructor(private readonly judging: Judging) {}

  /** The waiver that holds today for this rule on this resource, if any: its own, an ancestor's, one of the settings. */
  for(rule: string, resource: Resource, inventory: Inventory): Waiver | undefined {
    const holding = this.meant(rule, resource, inventory).filter((w) => this.problemWith(w) === undefined);
    const used = this.used.get(resource.urn) ?? new Set();
    this.used.set(resource.urn, used);
    for (const { key } of holding) used.add(key);
    return holding[0];
  }

  /**
   * What has no effect: broken ones, waivers past their day or of no rule, and those that nothing needed. A rule that
   * was not evaluated may yet need one.
   */
  idle(inventory: Inventory, notEvaluated: readonly NotEvaluated[] = []): readonly Idle[] {
    const used = [...this.used].flatMap(([urn, keys]) => (inventory.find(urn) === undefined ? [] : [...keys]));
    const perhaps = notEvaluated.flatMap(({ rule, resource }) => {
      const undecided = inventory.find(resource.urn);
      return undecided === undefined ? [] : this.meant(rule, undecided, inventory).map((w) => w.key);
    });
    const needed = new Set([...used, ...perhaps]);
    const onResources = inventory.resources.flatMap((resource) => {
      const { waivers, broken } = writtenOn(resource);
      return [...broken, ...this.idleOf(waivers, needed)].map((found) => ({ resource, ...found }));
    });
    const fromSettings = this.idleOf(this.fromSettings(), needed);
    return [...onResources, ...fromSettings.map((found) => ({ resource: undefined, ...found }))];
  }

  /** What was of use. */
  forget(): void {
    this.used.clear();
  }

  private idleOf(waivers: readonly Written[], needed: ReadonlySet<string>): readonly Broken[] {
    return waivers.flatMap((w) => {
      const problem = this.problemWith(w) ?? (needed.has(w.key) ? undefined : "was not needed");
      const of = typeof w.rule === "string" && !isUnknown(w.rule) ? ` of ${w.rule}` : "";
      return problem === undefined ? [] : [{ path: w.path, reason: `the waiver${of} ${w.where} ${problem}` }];
    });
  }

  /** Those that speak of this rule on this resource, whether they hold or not. */
  private meant(rule: string, resource: Resource, inventory: Inventory): readonly Written[] {
    return [
      ...[resource, ...ancestors(resource, inventory)].flatMap((r) => writtenOn(r).waivers),
      ...this.fromSettings().filter((w) => matches(w.urn, resource.urn)),
    ].filter((w) => w.rule === rule);
  }

  private problemWith(waiver: Waiver): string | undefined {
    return problemWith(waiver, this.judging.today, (id) => ruleById(id) !== undefined);
  }

  private fromSettings(): readonly (Written & { readonly urn: string })[] {
    return this.judging.settings.waivers.map((w, i) => ({
      ...w,
      key: `settings ${i}`,
      path: "",
      where: `on ${w.urn} in settings`,
    }));
  }
}

function* ancestors(resource: Resource, inventory: Inventory): Iterable<Resource> {
  for (let at = inventory.find(resource.parent); at !== undefined; at = inventory.find(at.parent)) yield at;
}

const matches = (pattern: string, urn: string): boolean =>
  new RegExp(`^${pattern.split("*").map(escape).join(".*")}$`, "s").test(urn);

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
