import { NAMESPACE_NAME_LABEL } from "../facts/network-policy";
import { lazily } from "../inventory/joined";
import { NAMESPACE } from "../inventory/namespaces";
import type { Labels } from "../values/label-requirement";
import { matches, matchesAtLeast, type LabelSelector } from "../values/label-selector";
import type { Verdict } from "../values/verdict";
import type { Around } from "./rule";

/** Whether a selector selects the namespace of this name. Of one out of view only the label with its name is known. */
export function selectsNamespace(
  selector: LabelSelector,
  name: string,
  { inventory, resource }: Pick<Around, "inventory" | "resource">,
): Verdict {
  const own: Labels = { [NAMESPACE_NAME_LABEL.value]: name };
  const namespaces = inventory.near(resource, NAMESPACE).by("name", (namespace) => namespace.name);
  const [namespace] = namespaces.get(name);
  if (namespace === undefined) return matchesAtLeast(selector, own);
  const labels = namespace.subject.labels ?? {};
  const read = (key: string): unknown => own[key] ?? labels[key];
  return matches(selector, lazily(read, () => [...Object.keys(labels), ...Object.keys(own)]) as Labels);
}
