import {
  DEFAULT_ADDRESS_TYPE,
  OTHER_CIDR_TYPE,
  PERSISTENT_ADDRESS,
  ROUTE_ADDRESS_IS_PARSED,
} from "../facts/persistent-ip";
import { GKE_IP_ROUTE } from "../inventory/persistent-ips";
import { listOf } from "../values/list-of";
import { cidrAddressFindings } from "./cidr-address";
import { each } from "./judge";
import { on, rule } from "./rule";

const { type, prefix } = PERSISTENT_ADDRESS.value;

const VALUE_ALONE = "the agent on the node reads the value alone";

export const routeAddressesAreCidr = rule({
  id: "route-addresses-are-cidr",
  title: `A GKEIPRoute names each address as an IPv4 /${prefix} of type ${type}`,
  why: "The API server admits an address in any other form, and the agent on the node cannot parse a value that is no block: the address leads nowhere.",
  fix: `Give the address as x.x.x.x/${prefix}, with type "${type}".`,
  level: "mandatory",
  severity: "high",
  scopes: ["one"],
  facts: [PERSISTENT_ADDRESS, ROUTE_ADDRESS_IS_PARSED, DEFAULT_ADDRESS_TYPE, OTHER_CIDR_TYPE],
  checks: [
    on(GKE_IP_ROUTE, (route) =>
      each(listOf(route.addresses), (address, i) => cidrAddressFindings(address, `addresses[${i}]`, VALUE_ALONE)),
    ),
  ],
});
