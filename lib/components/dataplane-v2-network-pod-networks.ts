import type { Input } from "@pulumi/pulumi";
import { formatCidr } from "../values/cidr";
import type { NetworkSettings } from "./dataplane-v2-network-args";
import { type NetworkPlan, sizeOfCluster } from "./dataplane-v2-network-ranges";
import { given } from "./plain";
import type { DeviceMode } from "./pod-network-args";

/** Arguments of a {@link PodNetwork} whose ranges were planned. */
export interface PlannedPodNetworkArgs {
  readonly region: Input<string>;
  readonly project?: Input<string>;
  readonly mtu: Input<number>;
  readonly deviceMode?: DeviceMode;
  readonly nodeCidr: string;
  readonly podCidr?: string;
  readonly podsPerNode?: number;
  readonly nodes: number;
}

/** Nothing where nothing is planned: then the component is refused. */
export function podNetworkArgsOf<N extends string>(
  settings: NetworkSettings,
  plan: NetworkPlan,
): Readonly<Record<N, PlannedPodNetworkArgs>> {
  const { region, project, mtu, podNetworks } = settings;
  const size = sizeOfCluster(settings).podNetworks;
  const planned = Object.entries(plan?.podNetworks ?? {}).map(([name, { nodeCidr, podCidr }]) => {
    const { deviceMode } = podNetworks[name]!;
    const ranges = { nodeCidr: formatCidr(nodeCidr), podCidr: podCidr && formatCidr(podCidr) };
    return [name, given({ region, project, mtu, deviceMode, ...ranges, ...size[name] })];
  });
  return Object.fromEntries(planned) as Record<N, PlannedPodNetworkArgs>;
}
