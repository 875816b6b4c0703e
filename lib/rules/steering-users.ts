import type { Inventory } from "../inventory/inventory";
import type { Resource } from "../inventory/resource";
import { steeringIn } from "../inventory/steered-clusters";
import type { Finding } from "./rule";

/** What a finding on a cluster says of the chains and selectors that need something of it. */
interface SteeringNeed extends Required<Pick<Finding, "related">> {
  /** `ServiceFunctionChain firewall and 2 more` */
  readonly who: string;
  /** Why it may be another cluster. */
  readonly softer: string | undefined;
}

/** Nobody reads more of them. */
const MOST = 10;

/** `undefined` where nothing steers in the cluster. */
export function steeringNeedOf(cluster: Resource, inventory: Inventory): SteeringNeed | undefined {
  const all = steeringIn(cluster, inventory);
  const sure = all.filter((one) => one.guessed === undefined);
  const [first, ...others] = sure.length > 0 ? sure : all;
  if (first === undefined) return undefined;
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  return {
    who: `${first.by.type.split(":").pop()} ${first.by.name}${more}`,
    softer: first.guessed,
    related: [first, ...others].slice(0, MOST).map(({ by }) => by),
  };
}
