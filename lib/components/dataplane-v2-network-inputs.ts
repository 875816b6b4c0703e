import type { NetworkArgs } from "@pulumi/gcp/compute/network";
import type { RouterArgs } from "@pulumi/gcp/compute/router";
import type { RouterNatArgs } from "@pulumi/gcp/compute/routerNat";
import type { SubnetworkArgs } from "@pulumi/gcp/compute/subnetwork";
import { CLOUD_NAT } from "../facts/cloud-nat";
import type { NetworkSettings } from "./dataplane-v2-network-args";
import { RANGE_NAMES, rangesOf, type NetworkPlan } from "./dataplane-v2-network-ranges";
import type { Child } from "./enforce";

/** What the children are made of, but for what they give each other. */
interface NetworkInputs {
  readonly network: NetworkArgs;
  readonly subnetwork: Omit<SubnetworkArgs, "network">;
  readonly router: RouterArgs;
  readonly nat: Omit<RouterNatArgs, "router">;
}

export function networkInputs(settings: NetworkSettings, plan: NetworkPlan): NetworkInputs {
  const { project, region, mtu, privateIpGoogleAccess } = settings;
  return {
    network: { project, mtu, autoCreateSubnetworks: false },
    subnetwork: { project, region, privateIpGoogleAccess, ...subnetRanges(settings, plan) },
    router: { project, region },
    nat: {
      project,
      region,
      natIpAllocateOption: CLOUD_NAT.value.addresses,
      sourceSubnetworkIpRangesToNat: CLOUD_NAT.value.subnets,
    },
  };
}

function subnetRanges(
  settings: NetworkSettings,
  plan: NetworkPlan,
): Pick<SubnetworkArgs, "ipCidrRange" | "secondaryIpRanges"> {
  const { nodeCidr, podCidr, serviceCidr } = rangesOf(settings, plan);
  const extra = Object.entries(settings.extraPodCidrs);
  return {
    ipCidrRange: nodeCidr,
    secondaryIpRanges: [
      { rangeName: RANGE_NAMES.pods, ipCidrRange: podCidr },
      { rangeName: RANGE_NAMES.services, ipCidrRange: serviceCidr },
      ...extra.map(([rangeName, ipCidrRange]) => ({ rangeName, ipCidrRange })),
    ],
  };
}

/** The children that rules speak of, and the argument that each path comes from. */
export function networkSubjects(name: string, settings: NetworkSettings, inputs: NetworkInputs): readonly Child[] {
  const extra = Object.keys(settings.extraPodCidrs);
  const own = ["podCidr", "serviceCidr"];
  const ranges = [...own, ...extra.map((range) => `extraPodCidrs.${range}`)];
  const subnetwork = {
    project: "project",
    region: "region",
    ipCidrRange: "nodeCidr",
    privateIpGoogleAccess: "privateIpGoogleAccess",
    ...Object.fromEntries(ranges.map((argument, i) => [`secondaryIpRanges[${i}].ipCidrRange`, argument])),
  };
  return [
    {
      type: "gcp:compute/network:Network",
      name,
      inputs: inputs.network,
      arguments: { project: "project", mtu: "mtu" },
    },
    { type: "gcp:compute/subnetwork:Subnetwork", name, inputs: inputs.subnetwork, arguments: subnetwork },
  ];
}
