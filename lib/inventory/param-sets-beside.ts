import { grow, type Item } from "./collection";
import type { Inventory } from "./inventory";
import { once } from "./once";
import { subnetworkOf, vpcOfParamSet } from "./pod-network-joins";
import { GKE_NETWORK_PARAM_SET, type GkeNetworkParamSet } from "./pod-networks";
import { ifKnown } from "./view";

type ParamSet = Pick<Item<GkeNetworkParamSet>, "subject" | "resource">;

/** The parameter sets of one cluster that are on the VPC network of one of them; stops where that is not known yet. */
export const setsOnVpcOf = (set: ParamSet, inventory: Inventory): readonly Item<GkeNetworkParamSet>[] =>
  byPlace(inventory).get(vpcKey(set, inventory) ?? "") ?? [];

/** The same of its subnetwork. */
export const setsOnSubnetworkOf = (set: ParamSet, inventory: Inventory): readonly Item<GkeNetworkParamSet>[] =>
  byPlace(inventory).get(subnetworkKey(set, inventory) ?? "") ?? [];

const byPlace = once((inventory) => {
  const found = new Map<string, Item<GkeNetworkParamSet>[]>();
  for (const set of inventory.of(GKE_NETWORK_PARAM_SET).items)
    for (const keyOf of [vpcKey, subnetworkKey]) {
      const key = ifKnown(() => keyOf(set, inventory));
      if (key !== undefined) grow(found, key, set);
    }
  return found;
});

/** A VPC in view is itself, whatever it is called; another is told by its name. */
const vpcKey = (set: ParamSet, inventory: Inventory): string | undefined =>
  keyIn(set, inventory, "vpc", vpcOfParamSet(set, inventory));

const subnetworkKey = (set: ParamSet, inventory: Inventory): string | undefined =>
  keyIn(set, inventory, "vpcSubnet", subnetworkOf(set, inventory));

function keyIn(
  { subject, resource }: ParamSet,
  inventory: Inventory,
  field: "vpc" | "vpcSubnet",
  inView: Item<object> | undefined,
): string | undefined {
  const name = inView?.resource.urn ?? subject[field];
  return typeof name === "string" && name !== "" ? `${inventory.homeOf(resource).key} ${field} ${name}` : undefined;
}
