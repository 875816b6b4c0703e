import { MTU_BOUNDS, MTU_DEFAULT } from "../facts/mtu";
import { STEERING_HEADERS, STEERING_NEEDS_MTU } from "../facts/steering";
import { grow } from "../inventory/collection";
import { SERVICE_FUNCTION_CHAIN, TRAFFIC_SELECTOR } from "../inventory/steering";
import type { Inventory } from "../inventory/inventory";
import { once } from "../inventory/once";
import type { Resource } from "../inventory/resource";
import { NETWORK } from "../inventory/subjects";
import { vpcOf } from "../inventory/vpc";
import { on, rule } from "./rule";
import { STEERING_OVERHEAD } from "./steering-mtu";

const OVERHEAD = STEERING_OVERHEAD;
const INNER = MTU_DEFAULT.value;
const { max: MOST } = MTU_BOUNDS.value;

export const mtuFitsSteering = rule({
  id: "mtu-fits-steering",
  title: `A VPC whose traffic is steered leaves ${INNER} bytes inside the encapsulation`,
  why: `Steering puts ${OVERHEAD} bytes before each packet: what no longer fits is dropped, so handshakes succeed and large answers never arrive.`,
  fix: `Set mtu to ${MOST}, which leaves ${MOST - OVERHEAD}, or to ${INNER + OVERHEAD} at least.`,
  level: "advisory",
  severity: "medium",
  scopes: ["graph"],
  facts: [STEERING_NEEDS_MTU, STEERING_HEADERS, MTU_DEFAULT, MTU_BOUNDS],
  checks: [
    on(NETWORK, function* (network, { resource, inventory }) {
      const steering = steeredOn(inventory).get(resource) ?? [];
      const surest = steering.find((s) => s.guessed === undefined) ?? steering[0];
      if (surest === undefined) return;
      const { mtu } = network;
      const inner = (mtu ?? INNER) - OVERHEAD;
      if (inner >= INNER) return;
      yield {
        path: "mtu",
        reason: `${mtu === undefined ? `is not set, and the default ${INNER}` : mtu} leaves ${inner} bytes inside the ${OVERHEAD} of service steering`,
        softer: surest.guessed ?? "the size of the headers is inferred from the agent's code",
        related: steering.map((s) => s.by),
      };
    }),
  ],
});

interface Steering {
  readonly by: Resource;
  readonly guessed: string | undefined;
}

/** What steers traffic on each VPC network. */
const steeredOn = once((inventory) => {
  const found = new Map<Resource, Steering[]>();
  for (const kind of [SERVICE_FUNCTION_CHAIN, TRAFFIC_SELECTOR])
    for (const { resource: by } of inventory.of<object>(kind).items) {
      if (!steersPrimaryNetwork(by, inventory)) continue;
      const vpc = vpcOf(inventory.homeOf(by), inventory);
      if (vpc !== undefined) grow(found, vpc.network.resource, { by, guessed: vpc.guessed });
    }
  return found;
});

/** Whether anything in its cluster is steered on the Pods' primary network: others are in VPCs of their own. */
function steersPrimaryNetwork(resource: Resource, inventory: Inventory): boolean {
  const selectors = inventory.near(resource, TRAFFIC_SELECTOR);
  const byNetwork = selectors.by("network", (s) => s.subject?.network || PRIMARY);
  return selectors.items.length === 0 || byNetwork.get(PRIMARY).length > 0;
}
const PRIMARY = "default";
