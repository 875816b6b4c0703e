import type { LabelSelector } from "../values/label-selector";
import { kubernetesKind, type Kind, type Metadata } from "./kind";

// What no provider types: as Google's CRDs have them.

export interface FqdnNetworkPolicySpec {
  readonly podSelector?: LabelSelector;
  readonly egress?: readonly {
    readonly matches?: readonly { readonly name?: string; readonly pattern?: string }[];
    /** `endPort` is no field of the kind, and written all the same. */
    readonly ports?: readonly { readonly protocol?: string; readonly port?: number; readonly endPort?: number }[];
  }[];
}
export type FqdnNetworkPolicy = FqdnNetworkPolicySpec & Metadata;
export const FQDN_NETWORK_POLICY: Kind<FqdnNetworkPolicy> = kubernetesKind(
  "FQDNNetworkPolicy",
  "networking.gke.io/v1alpha1",
);

export interface ServiceFunctionChainSpec {
  readonly serviceFunctions?: readonly {
    readonly name?: string;
    readonly namespace?: string;
    readonly podSelector?: LabelSelector;
  }[];
  readonly sessionAffinity?: { readonly clientIPNoDestination?: { readonly timeoutSeconds?: number } };
  readonly internalTrafficPolicy?: string;
}
export type ServiceFunctionChain = ServiceFunctionChainSpec & Metadata;
export const SERVICE_FUNCTION_CHAIN: Kind<ServiceFunctionChain> = kubernetesKind(
  "ServiceFunctionChain",
  "networking.gke.io/v1",
);

interface SteeredPort {
  readonly protocol?: string;
  readonly port?: number;
}
interface SteeredTraffic {
  readonly to?: { readonly ipBlock?: { readonly cidr?: string } };
  readonly from?: { readonly ipBlock?: { readonly cidr?: string } };
  readonly ports?: readonly { readonly allPorts?: SteeredPort; readonly portNumber?: SteeredPort }[];
}
export interface TrafficSelectorSpec {
  readonly serviceFunctionChain?: string;
  readonly subject?: {
    readonly pods?: { readonly namespaceSelector?: LabelSelector; readonly podSelector?: LabelSelector };
    readonly network?: string;
  };
  readonly egress?: SteeredTraffic;
  readonly ingress?: SteeredTraffic;
}
export type TrafficSelector = TrafficSelectorSpec & Metadata;
export const TRAFFIC_SELECTOR: Kind<TrafficSelector> = kubernetesKind("TrafficSelector", "networking.gke.io/v1");

/** Cilium's own policies: what they hold is not read, only that they are there. */
export interface CiliumPolicySpec {
  readonly specs?: readonly object[];
}
export type CiliumPolicy = CiliumPolicySpec & Metadata;
export const CILIUM_NETWORK_POLICY: Kind<CiliumPolicy> = kubernetesKind("CiliumNetworkPolicy", "cilium.io/v2");
export const CILIUM_CLUSTERWIDE_NETWORK_POLICY: Kind<CiliumPolicy> = kubernetesKind(
  "CiliumClusterwideNetworkPolicy",
  "cilium.io/v2",
);
