import { PERSISTENT_ADDRESS_REGION, PERSISTENT_IP_CLASSES } from "../facts/gateway-classes";
import { GLOBAL_ADDRESS } from "../inventory/addresses";
import { addressesNamedIn, type ReservedAddress } from "../inventory/gateway-addresses";
import type { Home } from "../inventory/home";
import { once } from "../inventory/once";
import { GATEWAY, GKE_IP_ROUTE } from "../inventory/persistent-ips";
import { regionOf } from "../inventory/region";
import type { Resource } from "../inventory/resource";
import { ifKnown, NotYet } from "../inventory/view";
import { clusterRegion } from "./cluster-region";
import { persistentIpClass } from "./gateway-class";
import { namedAddressFindings, type Wrong } from "./named-addresses";
import { on, rule, type Around } from "./rule";

export const persistentAddressIsRegional = rule({
  id: "persistent-address-is-regional",
  title: "The address of a persistent-IP Gateway is a regional one, in the region of the cluster",
  why: "The forwarding rule of a persistent IP is regional: it never gets an address from elsewhere, and the Gateway waits for ever.",
  fix: "Reserve the address in the region of the cluster.",
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [PERSISTENT_ADDRESS_REGION, PERSISTENT_IP_CLASSES],
  checks: [
    on(GATEWAY, function* (gateway, around) {
      if (around.home === undefined) return;
      const ours = persistentIpClass(gateway.gatewayClassName);
      if (ours !== undefined) yield* namedAddressFindings(gateway, around, elsewhere(around, around.home, ours.softer));
    }),
    on(GKE_IP_ROUTE, function* (route, around) {
      if (around.home === undefined) return;
      const onGateway = namedByGateways(around.inventory).get(around.home.key);
      const wrong = elsewhere(around, around.home, undefined);
      yield* namedAddressFindings(route, around, (a) => (onGateway?.has(a.resource) ? undefined : wrong(a)));
    }),
  ],
});

const elsewhere =
  ({ inventory }: Around, home: Home, softer: string | undefined): Wrong =>
  (address) => {
    const { name } = address.resource;
    const related = [address.resource, ...(home.cluster === undefined ? [] : [home.cluster.resource])];
    if (isGlobal(address))
      return { reason: `${name} is a global address`, softer: softer ?? home.guessed, related: [address.resource] };
    const region = regionOf(address, inventory);
    if (region === undefined) throw new NotYet(`the region of ${name} is its provider's, which is not in view`);
    const own = clusterRegion(home);
    if (region === own.value) return undefined;
    return {
      reason: `${name} is in ${region}, and the cluster in ${own.value}`,
      fix: `Reserve it in ${own.value}.`,
      softer: softer ?? own.softer,
      related,
    };
  };

const isGlobal = ({ resource }: ReservedAddress): boolean => GLOBAL_ADDRESS.places.has(resource.type);

/** By cluster: of an address that both a Gateway and its routes name, the Gateway is told. */
const namedByGateways = once((inventory) => {
  const found = new Map<string, Set<Resource>>();
  for (const { subject, resource } of inventory.of(GATEWAY).items) {
    if (ifKnown(() => persistentIpClass(subject.gatewayClassName)) === undefined) continue;
    const { key } = inventory.homeOf(resource);
    const addresses = found.get(key) ?? new Set();
    found.set(key, addresses);
    for (const named of addressesNamedIn(subject, resource, inventory))
      if (!(named instanceof NotYet)) named.candidates.forEach((c) => addresses.add(c.resource));
  }
  return found;
});
