import { ADDRESS_TYPES, PRIVATE_BLOCKS } from "../facts/addresses";
import { FAST_FAILOVER_CLASSES, LOAD_BALANCING_CLASSES, PERSISTENT_IP_CLASSES } from "../facts/gateway-classes";
import { GATEWAY, type Gateway } from "../inventory/persistent-ips";
import { ifKnown, NotYet } from "../inventory/view";
import { listOf } from "../values/list-of";
import { persistentIpClass } from "./gateway-class";
import { namedAddressFindings } from "./named-addresses";
import { isPrivateAddress } from "./private-address";
import { on, rule } from "./rule";

const { external } = ADDRESS_TYPES.value;

export const addressFitsGatewayClass = rule({
  id: "address-fits-gateway-class",
  title: "A persistent-IP Gateway of an external class has external addresses, of an internal class internal ones",
  why: "The forwarding rule is made for the class, and an address of the other kind does not go with it: the Gateway is never programmed.",
  fix: "Choose the class for the address, or reserve an address for the class.",
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [PERSISTENT_IP_CLASSES, ADDRESS_TYPES, PRIVATE_BLOCKS, FAST_FAILOVER_CLASSES, LOAD_BALANCING_CLASSES],
  checks: [
    on(GATEWAY, function* (gateway, around) {
      const ours = persistentIpClass(gateway.gatewayClassName);
      if (ours === undefined) return;
      const { takes, softer } = ours;
      const values = takes === external ? privateValuesOf(gateway) : new Map<string, string>();
      for (const [path, value] of values)
        yield { path, reason: `${value} is a private address, and the class takes ${takes} ones`, softer };
      const found = namedAddressFindings(gateway, around, ({ subject, resource }) => {
        const type = subject.addressType ?? external;
        if (type === takes) return undefined;
        return {
          reason: `${resource.name} is ${type}, and the class takes ${takes} addresses`,
          softer,
          related: [resource],
        };
      });
      for (const f of found) if (f instanceof NotYet || !values.has(f.path)) yield f;
    }),
  ],
});

/** By path: nobody can reserve a private address as an external one. */
function privateValuesOf(gateway: Gateway): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const addresses = listOf(ifKnown(() => gateway.addresses));
  for (let i = 0; i < addresses.length; i++) {
    const value = ifKnown(() => addresses[i]?.value);
    if (isPrivateAddress(value)) found.set(`addresses[${i}].value`, value);
  }
  return found;
}
