import { k8s, type Res } from "./stack";

/** Objects of service steering, in the words of a test. */

const NETWORKING = "networking.gke.io/v1";
const CLUSTER_SCOPED = { namespace: undefined };

export const chainWith = (name: string, spec: object, by = "p"): Res =>
  k8s(`${NETWORKING} ServiceFunctionChain`, name, spec, by, CLUSTER_SCOPED);

/** A chain whose function is the Pods `app: NAME` of the namespace NAME. */
export const chain = (name: string, by?: string): Res => chainWith(name, { serviceFunctions: [functionOf(name)] }, by);

export const functionOf = (name: string) => ({ name, namespace: name, podSelector: { matchLabels: { app: name } } });

export const selectorWith = (name: string, spec: object, by = "p"): Res =>
  k8s(`${NETWORKING} TrafficSelector`, name, spec, by, CLUSTER_SCOPED);

export interface Steered {
  /** Of the subject: `vpn` means the Pods `app: vpn` of the namespace `vpn`. */
  readonly from?: string;
  readonly pods?: unknown;
  readonly namespaces?: unknown;
  readonly network?: unknown;
  readonly to?: unknown;
  readonly ports?: unknown;
}

export const named = (namespace: string) => ({ matchLabels: { "kubernetes.io/metadata.name": namespace } });
export const all = (...protocols: string[]) => protocols.map((protocol) => ({ allPorts: { protocol } }));
export const single = (port: number, protocol = "TCP") => ({ portNumber: { port, protocol } });

/** A selector that leads to a chain; all ports of TCP to everywhere, where nothing else is said. */
export function selector(name: string, serviceFunctionChain: unknown, steered: Steered = {}, by?: string): Res {
  const { from = "vpn", network, to, ports = all("TCP") } = steered;
  const { pods = { matchLabels: { app: from } }, namespaces = named(from) } = steered;
  const subject = { pods: { namespaceSelector: namespaces, podSelector: pods }, network };
  const egress = { ...(to !== undefined && { to: { ipBlock: { cidr: to } } }), ports };
  return selectorWith(name, { serviceFunctionChain, subject, egress }, by);
}

/** Pods of a workload: `app: NAME` in the namespace NAME. */
export const workload = (name: string, more: { labels?: object; namespace?: string; spec?: object } = {}, by = "p") => {
  const { labels = { app: name }, namespace = name, spec = {} } = more;
  const template = { metadata: { labels }, spec: { containers: [{ name, image: name }], ...spec } };
  return k8s("apps/v1 Deployment", name, { selector: { matchLabels: labels }, template }, by, { namespace });
};

export const namespaceWith = (name: string, labels: unknown, by = "p"): Res =>
  k8s("core/v1 Namespace", name, {}, by, { namespace: undefined, labels });
