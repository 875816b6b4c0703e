import type { NodePoolArgs } from "@pulumi/gcp/container/nodePool";
import type { DataplaneV2NodePoolArgs } from "./dataplane-v2-node-pool-args";
import type { Problem } from "./enforce";
import { block, plain } from "./plain";
import type { NodeNetwork } from "./pod-network-node";

/** An interface of each node, and the first of `podNetworks` that needs it. */
interface NodeInterface {
  readonly nodeNetwork: NodeNetwork;
  readonly at: number;
}

/** Networks on one subnet share an interface: they name it by the same text, or by the same Output. */
function interfacesOf({ podNetworks = [] }: DataplaneV2NodePoolArgs): readonly NodeInterface[] {
  const bySubnetwork = new Map<unknown, NodeInterface>();
  for (const [at, { nodeNetwork }] of podNetworks.entries())
    if (!bySubnetwork.has(nodeNetwork.subnetwork)) bySubnetwork.set(nodeNetwork.subnetwork, { nodeNetwork, at });
  return [...bySubnetwork.values()];
}

export function networkConfigOf(args: DataplaneV2NodePoolArgs): NodePoolArgs["networkConfig"] {
  const { podRange, podNetworks, additionalNodeNetworkConfigs, additionalPodNetworkConfigs } = args;
  if (podNetworks === undefined) return block({ podRange, additionalNodeNetworkConfigs, additionalPodNetworkConfigs });
  const nodes = interfacesOf(args).map(({ nodeNetwork }) => nodeNetwork);
  const pods = podNetworks.flatMap(({ podNetwork }) => podNetwork ?? []);
  return block({
    podRange,
    additionalNodeNetworkConfigs: nodes.length > 0 ? nodes : undefined,
    additionalPodNetworkConfigs: pods.length > 0 ? pods : undefined,
  });
}

/** The argument that each path of {@link networkConfigOf} comes from. */
export function networkConfigArguments(args: DataplaneV2NodePoolArgs): Readonly<Record<string, string>> {
  const [node, pod] = [`networkConfig.${NODE}`, `networkConfig.${POD}`];
  if (args.podNetworks === undefined) return { "networkConfig.podRange": "podRange", [node]: NODE, [pod]: POD };
  const nodes = interfacesOf(args).map(({ at }, k) => [`${node}[${k}]`, `podNetworks[${at}].nodeNetwork`]);
  const pods = [...args.podNetworks.entries()]
    .filter(([, { podNetwork }]) => podNetwork !== undefined)
    .map(([i], k) => [`${pod}[${k}]`, `podNetworks[${i}].podNetwork`]);
  return {
    "networkConfig.podRange": "podRange",
    [node]: "podNetworks",
    [pod]: "podNetworks",
    ...(Object.fromEntries([...nodes, ...pods]) as Record<string, string>),
  };
}

const NODE = "additionalNodeNetworkConfigs";
const POD = "additionalPodNetworkConfigs";

/** `known` is `args` with what has become known since. */
export function* podNetworkProblems(known: DataplaneV2NodePoolArgs, args: DataplaneV2NodePoolArgs): Iterable<Problem> {
  const { podNetworks = [], enableMultiNetworking } = known;
  if (args.podNetworks !== undefined)
    for (const path of ([NODE, POD] as const).filter((raw) => args[raw] !== undefined))
      yield { path, reason: "stands beside podNetworks", fix: "Write its entries there." };
  if (podNetworks.length > 0 && plain(enableMultiNetworking) === false)
    yield {
      path: "podNetworks",
      reason: "is for a cluster with multi-networking, which this one has not",
      fix: "Give the cluster enableMultiNetworking: true.",
    };

  const seen = new Map<string, number>();
  for (const { at } of interfacesOf(args)) {
    const subnetwork = plain<string>(podNetworks[at]?.nodeNetwork.subnetwork);
    const before = subnetwork === undefined ? undefined : seen.get(subnetwork);
    if (subnetwork !== undefined && before === undefined) seen.set(subnetwork, at);
    if (before !== undefined)
      yield {
        path: `podNetworks[${at}].nodeNetwork`,
        reason: `is on the subnet of podNetworks[${before}], and a node has one interface on each`,
        fix: "Give both the same record: { ...first.node.nodeNetwork }.",
      };
  }
}
