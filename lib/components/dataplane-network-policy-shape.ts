import { POLICY_PROTOCOLS } from "../facts/policy-ports";
import type {
  DataplaneNetworkPolicyArgs,
  EgressRule,
  IngressRule,
  PolicyPeer,
  PolicyPorts,
} from "./dataplane-network-policy-args";
import { SELECTION } from "./pod-selection";
import { anything, flag, list, map, now, oneOf, record, required, type ShapeOf, text, word } from "./shape";

const PEER: ShapeOf<PolicyPeer> = {
  pods: SELECTION,
  namespaces: SELECTION,
  cidr: text,
  except: now(list(text)),
};

const PORTS: ShapeOf<PolicyPorts> = {
  ports: now(list(anything)),
  protocols: now(list(now(oneOf(POLICY_PROTOCOLS.value)))),
};

const PEERS = now(list(now(record(PEER))));
const INGRESS: ShapeOf<IngressRule> = { from: PEERS, ...PORTS };
const EGRESS: ShapeOf<EgressRule> = { to: PEERS, ...PORTS };

export const POLICY_SHAPE: ShapeOf<DataplaneNetworkPolicyArgs> = {
  namespace: required(word),
  name: word,
  podSelector: SELECTION,
  ingress: now(list(now(record(INGRESS)))),
  egress: now(list(now(record(EGRESS)))),
  allowDns: now(flag),
  allowMetadataServer: now(flag),
  annotations: map(text),
  waive: anything,
};
