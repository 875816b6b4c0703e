import type { Input } from "@pulumi/pulumi";
import { DEFAULT_NON_MASQUERADE } from "../facts/ip-masq-agent";
import { AGENT_RELEASE, AGENT_RESYNC, AGENT_TOLERATIONS } from "../facts/ip-masq-agent-manifest";
import type { Waiver } from "../rules/waiver";
import { frozen, given } from "./plain";
import type { PodPlacement } from "./pod-placement";

/**
 * The agent that decides which traffic of Pods leaves under the address of its node. One for each Standard cluster: its
 * objects have the names that GKE's own have, so import those where GKE made them.
 */
export interface IpMasqAgentArgs extends PodPlacement {
  /**
   * The cluster's Pod ranges (`10.0.0.0/14`): what `nonMasqueradeCIDRs` does not cover of them is added there. Refused
   * where one does not parse or has host bits.
   * @default - none; the default of `nonMasqueradeCIDRs` covers private ranges
   */
  readonly podRanges?: Input<Input<string>[]>;
  /**
   * Where Pods keep their own address: IPv4 ranges, with `enableIPv6` IPv6 ranges as well. Refused where one does not
   * parse or has host bits: the agent would refuse the whole configuration (`ip-masq-config-parses`).
   * See {@link https://cloud.google.com/kubernetes-engine/docs/how-to/ip-masquerade-agent}.
   * @default ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"]
   */
  readonly nonMasqueradeCIDRs?: Input<Input<string>[]>;
  /**
   * Whether traffic to 169.254.0.0/16 leaves under the node's address. The metadata server then sees the node.
   * @default false
   */
  readonly masqLinkLocal?: Input<boolean>;
  /**
   * How often the agent reads its configuration: a number with its unit, `60s` or `5m`. Refused otherwise.
   * @default "60s"
   */
  readonly resyncInterval?: Input<string>;
  /**
   * Whether the agent masquerades IPv6. IPv6 ranges are refused without.
   * @default false
   */
  readonly enableIPv6?: boolean;
  /**
   * How source ports are chosen. `not-random` (`--random-fully=false`) keeps each connection's own where it is free.
   * `outside-node-ports` (`--to-ports`) chooses at random, but none of the NodePorts 30000-32767; refused with an agent
   * before 2.12.
   * See {@link https://cloud.google.com/kubernetes-engine/docs/how-to/dataplane-v2}.
   * @default "not-random"
   */
  readonly sourcePorts?: "not-random" | "outside-node-ports";
  /**
   * The agent. Refused where it takes NodePorts as source ports: 2.10, which has no flag against it
   * (`ip-masq-agent-keeps-ports`).
   * @default "gke.gcr.io/ip-masq-agent:v2.12.6-gke.15@sha256:c51e89bdc5073fdbaaff8bf42b32765f7f1eb0fec7d6189de5f14c48ac489448"
   */
  readonly image?: Input<string>;
  /**
   * Whether the agent itself is made; `false` where GKE runs one already, which then takes this configuration.
   * @default true
   */
  readonly daemonSet?: boolean;
  /**
   * Findings that are accepted for a while, each with rule, reason and last day.
   * @default - none
   */
  readonly waive?: readonly Waiver[];
}

export const IP_MASQ_AGENT_DEFAULTS = frozen({
  nonMasqueradeCIDRs: [...DEFAULT_NON_MASQUERADE.value] as Input<string>[],
  masqLinkLocal: false,
  resyncInterval: AGENT_RESYNC.value,
  enableIPv6: false,
  sourcePorts: "not-random" as const,
  image: AGENT_RELEASE.value,
  tolerations: [...AGENT_TOLERATIONS.value],
  daemonSet: true,
});

/** The arguments with the defaults filled in. */
export type AgentSettings = IpMasqAgentArgs & Required<Pick<IpMasqAgentArgs, keyof typeof IP_MASQ_AGENT_DEFAULTS>>;

export const agentSettings = (args: IpMasqAgentArgs): AgentSettings => ({ ...IP_MASQ_AGENT_DEFAULTS, ...given(args) });
