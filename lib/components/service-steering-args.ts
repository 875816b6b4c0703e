import type { Input } from "@pulumi/pulumi";
import { STEERING_LIMITS } from "../facts/steering";
import type { Waiver } from "../rules/waiver";
import { frozen, given } from "./plain";
import { STEERED_TRAFFIC_DEFAULTS, type SteeredPort } from "./steered-traffic";

/** Pods whose packets are steered. */
export interface SteeredSubject {
  /** Their namespace. Refused where it is no name of one. */
  readonly namespace: Input<string>;
  /**
   * Labels that they carry: `{ app: "vpn" }`. Refused where empty.
   * @default - all Pods of the namespace
   */
  readonly labels?: Input<Record<string, Input<string>>>;
}

/** A function on the way. */
export interface SteeredFunction {
  /**
   * Its name, which the names of its chain (`NAME-firewall`) and selector (`NAME-to-firewall`) end with: up to 63 lower-case letters, digits and hyphens, a
   * letter first. Refused otherwise (`chain-has-one-function`), and where two have the same.
   */
  readonly name: string;
  /** The namespace of its Pods. Refused where it is no name of one. */
  readonly namespace: Input<string>;
  /** Labels that its Pods carry: `{ app: "firewall" }`. Refused where empty (`chain-has-one-function`). */
  readonly labels: Input<Record<string, Input<string>>>;
}

/**
 * A path through functions: subject → function → function → destination. For each function a ServiceFunctionChain, and a
 * TrafficSelector that leads to it from the one before. Refused where a packet would come back to a function
 * (`chains-do-not-loop`). The functions pass on what they get; their workloads, and the namespaces, are yours.
 */
export interface ServiceSteeringArgs {
  /** The Pods whose packets are steered. */
  readonly subject: SteeredSubject;
  /**
   * The functions in the order in which packets go through them. At least one, and no more than `mostPairs`.
   * See {@link https://cloud.google.com/kubernetes-engine/docs/how-to/setup-service-steering}.
   */
  readonly functions: readonly SteeredFunction[];
  /**
   * Where the packets go to: a block of IPv4 addresses, without host bits. Refused otherwise
   * (`selector-destination-is-ipv4`).
   * @default "0.0.0.0/0"
   */
  readonly destination?: Input<string>;
  /**
   * Ports that the packets go to: 1 to 10 entries, else refused (`selector-ports-within-limit`).
   * @default [{ "protocol": "TCP" }, { "protocol": "UDP" }]
   */
  readonly ports?: readonly SteeredPort[];
  /**
   * Name of the Pod network by whose interfaces the packets go, from the subject through all functions.
   * @default - the primary one
   */
  readonly network?: Input<string>;
  /**
   * Seconds for which a client stays with one Pod of each function, 1 to 86400; refused outside
   * (`chain-affinity-within-range`).
   * @default - no affinity
   */
  readonly sessionAffinitySeconds?: Input<number>;
  /**
   * The most chains, each with its selector, that this path may have. Google recommends no more than 10 in a cluster.
   * @default 10
   */
  readonly mostPairs?: number;
  /**
   * Findings that are accepted for a while, each with rule, reason and last day.
   * @default - none
   */
  readonly waive?: readonly Waiver[];
}

export const SERVICE_STEERING_DEFAULTS = frozen({
  ...STEERED_TRAFFIC_DEFAULTS,
  mostPairs: STEERING_LIMITS.value.pairs as number,
});

/** The arguments with the defaults filled in. */
export type SteeringSettings = ServiceSteeringArgs &
  Required<Pick<ServiceSteeringArgs, keyof typeof SERVICE_STEERING_DEFAULTS>>;

export const steeringSettings = (args: ServiceSteeringArgs): SteeringSettings => ({
  ...SERVICE_STEERING_DEFAULTS,
  ...given(args),
});
