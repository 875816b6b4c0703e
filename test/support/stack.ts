/** The engine's mark for a string that it does not know yet. */
export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** A resource of a made-up stack, in the words of a program: others are named, not linked. */
export interface Res {
  readonly type: string;
  readonly name: string;
  readonly inputs: object;
  /** What the engine reports at the end, beside the inputs; `{}` under a provider that does not exist yet. */
  readonly outputs?: object;
  readonly provider?: string;
  readonly parent?: string;
  readonly protect?: boolean;
  readonly ignoreChanges?: readonly string[];
  readonly on?: Readonly<Record<string, readonly string[]>>;
}

export const res = (type: string, name: string, inputs: object, more: Partial<Res> = {}): Res => ({
  type,
  name,
  ...more,
  inputs: given(inputs),
  ...(more.outputs !== undefined && { outputs: given(more.outputs) }),
});

/** Undefined counts as not given, as on the wire. */
const given = (o: object): object => JSON.parse(JSON.stringify(o)) as object;

export const cluster = (name: string, inputs: object = {}, more: Partial<Res> = {}): Res =>
  res("gcp:container/cluster:Cluster", name, inputs, more);

export const v2 = (name: string, inputs: object = {}, more: Partial<Res> = {}): Res =>
  cluster(name, { datapathProvider: "ADVANCED_DATAPATH", ...inputs }, more);

export const pool = (name: string, inputs: object, of: string): Res =>
  res("gcp:container/nodePool:NodePool", name, { cluster: unknown, ...inputs }, { on: { cluster: [of] } });

export const vpc = (name: string, inputs: object): Res => res("gcp:compute/network:Network", name, inputs);

/** A Kubernetes provider whose kubeconfig comes from these. */
export const provider = (name: string, ...from: string[]): Res =>
  res(
    "pulumi:providers:kubernetes",
    name,
    { kubeconfig: from.length > 0 ? unknown : "{}" },
    { on: { kubeconfig: from } },
  );

/** `"networking.k8s.io/v1 NetworkPolicy"`, in namespace `shop`. */
export function k8s(kind: string, name: string, spec: object, by: string | undefined, metadata: object = {}): Res {
  const [version = "", word = ""] = kind.split(" ");
  const apiVersion = version.replace(/^core\//, "");
  const inputs = {
    apiVersion,
    kind: word,
    metadata: { name, namespace: "shop", ...metadata },
    ...("data" in spec ? spec : { spec }),
  };
  return res(`kubernetes:${version}:${word}`, name, inputs, by === undefined ? {} : { provider: by, outputs: {} });
}

export const deployment = (
  name: string,
  labels: object,
  spec: object,
  by: string | undefined,
  more: object = {},
): Res =>
  k8s(
    "apps/v1 Deployment",
    name,
    { ...more, selector: { matchLabels: labels }, template: { metadata: { labels }, spec } },
    by,
  );

export const daemonSet = (name: string, spec: object, by: string | undefined): Res =>
  k8s("apps/v1 DaemonSet", name, { template: { metadata: { labels: { app: name } }, spec } }, by);

export const urnOf = (r: Res): string => `urn:pulumi:dev::test::${r.type}::${r.name}`;

export const subnet = (name: string, inputs: object, of?: string): Res =>
  res(
    "gcp:compute/subnetwork:Subnetwork",
    name,
    { ...(of !== undefined && { network: unknown }), ...inputs },
    of === undefined ? {} : { on: { network: [of] } },
  );

/** A `Network` of `networking.gke.io`; `on`: what its `spec` depends on. */
export const podNetwork = (name: string, spec: object, by = "p", on: readonly string[] = []): Res => ({
  ...k8s("networking.gke.io/v1 Network", name, spec, by),
  on: { spec: on },
});

export const paramSet = (name: string, spec: object, by = "p", on: readonly string[] = []): Res => ({
  ...k8s("networking.gke.io/v1 GKENetworkParamSet", name, spec, by),
  on: { spec: on },
});

/** What a `Network` says of its parameter set. */
export const parametersOf = (name: unknown): object => ({
  parametersRef: { group: "networking.gke.io", kind: "GKENetworkParamSet", name },
});

/** `34.1.2.3/32` as a Gateway and a route write it. */
export const cidr = (value: unknown): object => ({ type: "gke.networking.io/cidr", value });

/** A Gateway for external persistent IPs that admits routes from everywhere; `on`: what its `spec` depends on. */
export const gateway = (name: string, spec: object = {}, by?: string, on: readonly string[] = []): Res => ({
  ...k8s(
    "gateway.networking.k8s.io/v1 Gateway",
    name,
    {
      gatewayClassName: "gke-persistent-regional-external-managed",
      listeners: [{ name: "all", port: 443, protocol: "none", allowedRoutes: { namespaces: { from: "All" } } }],
      ...spec,
    },
    by,
  ),
  on: { spec: on },
});

/** A GKEIPRoute of the Gateway `entry` to the Pods of `proxy`; `on`: what its `spec` depends on. */
export const ipRoute = (name: string, spec: object = {}, by?: string, on: readonly string[] = []): Res => ({
  ...k8s(
    "networking.gke.io/v1 GKEIPRoute",
    name,
    { parentRefs: [{ name: "entry" }], podSelector: { matchLabels: { app: "proxy" } }, ...spec },
    by,
  ),
  on: { spec: on },
});

export const statefulSet = (
  name: string,
  labels: object,
  spec: object,
  by: string | undefined,
  more: object = {},
): Res =>
  k8s(
    "apps/v1 StatefulSet",
    name,
    { ...more, selector: { matchLabels: labels }, template: { metadata: { labels }, spec } },
    by,
  );
