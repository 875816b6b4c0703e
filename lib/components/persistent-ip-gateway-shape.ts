import { ADDRESSES } from "./persistent-ip-addresses";
import type { PersistentIpGatewayArgs } from "./persistent-ip-gateway-args";
import { ADDRESS_TYPE, CLASSES } from "./persistent-ip-gateway-inputs";
import { SELECTION } from "./pod-selection";
import { anything, either, list, map, now, oneOf, required, type ShapeOf, text, word } from "./shape";

const NAMESPACES = ["same", "all"] as const satisfies readonly PersistentIpGatewayArgs["allowedNamespaces"][];

export const GATEWAY_SHAPE: ShapeOf<PersistentIpGatewayArgs> = {
  namespace: required(word),
  name: word,
  direction: required(now(oneOf(Object.keys(ADDRESS_TYPE)))),
  delivery: now(oneOf(Object.keys(CLASSES))),
  gatewayClassName: word,
  addresses: required(ADDRESSES),
  region: word,
  allowedNamespaces: now(either(oneOf(NAMESPACES), SELECTION)),
  annotations: map(text),
  waitFor: now(list(now(text))),
  waive: anything,
};
