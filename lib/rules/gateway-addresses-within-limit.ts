import { PERSISTENT_IP_CLASSES } from "../facts/gateway-classes";
import { MOST_GATEWAY_ADDRESSES } from "../facts/persistent-ip";
import { keyOf } from "../inventory/gateway-addresses";
import { GATEWAY } from "../inventory/persistent-ips";
import { listOf } from "../values/list-of";
import { persistentIpClass } from "./gateway-class";
import { each } from "./judge";
import { on, rule } from "./rule";

const MOST = MOST_GATEWAY_ADDRESSES.value;

export const gatewayAddressesWithinLimit = rule({
  id: "gateway-addresses-within-limit",
  title: `A persistent-IP Gateway has at most ${MOST} addresses, and none twice`,
  why: "The API server refuses a longer list, and with it every address of the Gateway.",
  fix: "Spread the addresses over several Gateways.",
  level: "mandatory",
  severity: "medium",
  scopes: ["one"],
  facts: [PERSISTENT_IP_CLASSES, MOST_GATEWAY_ADDRESSES],
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
            softer,
          };
      });
    }),
  ],
});
