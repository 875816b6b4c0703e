import type { CustomResourceArgs } from "@pulumi/kubernetes/apiextensions/customResource";
import type { Input } from "@pulumi/pulumi";
import { ADDRESS_TYPES } from "../facts/addresses";
import { FAST_FAILOVER_CLASSES, LOAD_BALANCING_CLASSES, PERSISTENT_IP_CLASSES } from "../facts/gateway-classes";
import { ADMITTED_FROM } from "../facts/persistent-ip";
import { GATEWAY_FIXED, GATEWAY_KIND, GATEWAY_LISTENER } from "../facts/persistent-ip-objects";
import { METADATA_ARGUMENTS, metadataOf } from "./object-metadata";
import { addressArguments, claimsOf } from "./persistent-ip-addresses";
import { type GatewaySettings, PERSISTENT_IP_GATEWAY_DEFAULTS } from "./persistent-ip-gateway-args";
import { awaiting } from "./persistent-ip-wait";
import { selectorOf } from "./pod-selection";

const { apiVersion, kind } = GATEWAY_KIND.value;

export const GATEWAY_TYPE = `kubernetes:${apiVersion}:${kind}`;

export const gatewayInputs = (settings: GatewaySettings): CustomResourceArgs => ({
  apiVersion,
  kind,
  metadata: metadataOf(awaiting(settings)),
  spec: {
    gatewayClassName: classOf(settings),
    addresses: claimsOf(settings.addresses),
    listeners: [{ ...GATEWAY_LISTENER.value, allowedRoutes: { namespaces: admitted(settings) } }],
  },
});

/** A class cannot be edited, and two Gateways cannot have one address: the old one goes first. */
export const GATEWAY_OPTIONS = { replaceOnChanges: [...GATEWAY_FIXED.value], deleteBeforeReplace: true };

/** The classes of each delivery. */
export const CLASSES = {
  "one-pod": PERSISTENT_IP_CLASSES.value,
  "fast-failover": FAST_FAILOVER_CLASSES.value,
  "load-balancing": LOAD_BALANCING_CLASSES.value,
};

/** What a direction's addresses are to Compute Engine. */
export const ADDRESS_TYPE = ADDRESS_TYPES.value;

/** As the rules may judge it: whatever its class, it is a Gateway of persistent IP addresses in that direction. */
export const gatewaySubject = (settings: GatewaySettings): CustomResourceArgs =>
  gatewayInputs({ ...settings, gatewayClassName: undefined, delivery: PERSISTENT_IP_GATEWAY_DEFAULTS.delivery });

function classOf({ gatewayClassName, direction, delivery }: GatewaySettings): Input<string> {
  const classes = CLASSES[delivery ?? PERSISTENT_IP_GATEWAY_DEFAULTS.delivery] ?? PERSISTENT_IP_CLASSES.value;
  // Of a direction that is none, a class on which no rule refuses an address for its kind.
  const wanted = ADDRESS_TYPE[direction] ?? ADDRESS_TYPE.internal;
  return gatewayClassName ?? Object.entries(classes).find(([, takes]) => takes === wanted)![0];
}

function admitted({ allowedNamespaces: from }: GatewaySettings): object {
  if (from === "same") return { from: ADMITTED_FROM.value.same };
  if (from === "all") return { from: ADMITTED_FROM.value.all };
  return { from: ADMITTED_FROM.value.selector, selector: selectorOf(from) };
}

/** The argument that each path of the inputs comes from. */
export const gatewayArguments = ({ gatewayClassName, delivery }: GatewaySettings) => ({
  ...METADATA_ARGUMENTS,
  "spec.gatewayClassName":
    gatewayClassName !== undefined ? "gatewayClassName" : delivery !== undefined ? "delivery" : "direction",
  ...addressArguments("addresses"),
  "spec.listeners[0].allowedRoutes.namespaces": "allowedNamespaces",
});
