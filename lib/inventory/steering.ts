import type { LabelSelector } from "../values/label-selector";
import { kubernetesKind, type Kind, type Metadata } from "./kind";

// Service steering: both kinds are cluster-scoped, as Google's CRDs have them.

/** Its Pods are those of the namespace with the labels; the kind takes no expressions. */
export interface ServiceFunction {
  readonly name?: string;
  readonly namespace?: string;
  readonly podSelector?: LabelSelector;
}
interface ServiceFunctionChainSpec {
  readonly serviceFunctions?: readonly ServiceFunction[];
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
interface TrafficSelectorSpec {
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
