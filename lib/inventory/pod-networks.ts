import { kubernetesKind, type Kind, type Metadata } from "./kind";

// Multi-networking's own kinds, as Google's CRDs have them. Both are cluster-scoped.

interface PodNetworkSpec {
  readonly type?: string;
  readonly IPAMMode?: string;
  readonly provider?: string;
  readonly parametersRef?: {
    readonly group?: string;
    readonly kind?: string;
    readonly name?: string;
    readonly namespace?: string;
  };
  readonly gateway4?: string;
  readonly routes?: readonly { readonly to?: string }[];
}
/** A `Network` of `networking.gke.io`: not the VPC of that name. */
export type PodNetwork = PodNetworkSpec & Metadata;
export const POD_NETWORK: Kind<PodNetwork> = kubernetesKind("Network", "networking.gke.io/v1");

interface GkeNetworkParamSetSpec {
  readonly vpc?: string;
  readonly vpcSubnet?: string;
  readonly deviceMode?: string;
  readonly networkAttachment?: string;
  readonly podIPv4Ranges?: { readonly rangeNames?: readonly string[] };
}
export type GkeNetworkParamSet = GkeNetworkParamSetSpec & Metadata;
export const GKE_NETWORK_PARAM_SET: Kind<GkeNetworkParamSet> = kubernetesKind(
  "GKENetworkParamSet",
  "networking.gke.io/v1",
);
