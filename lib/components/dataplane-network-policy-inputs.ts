import type { NetworkPolicyArgs } from "@pulumi/kubernetes/networking/v1/networkPolicy";
import type { input as k8s } from "@pulumi/kubernetes/types";
import { DNS_CACHE_ADDRESS, DNS_PODS } from "../facts/dns";
import { NAMESPACE_NAME_LABEL } from "../facts/network-policy";
import { POLICY_PROTOCOLS } from "../facts/policy-ports";
import { METADATA_SERVER } from "../facts/workload-identity";
import { formatCidr, parseIpAddress } from "../values/cidr";
import type { PolicyPeer, PolicyPorts, PolicySettings } from "./dataplane-network-policy-args";
import { METADATA_ARGUMENTS, metadataOf } from "./object-metadata";
import { given } from "./plain";
import { writtenOut } from "./policy-port-list";
import { selectorOf } from "./pod-selection";

export const policyInputs = (settings: PolicySettings): NetworkPolicyArgs => ({
  metadata: metadataOf(settings),
  spec: given({
    podSelector: selectorOf(settings.podSelector ?? {}),
    policyTypes: [...(settings.ingress ? ["Ingress"] : []), ...(settings.egress ? ["Egress"] : [])],
    ingress: unlessEmpty((settings.ingress ?? []).map((rule) => given({ from: peersOf(rule.from), ...portsOf(rule) }))),
    egress: unlessEmpty(settings.egress && egressOf(settings)),
  }),
});

const [TCP] = POLICY_PROTOCOLS.value;

const egressOf = (settings: PolicySettings): k8s.networking.v1.NetworkPolicyEgressRule[] => [
  ...(settings.egress ?? []).map((rule) => given({ to: peersOf(rule.to), ...portsOf(rule) })),
  ...(settings.allowDns ? [DNS] : []),
  ...(settings.allowMetadataServer ? [METADATA] : []),
];

/** Kubernetes keeps no empty list. */
const unlessEmpty = <T>(list: T[] | undefined): T[] | undefined => (list?.length === 0 ? undefined : list);

const peersOf = (peers: readonly PolicyPeer[] | undefined): k8s.networking.v1.NetworkPolicyPeer[] | undefined =>
  peers?.map(({ pods, namespaces, cidr, except }) =>
    given({
      podSelector: pods && selectorOf(pods),
      namespaceSelector: namespaces && selectorOf(namespaces),
      ipBlock: cidr === undefined ? undefined : given({ cidr, except: except && [...except] }),
    }),
  );

function portsOf({ ports, protocols }: PolicyPorts): { ports?: k8s.networking.v1.NetworkPolicyPort[] } {
  if (ports === undefined) return protocols === undefined ? {} : { ports: protocols.map((protocol) => ({ protocol })) };
  const single = writtenOut(ports);
  return { ports: (protocols ?? [TCP]).flatMap((protocol) => single.map((port) => ({ protocol, port }))) };
}

const at = (address: string) => ({ ipBlock: { cidr: formatCidr(parseIpAddress(address)!) } });

const { namespace, label, values, port } = DNS_PODS.value;

/** Names are asked for by UDP, and by TCP where the answer is long. */
const DNS: k8s.networking.v1.NetworkPolicyEgressRule = {
  to: [
    {
      namespaceSelector: { matchLabels: { [NAMESPACE_NAME_LABEL.value]: namespace } },
      podSelector: { matchExpressions: [{ key: label, operator: "In", values: [...values] }] },
    },
    at(DNS_CACHE_ADDRESS.value),
    at(METADATA_SERVER.value.address), // where Cloud DNS answers
  ],
  ports: [
    { protocol: DNS_PODS.value.protocol, port },
    { protocol: TCP, port },
  ],
};

const METADATA: k8s.networking.v1.NetworkPolicyEgressRule = {
  to: [at(METADATA_SERVER.value.address)],
  ports: [{ protocol: METADATA_SERVER.value.protocol, port: METADATA_SERVER.value.port }],
};

/** The argument that each path of the inputs comes from. */
export const POLICY_ARGUMENTS = {
  ...METADATA_ARGUMENTS,
  "spec.podSelector": "podSelector",
  "spec.ingress": "ingress",
  "spec.egress": "egress",
} as const satisfies Record<string, keyof PolicySettings>;
