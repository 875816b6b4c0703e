import type { LabelSelector } from "../values/label-selector";
import { kubernetesKind, type Kind, type Metadata } from "./kind";

// Persistent IP addresses for Pods: the Gateway and its route, as Google's CRDs have them.

export interface AddressClaim {
  readonly type?: string;
  readonly value?: string;
}

export interface GatewaySpec {
  readonly gatewayClassName?: string;
  readonly addresses?: readonly AddressClaim[];
  readonly listeners?: readonly {
    readonly name?: string;
    readonly port?: number;
    readonly protocol?: string;
    readonly allowedRoutes?: {
      readonly namespaces?: { readonly from?: string; readonly selector?: LabelSelector };
      readonly kinds?: readonly { readonly group?: string; readonly kind?: string }[];
    };
  }[];
}
export type Gateway = GatewaySpec & Metadata;
export const GATEWAY: Kind<Gateway> = kubernetesKind(
  "Gateway",
  "gateway.networking.k8s.io/v1",
  "gateway.networking.k8s.io/v1beta1",
);

export interface ParentReference {
  readonly group?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly sectionName?: string;
  readonly port?: number;
}
export interface GkeIpRouteSpec {
  readonly parentRefs?: readonly ParentReference[];
  readonly addresses?: readonly AddressClaim[];
  readonly network?: string;
  readonly podSelector?: LabelSelector;
  readonly reactionMode?: string;
  readonly loadBalancing?: { readonly healthCheckName?: string };
  /** Of a newer revision of the CRD. */
  readonly allowGlobalAccess?: boolean;
}
export type GkeIpRoute = GkeIpRouteSpec & Metadata;
export const GKE_IP_ROUTE: Kind<GkeIpRoute> = kubernetesKind("GKEIPRoute", "networking.gke.io/v1");
