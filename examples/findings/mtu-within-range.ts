import { Network } from "@pulumi/gcp/compute/network";

new Network("edge", { autoCreateSubnetworks: false, mtu: 9000 });
// accepted: new Network("edge", { autoCreateSubnetworks: false, mtu: 8896 });
