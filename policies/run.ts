import type { PolicyResource } from "@pulumi/policy";
import { Inventory } from "../lib/inventory/inventory";
import { CLUSTER } from "../lib/inventory/subjects";
import type { Judged } from "../lib/rules/judge";
import type { Report } from "../lib/rules/report";
import { joined, Phase } from "./phase";
import { seenInStack, type Collected } from "./resources";
import { DEFAULTS, type Settings } from "./settings";
import { Waivers } from "./waivers";

/** What one run of the pack knows; the policies of one array share one. Kept by URN, because Analyze calls interleave. */
export class Run {
  settings: Settings = DEFAULTS;
  /** Which run of this process it is. */
  count = 0;
  /** Whether a cluster was registered so far: then an object may be of it, and its edges must be awaited. */
  clusterSeen = false;
  readonly collected = new Map<string, Collected>();
  readonly waivers: Waivers;
  stackPhase = new Phase();
  private finished = false;
  private readonly phases = new Map<string, Phase>();
  private stack: { readonly inventory: Inventory; readonly servedTo: Set<string> } | undefined;

  constructor(readonly today: string) {
    this.waivers = new Waivers(this);
  }

  /** A resource comes by: whatever AnalyzeStack follows is a new one; after a finished one, so is the run. */
  begin(): void {
    this.stack = undefined;
    if (!this.finished) return;
    this.finished = this.clusterSeen = false;
    this.count++;
    this.settings = DEFAULTS;
    this.collected.clear();
    this.phases.clear();
    this.waivers.forget();
  }

  /** The last policy has spoken. */
  end(): void {
    this.finished = true;
    this.stack = undefined;
  }

  collect(urn: string, seen: Collected): void {
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
  saidBefore(finding: Judged): boolean {
    return this.phases.get(finding.resource.urn)?.hasSaid(finding) === true;
  }

  /**
   * The inventory of this AnalyzeStack. CrossGuard does not say when one begins; but each policy runs once in it, so a
   * policy that asks a second time is in the next one, and so is one that brings other resources.
   */
  inventoryFor(policy: string, resources: readonly PolicyResource[]): Inventory {
    if (this.stack === undefined || this.stack.servedTo.has(policy) || !areIn(this.stack.inventory, resources)) {
      const seen = resources.map((r) => seenInStack(r, this));
      this.stack = { inventory: new Inventory(seen, this.settings.given.assume), servedTo: new Set() };
      this.stackPhase = new Phase();
    }
    this.stack.servedTo.add(policy);
    return this.stack.inventory;
  }
}

const areIn = (inventory: Inventory, resources: readonly PolicyResource[]): boolean =>
  resources.length === inventory.resources.length && resources.every((r, i) => r.urn === inventory.resources[i]!.urn);
