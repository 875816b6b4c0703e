import { Network } from "@pulumi/gcp/compute/network";
import { NetworkPeering } from "@pulumi/gcp/compute/networkPeering";

const edge = new Network("edge", { autoCreateSubnetworks: false, mtu: 8896 });
const shared = new Network("shared", { autoCreateSubnetworks: false, mtu: 1460 });
// accepted: const shared = new Network("shared", { autoCreateSubnetworks: false, mtu: 8896 });

new NetworkPeering("edge-shared", { network: edge.selfLink, peerNetwork: shared.selfLink });
