import { SELECTION } from "./pod-selection";
import type { ChainAffinity, ServiceFunction, ServiceFunctionChainArgs } from "./service-function-chain-args";
import type { ServiceSteeringArgs, SteeredFunction, SteeredSubject } from "./service-steering-args";
import { anything, list, map, now, number, record, required, type ShapeOf, text, word } from "./shape";
import type { SteeredPort } from "./steered-traffic";
import type { TrafficSelectorArgs } from "./traffic-selector-args";

const FUNCTION: ShapeOf<ServiceFunction> = {
  name: required(text),
  namespace: required(text),
  podSelector: required(SELECTION),
};

const AFFINITY: ShapeOf<ChainAffinity> = { clientIPNoDestination: record({ timeoutSeconds: number }) };

export const CHAIN_SHAPE: ShapeOf<ServiceFunctionChainArgs> = {
  name: text,
  serviceFunctions: required(list(record(FUNCTION))),
  sessionAffinity: record(AFFINITY),
  annotations: map(text),
  waive: anything,
};

/** What a protocol is, `selector-ports-within-limit` says. */
const PORT: ShapeOf<SteeredPort> = { protocol: required(text), port: number };
const PORTS = now(list(now(record(PORT))));

export const SELECTOR_SHAPE: ShapeOf<TrafficSelectorArgs> = {
  name: word,
  serviceFunctionChain: required(word),
  namespaceSelector: required(SELECTION),
  podSelector: required(SELECTION),
  network: word,
  destination: text,
  ports: PORTS,
  annotations: map(text),
  waive: anything,
};

const SUBJECT: ShapeOf<SteeredSubject> = { namespace: text, labels: map(anything) };

const STEP: ShapeOf<SteeredFunction> = {
  name: required(now(text)),
  namespace: text,
  labels: required(map(anything)),
};

export const STEERING_SHAPE: ShapeOf<ServiceSteeringArgs> = {
  subject: required(now(record(SUBJECT))),
  functions: required(now(list(now(record(STEP))))),
  destination: text,
  ports: PORTS,
  network: word,
  sessionAffinitySeconds: number,
  mostPairs: now(number),
  waive: anything,
};
