import type { HaVpnGatewayArgs } from "@pulumi/gcp/compute/haVpnGateway";
import type { InterconnectAttachmentArgs } from "@pulumi/gcp/compute/interconnectAttachment";
import type { NetworkPeeringArgs } from "@pulumi/gcp/compute/networkPeering";
import type { RouterArgs } from "@pulumi/gcp/compute/router";
import type { VPNGatewayArgs } from "@pulumi/gcp/compute/vpngateway";
import type { VPNTunnelArgs } from "@pulumi/gcp/compute/vpntunnel";
import type { Unwrap } from "@pulumi/pulumi";
import { cloudKind, type Kind } from "./kind";

// What joins a VPC network to others.

type NetworkPeering = Unwrap<NetworkPeeringArgs>;
export const NETWORK_PEERING: Kind<NetworkPeering> = cloudKind("gcp:compute/networkPeering:NetworkPeering");

export type VpnTunnel = Unwrap<VPNTunnelArgs>;
export const VPN_TUNNEL: Kind<VpnTunnel> = cloudKind("gcp:compute/vPNTunnel:VPNTunnel");

type HaVpnGateway = Unwrap<HaVpnGatewayArgs>;
export const HA_VPN_GATEWAY: Kind<HaVpnGateway> = cloudKind("gcp:compute/haVpnGateway:HaVpnGateway");

type ClassicVpnGateway = Unwrap<VPNGatewayArgs>;
export const CLASSIC_VPN_GATEWAY: Kind<ClassicVpnGateway> = cloudKind("gcp:compute/vPNGateway:VPNGateway");

type Router = Unwrap<RouterArgs>;
export const ROUTER: Kind<Router> = cloudKind("gcp:compute/router:Router");

export type VlanAttachment = Unwrap<InterconnectAttachmentArgs>;
export const VLAN_ATTACHMENT: Kind<VlanAttachment> = cloudKind(
  "gcp:compute/interconnectAttachment:InterconnectAttachment",
);
