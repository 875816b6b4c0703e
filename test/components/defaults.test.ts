import * as lib from "../../lib";
import { argumentsOf } from "./declared";

const COMPONENTS = [
  { name: "DataplaneV2Network", defaults: lib.DATAPLANE_V2_NETWORK_DEFAULTS },
  { name: "DataplaneV2Cluster", defaults: lib.DATAPLANE_V2_CLUSTER_DEFAULTS },
  { name: "DataplaneV2NodePool", defaults: lib.DATAPLANE_V2_NODE_POOL_DEFAULTS },
  { name: "PodNetwork", defaults: lib.POD_NETWORK_DEFAULTS },
  { name: "IpMasqAgent", defaults: lib.IP_MASQ_AGENT_DEFAULTS },
  { name: "DataplaneNetworkPolicy", defaults: lib.DATAPLANE_NETWORK_POLICY_DEFAULTS },
  { name: "FqdnNetworkPolicy", defaults: Object.freeze({}) },
  { name: "GkeIpRoute", defaults: lib.GKE_IP_ROUTE_DEFAULTS },
  { name: "PersistentIpGateway", defaults: lib.PERSISTENT_IP_GATEWAY_DEFAULTS },
  { name: "PersistentIpStatefulSet", defaults: lib.PERSISTENT_IP_STATEFUL_SET_DEFAULTS },
  { name: "PersistentIpDeployment", defaults: lib.PERSISTENT_IP_DEPLOYMENT_DEFAULTS },
  { name: "ReservedAddresses", defaults: lib.RESERVED_ADDRESSES_DEFAULTS },
  { name: "ByoipPrefix", defaults: lib.BYOIP_PREFIX_DEFAULTS },
  { name: "ServiceFunctionChain", defaults: Object.freeze({}) },
  { name: "TrafficSelector", defaults: lib.TRAFFIC_SELECTOR_DEFAULTS },
  { name: "ServiceSteering", defaults: lib.SERVICE_STEERING_DEFAULTS },
  { name: "PodIpLeakCleanup", defaults: lib.POD_IP_LEAK_CLEANUP_DEFAULTS },
];

describe.each(COMPONENTS)("$name", ({ name, defaults }) => {
  const declared = argumentsOf(`${name}Args`);

  test("each @default is the exported one; `@default - …` says what others decide", () => {
    const written = declared.filter((a) => a.default !== undefined && !a.default.startsWith("-"));
    expect(Object.fromEntries(written.map((a) => [a.name, JSON.parse(a.default!)]))).toEqual(defaults);
  });

  test("each argument is readonly and explained, and an optional one has its @default", () => {
    expect(declared.filter((a) => !a.readonly || a.doc === "").map((a) => a.name)).toEqual([]);
    expect(declared.filter((a) => a.optional !== (a.default !== undefined)).map((a) => a.name)).toEqual([]);
  });

  test("the defaults are frozen", () => {
    const all = [defaults, ...Object.values(defaults).filter((value) => typeof value === "object")];
    expect(all.map((value) => Object.isFrozen(value))).toEqual(all.map(() => true));
  });
});
