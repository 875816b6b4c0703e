import type { PolicyResource } from "@pulumi/policy";
import { Inventory } from "../lib/inventory/inventory";
import type { Resource } from "../lib/inventory/resource";
import { CLUSTER } from "../lib/inventory/subjects";
import type { Report } from "../lib/rules/report";
import type { Rule } from "../lib/rules/rule";
import type { Waiver } from "../lib/rules/waiver";
import { joined, Phase } from "./phase";
import { seenInStack, type Collected } from "./resources";
import { DEFAULTS, type Settings } from "./settings";
import { Waivers } from "./waivers";

/** What one run of the pack knows; the policies of one array share one. Kept by URN, because Analyze calls interleave. */
export class Run {
  settings: Settings = DEFAULTS;
  /** The last policy has spoken. */
  finished = false;
  /** Whether a cluster was registered so far: then an object may be of it, and its edges must be awaited. */
  clusterSeen = false;
  readonly collected = new Map<string, Collected>();
  readonly waivers: Waivers;
  stackPhase = new Phase();
  private readonly phases = new Map<string, Phase>();
  private readonly said = new Set<string>();
  private stack: { readonly inventory: Inventory; readonly servedTo: Set<string> } | undefined;

  constructor(readonly today: string) {
    this.waivers = new Waivers(this);
  }

  /** A resource came by: whatever AnalyzeStack comes next is a new one; after a finished one, so is the run. */
  collect(urn: string, seen: Collected): void {
    if (this.finished) this.startAgain();
    this.stack = undefined;
    this.collected.set(urn, seen);
    this.phases.set(urn, new Phase());
    if (CLUSTER.places.has(seen.type)) this.clusterSeen = true;
  }

  resourcePhase(urn: string): Phase {
    let phase = this.phases.get(urn);
    if (phase === undefined) this.phases.set(urn, (phase = new Phase()));
    return phase;
  }

  /** What was said of the resources and of the stack so far. */
  report(): Report {
    return joined([...this.phases.values(), this.stackPhase].map((p) => p.report));
  }

  /** What the resource phase said, the stack phase does not say again. */
  remember(rule: Rule, urn: string, found: boolean): void {
    if (found) this.said.add(`${rule.id} ${urn}`);
    else this.said.delete(`${rule.id} ${urn}`);
  }

  saidBefore(rule: Rule, urn: string): boolean {
    return this.said.has(`${rule.id} ${urn}`);
  }

  /**
   * The inventory of this AnalyzeStack. CrossGuard does not say when one begins; but each policy runs once in it, so a
   * policy that asks a second time is in the next one.
   */
  inventoryFor(policy: string, resources: readonly PolicyResource[]): Inventory {
    if (this.stack === undefined || this.stack.servedTo.has(policy)) {
      const seen = resources.map((r) => seenInStack(r, this));
      this.stack = { inventory: new Inventory(seen, this.settings.given.assume), servedTo: new Set() };
      this.stackPhase = new Phase();
    }
    this.stack.servedTo.add(policy);
    return this.stack.inventory;
  }

  private startAgain(): void {
    this.finished = this.clusterSeen = false;
    for (const memory of [this.collected, this.phases, this.said]) memory.clear();
    this.waivers.forget();
  }

  waiverFor(rule: Rule, resource: Resource, inventory: Inventory): Waiver | undefined {
    return this.waivers.for(rule.id, resource, inventory);
  }
}
