import { PERSISTENT_IP_CLASSES } from "../facts/gateway-classes";
import { DEFAULT_ADDRESS_TYPE, OTHER_CIDR_TYPE, PERSISTENT_ADDRESS } from "../facts/persistent-ip";
import { GATEWAY } from "../inventory/persistent-ips";
import { NotYet } from "../inventory/view";
import { listOf } from "../values/list-of";
import { cidrAddressFindings } from "./cidr-address";
import { persistentIpClass } from "./gateway-class";
import { each } from "./judge";
import { on, rule } from "./rule";

const { type, prefix } = PERSISTENT_ADDRESS.value;

export const gatewayAddressesAreCidr = rule({
  id: "gateway-addresses-are-cidr",
  title: `A persistent-IP Gateway names each address as an IPv4 /${prefix} of type ${type}`,
  why: `Without the type the API server takes the address for an ${DEFAULT_ADDRESS_TYPE.value}, and refuses the Gateway for its /${prefix}.`,
  fix: `Give the address as x.x.x.x/${prefix}, with type "${type}".`,
  level: "mandatory",
  severity: "high",
  scopes: ["one"],
  facts: [PERSISTENT_ADDRESS, DEFAULT_ADDRESS_TYPE, OTHER_CIDR_TYPE, PERSISTENT_IP_CLASSES],
  checks: [
    on(GATEWAY, function* (gateway) {
      const ours = persistentIpClass(gateway.gatewayClassName);
      if (ours === undefined) return;
      yield* each(listOf(gateway.addresses), function* (address, i) {
        for (const found of cidrAddressFindings(address, `addresses[${i}]`))
          yield found instanceof NotYet ? found : { ...found, softer: found.softer ?? ours.softer };
      });
    }),
  ],
});
