import type { Inventory } from "../inventory/inventory";
import { once } from "../inventory/once";
import { POD_TEMPLATE } from "../inventory/pod-template";
import type { Resource } from "../inventory/resource";
import { podsSelectedBy } from "../inventory/selected-pods";
import { SERVICE_FUNCTION_CHAIN, TRAFFIC_SELECTOR } from "../inventory/steering";
import { ifKnown, NotYet, valueOrNotYet } from "../inventory/view";
import { asksFor, matches } from "../values/label-selector";
import { Doubt } from "./doubt";
import { SelectorIndex } from "./selector-index";
import { type Chain, chainOf, functionOf, knownLabelsOf, type ServiceFunction } from "./service-functions";
import { isSubject, type Near, ORDINAL_LABELS, podsOf, type SteeredPod } from "./steering-pods";
import { byName } from "./name-order";
import { readSelector, type Selector } from "./steering-selectors";

/** A selector, and whether it is certain that Pods are its subjects. */
interface Selecting {
  readonly selector: Selector;
  readonly certain: true | Doubt;
}

/** Pods that no selector tells apart. */
export interface Subjects {
  readonly pods: readonly SteeredPod[];
  readonly selectedBy: readonly Selecting[];
}

/** All that steers in one cluster: who is selected by what, and where that leads. */
export class Steering {
  readonly selectors: readonly Selector[];
  /** Why there may be more selectors than these. */
  readonly withheld: readonly string[];
  /** What is in view is all there is: a chain that is not has no effect. */
  readonly isComplete: boolean;
  private readonly index: SelectorIndex<Selector>;
  private readonly pods = new Map<Resource, readonly SteeredPod[]>();
  private readonly selectedBy = new Map<SteeredPod, readonly Selecting[]>();
  private readonly functions = new Map<Resource, readonly Subjects[] | Doubt>();
  private readonly chains = new Map<Resource, Chain>();
  private readonly led = new Map<Resource, Chain | Doubt | undefined>();

  constructor(private readonly near: Near) {
    const { resource, inventory } = near;
    const collection = inventory.near(resource, TRAFFIC_SELECTOR);
    this.withheld = collection.withheld;
    this.isComplete = inventory.assume.complete && collection.withheld.length === 0;
    this.selectors = collection.items.map(readSelector).sort(byName);
    this.index = new SelectorIndex(this.selectors);
    for (const chain of inventory.near(resource, SERVICE_FUNCTION_CHAIN).items) this.chains.set(chain.resource, chain);
    const byOrdinal = this.asksForOrdinals();
    for (const item of inventory.near(resource, POD_TEMPLATE).items) {
      const pods = [...podsOf(item, byOrdinal)];
      this.pods.set(
        item.resource,
        pods.flatMap((pod) => (pod instanceof NotYet ? [] : [pod])),
      );
    }
  }

  /** The Pods of workloads in view; without workloads, of all. */
  subjects(...workloads: readonly Resource[]): readonly Subjects[] {
    const lists = workloads.length === 0 ? [...this.pods.values()] : workloads.map((w) => this.pods.get(w) ?? []);
    return this.grouped(lists.flat());
  }

  /** The Pods of a chain's function; where none is in view, any that carries its labels. */
  subjectsOf(chain: Chain): readonly Subjects[] | Doubt {
    let found = this.functions.get(chain.resource);
    if (found === undefined) this.functions.set(chain.resource, (found = this.find(chain)));
    return found;
  }

  /** The selectors that may select Pods of a function of which not all is known yet. */
  mayTakeFrom(chain: Chain): readonly Selector[] {
    return [...new Set(this.index.for({ labels: knownLabelsOf(chain), hasMore: true }))];
  }

  everyChain(): Iterable<Chain> {
    return this.chains.values();
  }

  /** The chain that a selector leads to; `undefined` where none of that name is in view. */
  chainOf(selector: Selector): Chain | Doubt | undefined {
    const { led, near } = this;
    if (!led.has(selector.resource)) led.set(selector.resource, chainOf(selector, near));
    const chain = led.get(selector.resource);
    return chain instanceof Doubt || chain === undefined ? chain : (this.chains.get(chain.resource) ?? chain);
  }

  private grouped(pods: readonly SteeredPod[]): readonly Subjects[] {
    const groups = new Map<string, { readonly pods: SteeredPod[]; readonly selectedBy: readonly Selecting[] }>();
    for (const pod of pods) {
      let selectedBy = this.selectedBy.get(pod);
      if (selectedBy === undefined) this.selectedBy.set(pod, (selectedBy = this.selecting(pod)));
      const key = selectedBy.map(({ selector, certain }) => selector.resource.urn + markOf(certain)).join("\n");
      const group = groups.get(key) ?? { pods: [], selectedBy };
      groups.set(key, group);
      group.pods.push(pod);
    }
    return [...groups.values()];
  }

  private selecting(pod: SteeredPod): readonly Selecting[] {
    const found: Selecting[] = [];
    for (const selector of new Set(this.index.for({ ...pod, hasMore: pod.item === undefined }))) {
      const certain = isSubject(selector.subject, pod, this.near);
      if (certain !== false) found.push({ selector, certain });
    }
    return found.sort((a, b) => byName(a.selector, b.selector));
  }

  private find(chain: Chain): readonly Subjects[] | Doubt {
    const found = functionOf(chain, this.near);
    if (found === undefined) return [];
    if (found instanceof Doubt) return found;
    const pods = valueOrNotYet(() => this.carrying(found));
    if (pods instanceof NotYet) return new Doubt(pods.message, pods);
    return this.grouped(pods!.length > 0 ? pods! : [found]);
  }

  private carrying({ namespace, labels }: ServiceFunction): readonly SteeredPod[] {
    const { resource, inventory } = this.near;
    const selector = { matchLabels: labels };
    const { selected } = podsSelectedBy(selector, namespace, resource, inventory);
    const pods = selected.flatMap((workload) => this.pods.get(workload.resource) ?? []);
    return pods.filter((pod) => matches(selector, pod.labels) === true);
  }

  private asksForOrdinals(): boolean {
    const ofFunctions = [...this.chains.values()]
      .map((chain) => functionOf(chain, this.near))
      .flatMap((f) => (f === undefined || f instanceof Doubt ? [] : [{ matchLabels: f.labels }]));
    const ofSubjects = this.selectors.flatMap(({ subject }) => ifKnown(() => subject.subject?.pods?.podSelector) ?? []);
    return [...ofFunctions, ...ofSubjects].some((s) => ifKnown(() => asksFor(s, ORDINAL_LABELS)) !== false);
  }
}

const markOf = (certain: true | Doubt): string => (certain === true ? "" : certain.stop === undefined ? "?" : "!");

const everywhere = once(() => new Map<string, Steering>());

/** What steers in the cluster that `resource` lives in. Read once for all rules. */
export function steeringNear(resource: Resource, inventory: Inventory): Steering {
  const { key } = inventory.homeOf(resource);
  const known = everywhere(inventory);
  let steering = known.get(key);
  if (steering === undefined) known.set(key, (steering = new Steering({ resource, inventory })));
  return steering;
}
