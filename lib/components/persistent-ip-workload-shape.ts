import { POD_MANAGEMENT } from "../facts/pod-placement";
import { BEHAVIOR_SHAPE, HEALTH_CHECKED_SHAPE } from "./gke-ip-route-shape";
import { ADDRESSES } from "./persistent-ip-addresses";
import type { PersistentIpDeploymentArgs } from "./persistent-ip-deployment-args";
import type { PersistentIpStatefulSetArgs } from "./persistent-ip-stateful-set-args";
import type { PersistentIpWorkloadArgs } from "./persistent-ip-workload-args";
import { anything, either, list, map, now, number, oneOf, record, required, type ShapeOf, text, word } from "./shape";

const AWARENESS = [
  "add-address",
  "nonlocal-bind",
  "application",
] as const satisfies readonly PersistentIpWorkloadArgs["podAwareness"][];

const WORKLOAD: ShapeOf<PersistentIpWorkloadArgs> = {
  ...BEHAVIOR_SHAPE,
  namespace: required(word),
  template: required(record({})), // Kubernetes' own
  labels: now(map(text)),
  interfaces: map(text),
  podAwareness: required(now(oneOf(AWARENESS))),
  addressImage: word,
  annotations: map(text),
  routeAnnotations: map(text),
  waive: anything,
};

export const DEPLOYMENT_SHAPE: ShapeOf<PersistentIpDeploymentArgs> = {
  ...WORKLOAD,
  ...HEALTH_CHECKED_SHAPE,
  name: word,
  addresses: required(ADDRESSES),
  replicas: number,
  strategy: record({}),
};

export const STATEFUL_SET_SHAPE: ShapeOf<PersistentIpStatefulSetArgs> = {
  ...WORKLOAD,
  name: word,
  addresses: required(now(either(map(ADDRESSES), list(ADDRESSES)))),
  replicas: number,
  serviceName: word,
  volumeClaimTemplates: list(anything),
  podManagementPolicy: oneOf(POD_MANAGEMENT.value),
  updateStrategy: record({}),
};
