/** Service steering in YAML, with the faults of Google's sample and without. */

const workload = (kind: string, name: string) => `apiVersion: apps/v1
kind: ${kind}
metadata: {name: ${name}, namespace: ${name}}
spec:
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec: {containers: [{name: ${name}, image: example.com/${name}:1}]}
`;

const chain = (name: string, affinity: string) => `apiVersion: networking.gke.io/v1
kind: ServiceFunctionChain
metadata: {name: ${name}}
spec:
  sessionAffinity: {${affinity}: {}}
  serviceFunctions:
    - {name: ${name}, namespace: ${name}, podSelector: {matchLabels: {app: ${name}}}}
`;

export const selector = (
  name: string,
  to: string,
  subject: string,
  cidr = "0.0.0.0/0",
) => `apiVersion: networking.gke.io/v1
kind: TrafficSelector
metadata: {name: ${name}}
spec:
  serviceFunctionChain: ${to}
  subject:
    pods: ${subject}
  egress:
    to: {ipBlock: {cidr: ${cidr}}}
    ports: [{allPorts: {protocol: UDP}}, {allPorts: {protocol: TCP}}]
`;

export const named = (name: string) =>
  `{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ${name}}}, podSelector: {matchLabels: {app: ${name}}}}`;
const bare = (name: string) =>
  `{namespaceSelector: {kubernetes.io/metadata.name: ${name}}, podSelector: {app: ${name}}}`;

const POD = "containers: [{name: vpn, image: example.com/vpn:1, ports: [{containerPort: 51820}]}]";
const WORKLOADS = [workload("Deployment", "firewall"), workload("DaemonSet", "proxy")];
const FIRST = selector("vpn-to-firewall", "firewall", named("vpn"));

/** A Pod without `metadata`, a field that no kind has, and a selector with bare labels. */
export const FAULTY = [
  `apiVersion: v1\nkind: Pod\nname: vpn\nnamespace: vpn\nlabels: {app: vpn}\nspec: {${POD}}\n`,
  ...WORKLOADS,
  chain("firewall", "clientIpNoDestination"),
  chain("proxy", "clientIpNoDestination"),
  FIRST,
  selector("firewall-to-proxy", "proxy", bare("firewall")),
].join("---\n");

/** The same without faults. */
export const CORRECTED = [
  `apiVersion: v1\nkind: Pod\nmetadata: {name: vpn, namespace: vpn, labels: {app: vpn}}\nspec: {${POD}}\n`,
  ...WORKLOADS,
  chain("firewall", "clientIPNoDestination"),
  chain("proxy", "clientIPNoDestination"),
  FIRST,
  selector("firewall-to-proxy", "proxy", named("firewall")),
].join("---\n");
