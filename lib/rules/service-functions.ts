import type { Item } from "../inventory/collection";
import { namespaceName } from "../inventory/namespace-edge";
import { NAMESPACE } from "../inventory/namespaces";
import { reachedFrom } from "../inventory/reference";
import { SERVICE_FUNCTION_CHAIN, type ServiceFunctionChain, type TrafficSelector } from "../inventory/steering";
import { ifKnown, valueOrNotYet } from "../inventory/view";
import { isRecord, type Labels } from "../values/label-requirement";
import { listOf } from "../values/list-of";
import { Doubt } from "./doubt";
import type { Near } from "./steering-pods";

export type Chain = Item<ServiceFunctionChain>;
type Read<S> = Pick<Item<S & object>, "subject" | "resource">;

/** The chain that a selector names: by name, else by the dependency edge; `undefined` where none is in view. */
export function chainOf({ subject, resource }: Read<TrafficSelector>, { inventory }: Near): Chain | Doubt | undefined {
  const name = valueOrNotYet(() => subject.serviceFunctionChain);
  const [byEdge, ...others] = reachedFrom(resource, "spec", SERVICE_FUNCTION_CHAIN, inventory);
  const edge = others.length === 0 ? byEdge : undefined;
  if (typeof name !== "string") return edge ?? (name instanceof Error ? new Doubt(name.message, name) : undefined);
  const [named] = inventory
    .near(resource, SERVICE_FUNCTION_CHAIN)
    .by("name", (c) => c.name)
    .get(name);
  return named ?? (edge !== undefined && ifKnown(() => edge.subject.name) === undefined ? edge : undefined);
}

/** Where the Pods of a chain's function are. */
export interface ServiceFunction {
  readonly namespace: string;
  readonly labels: Labels;
}

/** The function of a chain; `undefined` where the API server would refuse it. */
export function functionOf(
  { subject, resource }: Read<ServiceFunctionChain>,
  { inventory }: Near,
): ServiceFunction | Doubt | undefined {
  const found = valueOrNotYet((): ServiceFunction | undefined => {
    const entry = firstOf(subject);
    const labels = entry.podSelector?.matchLabels;
    const byEdge = ifKnown(() => [entry.namespace]) === undefined ? namespaceByEdge() : undefined;
    if (!isRecord(labels) || Object.keys(labels).length === 0) return undefined;
    const namespace: unknown = byEdge ?? entry.namespace;
    return typeof namespace !== "string" || namespace === "" ? undefined : { namespace, labels };
  });
  return found instanceof Error ? new Doubt(found.message, found) : found;

  function namespaceByEdge(): string | undefined {
    const [only, ...others] = reachedFrom(resource, "spec", NAMESPACE, inventory);
    return only === undefined || others.length > 0 ? undefined : namespaceName(only.resource, inventory);
  }
}

/** The labels of a chain's function, as far as they are known. */
export function knownLabelsOf({ subject }: Chain): Labels {
  const labels: unknown = ifKnown(() => firstOf(subject).podSelector?.matchLabels);
  return isRecord(labels) ? (labels as Labels) : {};
}

const firstOf = ({ serviceFunctions }: ServiceFunctionChain) => listOf(serviceFunctions)[0] ?? {};
