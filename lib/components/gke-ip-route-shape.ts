import { HEALTH_CHECK_PROTOCOLS } from "../facts/health-checks";
import type { GkeIpRouteArgs, RouteBehavior, RouteParent } from "./gke-ip-route-args";
import type { HealthChecked, RouteHealthCheck } from "./gke-ip-route-health-check";
import { ADDRESSES } from "./persistent-ip-addresses";
import { SELECTION } from "./pod-selection";
import { anything, flag, list, map, now, number, oneOf, record, required, type ShapeOf, text, word } from "./shape";

const PARENT: ShapeOf<RouteParent> = { name: required(word), namespace: word, sectionName: word };

/** What a mode is, the schema of the kind says. */
export const BEHAVIOR_SHAPE: ShapeOf<RouteBehavior> = {
  parentRefs: required(list(record(PARENT))),
  network: word,
  reactionMode: text,
  allowGlobalAccess: flag,
  extraSpec: now(map(anything)),
  waitFor: now(list(now(text))),
};

const HEALTH_CHECK: ShapeOf<RouteHealthCheck> = {
  region: required(word),
  port: required(number),
  protocol: now(oneOf(Object.keys(HEALTH_CHECK_PROTOCOLS.value))),
  requestPath: word,
  checkIntervalSec: number,
  timeoutSec: number,
  healthyThreshold: number,
  unhealthyThreshold: number,
  name: word,
  project: word,
};

export const HEALTH_CHECKED_SHAPE: ShapeOf<HealthChecked> = {
  healthCheckName: word,
  healthCheck: now(record(HEALTH_CHECK)),
};

export const ROUTE_SHAPE: ShapeOf<GkeIpRouteArgs> = {
  ...BEHAVIOR_SHAPE,
  ...HEALTH_CHECKED_SHAPE,
  namespace: required(word),
  name: word,
  addresses: required(ADDRESSES),
  podSelector: required(SELECTION),
  annotations: map(text),
  waive: anything,
};
