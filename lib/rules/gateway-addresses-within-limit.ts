import { UNIQUE_ADDRESS_TYPES } from "../facts/crds";
import { PERSISTENT_IP_CLASSES } from "../facts/gateway-classes";
import { DEFAULT_ADDRESS_TYPE, MOST_GATEWAY_ADDRESSES } from "../facts/persistent-ip";
import { keyOf } from "../inventory/gateway-addresses";
import { GATEWAY, type AddressClaim } from "../inventory/persistent-ips";
import { ifKnown } from "../inventory/view";
import { listOf } from "../values/list-of";
import { persistentIpClass } from "./gateway-class";
import { each } from "./judge";
import { on, rule } from "./rule";

const MOST = MOST_GATEWAY_ADDRESSES.value;

export const gatewayAddressesWithinLimit = rule({
  id: "gateway-addresses-within-limit",
  title: `A persistent-IP Gateway has at most ${MOST} addresses, and none twice`,
  why: "The API server refuses a longer list, and with it every address of the Gateway. An address that is named twice takes a place for nothing.",
  fix: "Spread the addresses over several Gateways.",
  level: "mandatory",
  severity: "medium",
  scopes: ["one"],
  facts: [PERSISTENT_IP_CLASSES, MOST_GATEWAY_ADDRESSES, DEFAULT_ADDRESS_TYPE, UNIQUE_ADDRESS_TYPES],
  checks: [
    on(GATEWAY, function* (gateway) {
      const ours = persistentIpClass(gateway.gatewayClassName);
      if (ours === undefined) return;
      const addresses = listOf(gateway.addresses);
      const { softer } = ours;
      if (addresses.length > MOST)
        yield { path: "addresses", reason: `holds ${addresses.length}, and ${MOST} is the most`, softer };
      const first = new Map<string, number>();
      yield* each(addresses, function* (address, i) {
        const key = keyOf(address?.value ?? "");
        if (key === undefined) return;
        const before = first.get(key);
        if (before === undefined) first.set(key, i);
        else
          yield {
            path: `addresses[${i}].value`,
            reason: `${key} stands in addresses[${before}] already`,
            fix: "Name it once.",
            softer: softer ?? (areRefused(addresses[before], address) ? undefined : ADMITTED),
          };
      });
    }),
  ],
});

const ADMITTED = "the API server takes addresses of this type and form twice";

/** Whether the expressions of the CRD find them alike: they compare what is written, of some types alone. */
function areRefused(one: AddressClaim | undefined, other: AddressClaim | undefined): boolean {
  const [type, otherType] = [one, other].map((address) => ifKnown(() => address?.type || DEFAULT_ADDRESS_TYPE.value));
  return type === otherType && UNIQUE_ADDRESS_TYPES.value.some((t) => t === type) && one?.value === other?.value;
}
