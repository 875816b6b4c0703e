import type { Input } from "@pulumi/pulumi";
import type { Waiver } from "../rules/waiver";
import { given } from "./plain";
import type { Selection } from "./pod-selection";

/** A function that packets are led through: a firewall, a proxy. */
export interface ServiceFunction {
  /**
   * Its name: up to 63 lower-case letters, digits and hyphens, a letter first. Refused otherwise
   * (`chain-has-one-function`).
   */
  readonly name: Input<string>;
  /** The namespace of its Pods. */
  readonly namespace: Input<string>;
  /** Its Pods, by labels: `{ app: "firewall" }`. Refused without a label (`chain-has-one-function`); expressions as well. */
  readonly podSelector: Input<Selection>;
}

/** Keeps a client with one Pod of the function. */
export interface ChainAffinity {
  /** By the client's address alone. */
  readonly clientIPNoDestination: Input<{
    /**
     * Seconds, 1 to 86400; refused outside (`chain-affinity-within-range`).
     * @default - GKE's: 10800
     */
    readonly timeoutSeconds?: Input<number>;
  }>;
}

/** A ServiceFunctionChain: a function that TrafficSelectors lead packets to. It is cluster-scoped. */
export interface ServiceFunctionChainArgs {
  /**
   * Name of the ServiceFunctionChain. Editing it replaces the chain.
   * @default - made by Pulumi
   */
  readonly name?: Input<string>;
  /**
   * Its function: exactly one, else refused (`chain-has-one-function`). Several in a row are chains of their own: see
   * `ServiceSteering`.
   * See {@link https://cloud.google.com/kubernetes-engine/docs/how-to/setup-service-steering}.
   */
  readonly serviceFunctions: Input<Input<ServiceFunction>[]>;
  /**
   * Whether a client stays with one Pod of the function.
   * @default - no
   */
  readonly sessionAffinity?: Input<ChainAffinity>;
  /**
   * Annotations of the ServiceFunctionChain.
   * @default - none
   */
  readonly annotations?: Input<Record<string, Input<string>>>;
  /**
   * Findings that are accepted for a while, each with rule, reason and last day.
   * @default - none
   */
  readonly waive?: readonly Waiver[];
}

export const chainSettings = (args: ServiceFunctionChainArgs): ServiceFunctionChainArgs => given(args);
