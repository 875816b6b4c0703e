import { MTU_BOUNDS, MTU_DEFAULT } from "../facts/mtu";
import { ONE_POD_NETWORK, STEERING_HEADERS, STEERING_NEEDS_MTU } from "../facts/steering";
import { grow } from "../inventory/collection";
import { once } from "../inventory/once";
import type { Resource } from "../inventory/resource";
import { SERVICE_FUNCTION_CHAIN, TRAFFIC_SELECTOR } from "../inventory/steering";
import { NETWORK } from "../inventory/subjects";
import { statedMtu, vpcOf, type Vpc } from "../inventory/vpc";
import { on, rule } from "./rule";
import { STEERING_OVERHEAD, vpcSteeredOn } from "./steering-mtu";

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
  facts: [STEERING_NEEDS_MTU, STEERING_HEADERS, ONE_POD_NETWORK, MTU_DEFAULT, MTU_BOUNDS],
  checks: [
    on(NETWORK, function* (network, { resource, inventory }) {
      const steering = steeredOn(inventory).get(resource) ?? [];
      const surest = steering.find((s) => s.guessed === undefined) ?? steering[0];
      if (surest === undefined) return;
      const mtu = statedMtu(network);
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

/** What steers traffic on each VPC network: its selectors, and a chain in whose cluster no selector is in view. */
const steeredOn = once((inventory) => {
  const found = new Map<Resource, Steering[]>();
  const add = (by: Resource, vpc: Vpc | undefined): void => {
    if (vpc !== undefined) grow(found, vpc.network.resource, { by, guessed: vpc.guessed ?? vpc.network.guessed });
  };
  for (const { subject, resource } of inventory.of(TRAFFIC_SELECTOR).items)
    add(resource, vpcSteeredOn(subject, { resource, inventory }));
  for (const { resource } of inventory.of(SERVICE_FUNCTION_CHAIN).items)
    if (inventory.near(resource, TRAFFIC_SELECTOR).items.length === 0)
      add(resource, vpcOf(inventory.homeOf(resource), inventory));
  return found;
});
