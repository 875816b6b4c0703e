import type { input as k8s } from "@pulumi/kubernetes/types";
import type { Input } from "@pulumi/pulumi";
import type { PersistentAddresses, ReservedAddress } from "./persistent-ip-addresses";
import {
  labelsOf,
  type PersistentIpWorkloadArgs,
  WORKLOAD_DEFAULTS,
  type WorkloadSettings,
} from "./persistent-ip-workload-args";
import { given } from "./plain";

/** A StatefulSet with addresses for its Pods, one by one: each keeps its own, wherever it runs. */
export interface PersistentIpStatefulSetArgs extends PersistentIpWorkloadArgs {
  /**
   * Name of the StatefulSet; its Pods and their routes are named after it. Editing it replaces all of them.
   * @default - the component's name
   */
  readonly name?: Input<string>;
  /**
   * The addresses of each Pod by its ordinal, as a map (`{ 0: ["34.123.10.1/32"] }`) or one list for each
   * (`[["34.123.10.1/32"], ["34.123.10.2/32"]]`); a Pod may have several, and one that is not named has none. Each of them
   * gets a route. Refused (`route-addresses-are-cidr`, `route-address-claimed-once`): an address that is no single IPv4
   * address or stands twice, an ordinal beyond `replicas`.
   */
  readonly addresses: Readonly<Record<number, Input<Input<string | ReservedAddress>[]>>>;
  /**
   * How many Pods.
   * @default - enough for the highest ordinal of `addresses`
   */
  readonly replicas?: Input<number>;
  /**
   * Name of the headless Service of the Pods' DNS names, where there is one.
   * @default - the StatefulSet's name
   */
  readonly serviceName?: Input<string>;
  /**
   * Claims of storage, one for each Pod.
   * @default - none
   */
  readonly volumeClaimTemplates?: Input<Input<k8s.core.v1.PersistentVolumeClaim>[]>;
  /**
   * `OrderedReady` or `Parallel`.
   * @default - Kubernetes': OrderedReady
   */
  readonly podManagementPolicy?: Input<string>;
  /**
   * How Pods are replaced.
   * @default - Kubernetes': RollingUpdate
   */
  readonly updateStrategy?: Input<k8s.apps.v1.StatefulSetUpdateStrategy>;
}

export const PERSISTENT_IP_STATEFUL_SET_DEFAULTS = WORKLOAD_DEFAULTS;

/** The arguments with the defaults filled in. */
export type StatefulSetSettings = PersistentIpStatefulSetArgs &
  WorkloadSettings &
  Required<Pick<PersistentIpStatefulSetArgs, "name">>;

export const statefulSetSettings = (name: string, args: PersistentIpStatefulSetArgs): StatefulSetSettings => ({
  ...WORKLOAD_DEFAULTS,
  name,
  labels: labelsOf(name),
  ...given(args),
});

/** The ordinals that have addresses, as text, each with them. */
export const claimsByOrdinal = ({
  addresses,
}: Pick<PersistentIpStatefulSetArgs, "addresses">): ReadonlyMap<string, PersistentAddresses> =>
  new Map(Object.entries(given(addresses)) as [string, PersistentAddresses][]);
