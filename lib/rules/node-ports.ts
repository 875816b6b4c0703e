import { SERVICE, type Service } from "../inventory/subjects";
import type { Item } from "../inventory/collection";
import { listOf } from "../values/list-of";
import type { Around } from "./rule";

/** The Services of the cluster in view that have a port on every node. */
export const servicesWithNodePorts = ({ inventory, resource }: Around): readonly Item<Service>[] =>
  inventory.near(resource, SERVICE).where(hasNodePorts).items;

/** A load balancer has them too, unless it says otherwise and pins none. */
function hasNodePorts({ type, allocateLoadBalancerNodePorts, ports }: Service): boolean {
  if (type !== "LoadBalancer") return type === "NodePort";
  return allocateLoadBalancerNodePorts !== false || listOf(ports).some((port) => (port?.nodePort ?? 0) > 0);
}
