import { FQDN_NETWORK_POLICY } from "../inventory/custom-resources";
import type { Inventory } from "../inventory/inventory";
import { once } from "../inventory/once";
import type { Resource } from "../inventory/resource";
import { byCluster, type User } from "./persistent-ip-users";

/** The FQDN network policies in a cluster that is in view. */
export const fqdnPoliciesIn = (cluster: Resource, inventory: Inventory): readonly User[] =>
  policies(inventory).get(cluster) ?? [];

const policies = once((inventory) => byCluster(FQDN_NETWORK_POLICY, () => true, inventory));
