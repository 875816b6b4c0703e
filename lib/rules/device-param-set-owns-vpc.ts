import { DEVICE_MODES, PARAM_SET_REASONS } from "../facts/pod-networks";
import type { Item } from "../inventory/collection";
import type { Home } from "../inventory/home";
import { isSameObject } from "../inventory/identity";
import { setsOnSubnetworkOf, setsOnVpcOf } from "../inventory/param-sets-beside";
import { vpcOfParamSet } from "../inventory/pod-network-joins";
import { GKE_NETWORK_PARAM_SET, type GkeNetworkParamSet } from "../inventory/pod-networks";
import { ifKnown, orNotYet, type NotYet } from "../inventory/view";
import { vpcOf, type Vpc } from "../inventory/vpc";
import { comesBefore } from "./name-order";
import { isGiven } from "./param-set";
import { statusSays } from "./pod-network-reasons";
import { on, rule, type Around, type Finding } from "./rule";

const [, , RDMA] = DEVICE_MODES.value;

export const deviceParamSetOwnsVpc = rule({
  id: "device-param-set-owns-vpc",
  title: "A Device network has a VPC and a subnet of its own, and not the cluster's",
  why: "A device is handed to one Pod as a whole. GKE refuses a set whose VPC or subnet is in use, and Pods on its network wait for ever.",
  fix: "Give each Device network its own VPC and subnet; sets for RDMA may share a VPC.",
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [PARAM_SET_REASONS, DEVICE_MODES],
  checks: [
    on(GKE_NETWORK_PARAM_SET, function* (set, around) {
      if (!isGiven(set.deviceMode)) return;
      yield* orNotYet(() => clustersOwn(set, around));
      yield* shared(set, around);
    }),
  ],
});

function* clustersOwn(set: GkeNetworkParamSet, { home, inventory, resource }: Around): Iterable<Finding> {
  if (home === undefined) return;
  const own = vpcOfParamSet({ subject: set, resource }, inventory);
  const clusters = certainly(vpcOf(home, inventory), home);
  const inView = own !== undefined || clusters !== undefined;
  const name = inView ? undefined : nameOf(set.vpc);
  const same = inView ? own?.resource === clusters?.network.resource : name !== undefined && name === networkName(home);
  if (!same) return;
  yield {
    path: "vpc",
    reason: `is the cluster's own VPC: ${statusSays("DeviceModeCantUseDefaultVPC")}`,
    softer: clusters?.guessed ?? home.guessed,
    related: home.cluster === undefined ? undefined : [home.cluster.resource],
  };
}

/** The only VPC of the stack may be the device's: a guess at the cluster's is none here. */
const certainly = (vpc: Vpc | undefined, { guessed }: Home): Vpc | undefined =>
  vpc?.guessed === guessed ? vpc : undefined;

const nameOf = (path: unknown): string | undefined => (typeof path === "string" ? path.split("/").pop() : undefined);

/** What a cluster's VPC out of view is called; one that states none is in the project's `default`. */
function networkName({ cluster, assumed }: Home): string | undefined {
  if (cluster === undefined) return nameOf(assumed.network);
  const stated = ifKnown(() => [cluster.subject.network]);
  return stated === undefined ? undefined : nameOf(stated[0] ?? "default");
}

function* shared(set: GkeNetworkParamSet, { inventory, resource }: Around): Iterable<Finding | NotYet> {
  const at = { subject: set, resource };
  let said = false;
  for (const [path, beside, reason] of [
    ["vpcSubnet", setsOnSubnetworkOf, "DeviceModeSubnetAlreadyInUse"],
    ["vpc", setsOnVpcOf, "DeviceModeVPCAlreadyInUse"],
  ] as const)
    yield* orNotYet(function* () {
      if (said) return; // a subnet in use says it of its VPC as well
      const others = beside(at, inventory).filter((other) => !isSameObject(other.resource, resource, inventory));
      const rivals = others.filter((other) => isRival(other, set, path === "vpc"));
      const device = rivals.filter((r) => isGiven(r.subject.deviceMode) && comesBefore(r.resource, resource));
      const rest = rivals.filter((r) => !isGiven(r.subject.deviceMode));
      const [first] = device.length > 0 ? device : rest;
      if (first === undefined) return;
      said = true;
      yield {
        path,
        reason: `is that of ${first.resource.name} as well: ${statusSays(reason)}`,
        softer: device.length > 0 ? undefined : "GKE refuses it only where the other one is older",
        related: [...device, ...rest].map((r) => r.resource),
      };
    });
}

const isRival = ({ subject }: Item<GkeNetworkParamSet>, set: GkeNetworkParamSet, mayShare: boolean): boolean =>
  !(mayShare && set.deviceMode === RDMA && subject.deviceMode === RDMA);
