import { NAMESPACE_NAME_LABEL } from "../facts/network-policy";
import { grow } from "../inventory/collection";
import type { TrafficSelector } from "../inventory/steering";
import { ifKnown } from "../inventory/view";
import { labelOf, type Labels } from "../values/label-requirement";
import { wantedLabel } from "../values/label-selector";

/** What is known of a Pod, or of all that a selector may select. */
export interface Sought {
  readonly namespace?: string | undefined;
  readonly labels: Labels;
  /** Whether it may carry more labels than these. */
  readonly hasMore: boolean;
}

interface Indexed {
  readonly subject: TrafficSelector;
}

/** Selectors by a label that each wants: most of them are not even looked at for a Pod that has another value. */
export class SelectorIndex<T extends Indexed> {
  private readonly byLabel = new Map<string, Map<string, T[]>>();
  private readonly byNamespace = new Map<string, T[]>();
  private readonly others: T[] = [];

  constructor(selectors: Iterable<T>) {
    for (const selector of selectors) this.add(selector);
  }

  private add(selector: T): void {
    const { pod, namespace } = wantedBy(selector.subject);
    if (pod !== undefined) {
      let values = this.byLabel.get(pod.key);
      if (values === undefined) this.byLabel.set(pod.key, (values = new Map()));
      for (const value of new Set(pod.values)) grow(values, value, selector);
    } else if (namespace !== undefined) for (const name of new Set(namespace)) grow(this.byNamespace, name, selector);
    else this.others.push(selector);
  }

  /** Those that may select it, in no order. All others certainly do not. */
  *for({ namespace, labels, hasMore }: Sought): Iterable<T> {
    yield* this.others;
    if (namespace === undefined) yield* new Set([...this.byNamespace.values()].flat());
    else yield* this.byNamespace.get(namespace) ?? [];
    for (const [key, values] of this.byLabel) {
      const has = Object.hasOwn(labels, key);
      const value: unknown = has ? ifKnown(() => labelOf(labels, key)) : undefined;
      if (typeof value === "string") yield* values.get(value) ?? [];
      else if (has || hasMore) yield* new Set([...values.values()].flat());
    }
  }
}

/** What a selector certainly wants of a Pod's labels, or of its namespace. */
export function wantedBy(selector: TrafficSelector) {
  const wanted = (part: "podSelector" | "namespaceSelector") =>
    ifKnown(() => wantedLabel(selector.subject?.pods?.[part] ?? {}));
  const [pod, own] = [wanted("podSelector"), wanted("namespaceSelector")];
  return {
    pod: pod && known(pod),
    namespace: own?.key === NAMESPACE_NAME_LABEL.value ? known(own)?.values : undefined,
  };
}

const known = ({ key, values }: { readonly key: string; readonly values: readonly string[] }) =>
  ifKnown(() => ({ key, values: [...values] }));
