import type { FqdnEgressRule, FqdnMatch, FqdnNetworkPolicyArgs, FqdnPort } from "./fqdn-network-policy-args";
import { SELECTION } from "./pod-selection";
import { anything, list, map, now, number, record, required, type ShapeOf, text, word } from "./shape";

const MATCH: ShapeOf<FqdnMatch> = { name: text, pattern: text };

/** What a protocol is, `fqdn-policy-within-limits` says. */
const PORT: ShapeOf<FqdnPort> = { protocol: text, port: number };

const RULE: ShapeOf<FqdnEgressRule> = {
  matches: required(now(list(now(record(MATCH))))),
  ports: now(list(now(record(PORT)))),
};

export const FQDN_SHAPE: ShapeOf<FqdnNetworkPolicyArgs> = {
  namespace: required(word),
  name: word,
  podSelector: SELECTION,
  egress: required(now(list(now(record(RULE))))),
  annotations: map(text),
  waive: anything,
};
