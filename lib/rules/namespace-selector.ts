import { NAMESPACE_NAME_LABEL } from "../facts/network-policy";
import { type Collection, grow, type Item } from "../inventory/collection";
import type { Inventory } from "../inventory/inventory";
import { lazily } from "../inventory/joined";
import { namespaceName, namespaceOnEdge } from "../inventory/namespace-edge";
import { NAMESPACE, NAMESPACE_PATCH, type Namespace } from "../inventory/namespaces";
import { once } from "../inventory/once";
import type { Resource } from "../inventory/resource";
import { ifKnown } from "../inventory/view";
import { isRecord, type Labels } from "../values/label-requirement";
import { matches, matchesAtLeast, type LabelSelector } from "../values/label-selector";
import type { Verdict } from "../values/verdict";
import type { Around } from "./rule";

/**
 * Whether a selector selects the namespace of this name. Of one out of view only the label with its name is known, and
 * what a patch adds. Of one that is written more than once, nobody knows which labels stay: only what holds of each
 * writing, and of all together, is certain.
 */
export function selectsNamespace(
  selector: LabelSelector,
  name: string,
  { inventory, resource }: Pick<Around, "inventory" | "resource">,
): Verdict {
  const own: Labels = { [NAMESPACE_NAME_LABEL.value]: name };
  const made = byName(inventory.near(resource, NAMESPACE), inventory, namespaceName).get(name) ?? [];
  const patches = byName(inventory.near(resource, NAMESPACE_PATCH), inventory, namespaceOnEdge).get(name) ?? [];
  const together = labelsOf([...made, ...patches], own);
  if (made.length === 0) return matchesAtLeast(selector, together);
  const last = matches(selector, together);
  const isSame = (one: Item<Namespace>): boolean => matches(selector, labelsOf([one], own)) === last;
  return made.length + patches.length === 1 || made.every(isSame) ? last : undefined;
}

const byName = once(
  (
    { items }: Collection<Namespace>,
    inventory: Inventory,
    otherwise: (resource: Resource, inventory: Inventory) => string | undefined,
  ) => {
    const found = new Map<string | undefined, Item<Namespace>[]>();
    for (const item of items)
      grow(found, ifKnown(() => item.subject.name) ?? otherwise(item.resource, inventory), item);
    return found;
  },
);

/** Of several the last, and above all the one with its name, which the API server writes. */
function labelsOf(namespaces: readonly Item<Namespace>[], own: Labels): Labels {
  const all: Labels[] = [own];
  for (const { subject } of namespaces) {
    const labels: unknown = subject.labels;
    if (isRecord(labels)) all.splice(1, 0, labels as Labels);
  }
  const holder = (key: string): Labels | undefined => all.find((labels) => Object.hasOwn(labels, key));
  return lazily(
    (key) => holder(key)?.[key],
    () => all.flatMap((labels) => Object.keys(labels)),
  ) as Labels;
}
