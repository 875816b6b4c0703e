import type { NetworkArgs } from "@pulumi/gcp/compute/network";
import type { SubnetworkArgs } from "@pulumi/gcp/compute/subnetwork";
import type { CustomResourceArgs } from "@pulumi/kubernetes/apiextensions/customResource";
import type { Input } from "@pulumi/pulumi";
import { PARAM_SET_OBJECT, POD_NETWORK_OBJECT, POD_NETWORK_TYPES } from "../facts/pod-network-objects";
import { PARAMETERS_REF } from "../facts/pod-networks";
import { RANGE_NAMES } from "./dataplane-v2-network-ranges";
import type { Child } from "./enforce";
import { given, mapped } from "./plain";
import type { PodNetworkSettings } from "./pod-network-args";
import { resourceName } from "./resource-name";
import { NOT_KNOWN } from "./settle";

/** Where a Pod network is, by names: GKE looks for no paths. */
export interface PodNetworkPlace {
  readonly network: Input<string>;
  readonly subnetwork: Input<string>;
}

/** What exists, and of what does not, what is made. */
export const placeOf = (
  { network, subnetwork }: PodNetworkSettings,
  made: Partial<PodNetworkPlace>,
): PodNetworkPlace => ({
  network: resourceName(network ?? made.network!),
  subnetwork: resourceName(subnetwork ?? made.subnetwork!),
});

export const vpcInputs = ({ project, mtu }: PodNetworkSettings): NetworkArgs =>
  given({ project, mtu, autoCreateSubnetworks: false });

export const subnetInputs = (settings: PodNetworkSettings): Omit<SubnetworkArgs, "network"> => {
  const { project, region, nodeCidr, podCidr } = settings;
  const secondaryIpRanges =
    podCidr === undefined ? undefined : [{ rangeName: podRangeOf(settings), ipCidrRange: podCidr }];
  return given({ project, region, ipCidrRange: nodeCidr, secondaryIpRanges });
};

/** The name of the range that Pods have addresses of. */
export const podRangeOf = ({ podRange }: PodNetworkSettings): Input<string> => podRange ?? RANGE_NAMES.pods;

export function paramSetInputs(settings: PodNetworkSettings, { network, subnetwork }: PodNetworkPlace) {
  const { name, deviceMode } = settings;
  const podIPv4Ranges = deviceMode === undefined ? { rangeNames: [podRangeOf(settings)] } : undefined;
  const spec = given({ vpc: network, vpcSubnet: subnetwork, deviceMode, podIPv4Ranges });
  return { ...PARAM_SET_OBJECT.value, metadata: { name }, spec } satisfies CustomResourceArgs;
}

export function podNetworkInputs({ name, deviceMode, routes }: PodNetworkSettings, paramSet: Input<string>) {
  const { provider, ...object } = POD_NETWORK_OBJECT.value;
  const spec = given({
    provider,
    type: deviceMode === undefined ? POD_NETWORK_TYPES.value.ranges : POD_NETWORK_TYPES.value.devices,
    parametersRef: { ...PARAMETERS_REF.value, name: paramSet },
    routes: mapped(routes, (list: Input<string>[]) => list.map((to) => ({ to }))),
  });
  return { ...object, metadata: { name }, spec } satisfies CustomResourceArgs;
}

/** The children that rules speak of, and the argument that each path comes from. */
export function podNetworkSubjects(name: string, settings: PodNetworkSettings): readonly Child[] {
  const place = placeOf(settings, { network: NOT_KNOWN, subnetwork: NOT_KNOWN });
  const made: Child[] = [];
  if (settings.network === undefined) made.push({ type: VPC, name, inputs: vpcInputs(settings), arguments: OF_VPC });
  if (settings.subnetwork === undefined)
    made.push({ type: SUBNET, name, inputs: subnetInputs(settings), arguments: OF_SUBNET });
  return [
    ...made,
    {
      type: tokenOf(PARAM_SET_OBJECT.value),
      name,
      inputs: paramSetInputs(settings, place),
      arguments: OF_PARAM_SET,
    },
    {
      type: tokenOf(POD_NETWORK_OBJECT.value),
      name,
      inputs: podNetworkInputs(settings, settings.name),
      arguments: OF_POD_NETWORK,
    },
  ];
}

const VPC = "gcp:compute/network:Network";
const SUBNET = "gcp:compute/subnetwork:Subnetwork";
const tokenOf = ({ apiVersion, kind }: { readonly apiVersion: string; readonly kind: string }): string =>
  `kubernetes:${apiVersion}:${kind}`;

type Arguments = Readonly<Record<string, keyof PodNetworkSettings>>;
const OF_VPC: Arguments = { project: "project", mtu: "mtu" };
const OF_SUBNET: Arguments = {
  project: "project",
  region: "region",
  ipCidrRange: "nodeCidr",
  "secondaryIpRanges[0].ipCidrRange": "podCidr",
  "secondaryIpRanges[0].rangeName": "podRange",
};
const OF_PARAM_SET: Arguments = {
  "metadata.name": "name",
  "spec.vpc": "network",
  "spec.vpcSubnet": "subnetwork",
  "spec.deviceMode": "deviceMode",
  "spec.podIPv4Ranges": "podRange",
};
const OF_POD_NETWORK: Arguments = {
  "metadata.name": "name",
  "spec.type": "deviceMode",
  "spec.parametersRef.name": "name",
  "spec.routes": "routes",
};
