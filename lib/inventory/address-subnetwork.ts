import type { Address } from "./addresses";
import type { Item } from "./collection";
import type { Inventory } from "./inventory";
import { named, referenceIn, type Match } from "./reference";
import { regionOf } from "./region";
import { SUBNETWORK, type Subnetwork } from "./subjects";
import { ifKnown } from "./view";

/** The subnetwork that an address is of. A name alone is one of the address's own region. */
export function subnetworkOf(address: Item<Address>, inventory: Inventory): Match<Subnetwork> | undefined {
  const { subject, resource } = address;
  const name = ifKnown(() => subject.subnetwork);
  if (typeof name !== "string" || name.includes("/")) return referenceIn(resource, "subnetwork", SUBNETWORK, inventory);
  const region = ifKnown(() => regionOf(address, inventory));
  const found = named(region === undefined ? name : `regions/${region}/subnetworks/${name}`, SUBNETWORK, inventory);
  return found !== undefined && ifKnown(() => regionOf(found, inventory)) === region ? found : undefined;
}
