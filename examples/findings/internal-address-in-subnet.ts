import { Address } from "@pulumi/gcp/compute/address";
import { Network } from "@pulumi/gcp/compute/network";
import { Subnetwork } from "@pulumi/gcp/compute/subnetwork";

const region = "asia-northeast3";
const network = new Network("edge", { autoCreateSubnetworks: false });
const subnetwork = new Subnetwork("nodes", { network: network.id, region, ipCidrRange: "10.0.0.0/24" });

new Address("edge-ip", { region, addressType: "INTERNAL", subnetwork: subnetwork.id, address: "10.0.1.5" });
// accepted: new Address("edge-ip", { region, addressType: "INTERNAL", subnetwork: subnetwork.id, address: "10.0.0.5" });
