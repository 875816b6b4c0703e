import type { LabelSelector } from "../values/label-selector";
import { flatKind, kubernetesKind, type Kind, type Metadata } from "./kind";

// What no provider types: as Google's CRDs have them.

interface FqdnNetworkPolicySpec {
  readonly podSelector?: LabelSelector;
  readonly egress?: readonly {
    readonly matches?: readonly { readonly name?: string; readonly pattern?: string }[];
    /** `endPort` is no field of the kind, and written all the same. */
    readonly ports?: readonly { readonly protocol?: string; readonly port?: number; readonly endPort?: number }[];
  }[];
}
type FqdnNetworkPolicy = FqdnNetworkPolicySpec & Metadata;
export const FQDN_NETWORK_POLICY: Kind<FqdnNetworkPolicy> = kubernetesKind(
  "FQDNNetworkPolicy",
  "networking.gke.io/v1alpha1",
);

/** Cilium's own policies: what they hold is not read, only that they are there. */
interface CiliumPolicySpec {
  readonly specs?: readonly object[];
}
export type CiliumPolicy = CiliumPolicySpec & Metadata;
export const CILIUM_NETWORK_POLICY: Kind<CiliumPolicy> = flatKind("CiliumNetworkPolicy", "cilium.io/v2");
export const CILIUM_CLUSTERWIDE_NETWORK_POLICY: Kind<CiliumPolicy> = flatKind(
  "CiliumClusterwideNetworkPolicy",
  "cilium.io/v2",
);
