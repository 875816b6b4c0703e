import { cluster, k8s, provider, res, unknown, type Res } from "./stack";

export const EXTERNAL = "gke-persistent-regional-external-managed";
export const INTERNAL = "gke-persistent-regional-internal-managed";
export const FAST_EXTERNAL = "gke-persistent-fast-regional-external-managed";
export const PASSTHROUGH_INTERNAL = "gke-passthrough-lb-internal-managed";
export const REGION = "asia-northeast3";

type On = Readonly<Record<string, string>>;

/** What depends on others by single properties, each of them not known yet. */
const joined = (type: string, name: string, inputs: object, on: On): Res =>
  res(
    type,
    name,
    { ...Object.fromEntries(Object.keys(on).map((key) => [key, unknown])), ...inputs },
    { on: Object.fromEntries(Object.entries(on).map(([key, to]) => [key, [to]])) },
  );

export const address = (name: string, inputs: object = {}, on: On = {}): Res =>
  joined("gcp:compute/address:Address", name, inputs, on);
export const globalAddress = (name: string, inputs: object = {}): Res =>
  joined("gcp:compute/globalAddress:GlobalAddress", name, inputs, {});
export const subnetwork = (name: string, inputs: object = {}, on: On = {}): Res =>
  joined("gcp:compute/subnetwork:Subnetwork", name, inputs, on);
export const advertised = (name: string, inputs: object = {}): Res =>
  joined("gcp:compute/publicAdvertisedPrefix:PublicAdvertisedPrefix", name, inputs, {});
export const delegated = (name: string, inputs: object = {}, on: On = {}): Res =>
  joined("gcp:compute/publicDelegatedPrefix:PublicDelegatedPrefix", name, inputs, on);

/** Addresses as a Gateway and a route write them. */
export const cidrs = (...values: readonly unknown[]): object => ({
  addresses: values.map((value) => ({ type: "gke.networking.io/cidr", value })),
});

/** A Gateway in the cluster of the provider, `spec` depending on these. */
export const gateway = (name: string, spec: object, on: readonly string[] = [], by: string | undefined = "p"): Res => ({
  ...k8s("gateway.networking.k8s.io/v1 Gateway", name, { gatewayClassName: EXTERNAL, ...spec }, by),
  on: { spec: on },
});
export const route = (name: string, spec: object, on: readonly string[] = [], by: string | undefined = "p"): Res => ({
  ...k8s("networking.gke.io/v1 GKEIPRoute", name, spec, by),
  on: { spec: on },
});

/** A cluster and its provider `p`. */
export const home = (location: unknown = REGION, more: object = {}): readonly Res[] => [
  cluster("web", { datapathProvider: "ADVANCED_DATAPATH", location, ...more }),
  provider("p", "web"),
];
