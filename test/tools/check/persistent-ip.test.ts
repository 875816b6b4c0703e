import { check } from "../../../tools/check/check";

// The faults of Google's own samples on persistent IPs, in manifests of ours: the StatefulSet's and the Deployment's
// sample applied one after the other.

const gateway = `apiVersion: gateway.networking.k8s.io/v1beta1
kind: Gateway
metadata: { namespace: default, name: pod-ips }
spec:
  gatewayClassName: gke-persistent-regional-external-managed
  listeners:
    - { name: default, port: 443, protocol: none, allowedRoutes: { namespaces: { from: All } } }
  addresses:
    - { value: "203.0.113.1/32", type: "gke.networking.io/cidr" }
    - { value: "203.0.113.2/32", type: "gke.networking.io/cidr" }
`;
const BOTH = ["203.0.113.1/32", "203.0.113.2/32"];
const route = (namespace: string, selector: string, addresses: readonly string[]) => `apiVersion: networking.gke.io/v1
kind: GKEIPRoute
metadata: { namespace: ${namespace}, name: pod-ips }
spec:
  parentRefs: [{ name: pod-ips, namespace: default }]
  addresses:
${addresses.map((value) => `    - { value: "${value}", type: "gke.networking.io/cidr" }`).join("\n")}
  network: blue
  reactionMode: ReadyCondition
  podSelector: { matchLabels: { ${selector} } }
`;
const workload = (kind: string, namespace: string, replicas: number, ready = false) => `apiVersion: apps/v1
kind: ${kind}
metadata: { namespace: ${namespace}, name: nat }
spec:
  ${kind === "StatefulSet" ? "serviceName: nat" : "strategy: {}"}
  replicas: ${replicas}
  selector: { matchLabels: { component: nat } }
  template:
    metadata:
      labels: { component: nat }
      annotations:
        networking.gke.io/default-interface: eth0
        networking.gke.io/interfaces: '[{"interfaceName":"eth0","network":"default"},{"interfaceName":"eth1","network":"blue"}]'
    spec:${ready ? '\n      securityContext: { sysctls: [{ name: net.ipv4.ip_nonlocal_bind, value: "1" }] }' : ""}
      containers:
        - { name: nat, image: registry.example/nat:1.0${ready ? ", readinessProbe: { tcpSocket: { port: 8080 } }" : ""} }
`;
const network = `apiVersion: networking.gke.io/v1
kind: Network
metadata: { name: blue }
spec: { type: L3, parametersRef: { group: networking.gke.io, kind: GKENetworkParamSet, name: blue } }
---
apiVersion: networking.gke.io/v1
kind: GKENetworkParamSet
metadata: { name: blue }
spec: { vpc: blue, vpcSubnet: blue, podIPv4Ranges: { rangeNames: [blue] } }
`;
const POD = "statefulset.kubernetes.io/pod-name: nat-1";

/** What `check` says of them: level, object, rule. */
function says(...documents: readonly string[]): readonly string[] {
  const { report, unreadable } = check({ paths: [], stdin: documents.join("---\n"), today: "2026-11-21" });
  expect(unreadable).toEqual([]);
  return report.findings.map(({ level, rule, resource, path }) => {
    const { kind, namespace, name } = resource;
    return `${level} ${kind} ${namespace}/${name} ${path} ${rule}`;
  });
}

const AS_PRINTED = [
  gateway,
  route("stateful", POD, BOTH),
  workload("StatefulSet", "stateful", 3),
  route("deployed", "component: nat", BOTH),
  workload("Deployment", "deployed", 4),
];
const DESERVED = [
  "mandatory GKEIPRoute deployed/pod-ips spec.addresses[0].value route-address-claimed-once",
  "mandatory GKEIPRoute deployed/pod-ips spec.addresses[1].value route-address-claimed-once",
  "advisory Deployment deployed/nat spec.template.spec.securityContext route-pod-can-bind",
  "advisory StatefulSet stateful/nat spec.template.spec.securityContext route-pod-can-bind",
  "advisory Deployment deployed/nat spec.template.spec.containers route-ready-needs-probe",
  "advisory StatefulSet stateful/nat spec.template.spec.containers route-ready-needs-probe",
  "advisory GKEIPRoute deployed/pod-ips spec.podSelector route-selects-one-pod",
];

test("as printed, with the network that the page creates before", () =>
  expect(says(network, ...AS_PRINTED)).toEqual(DESERVED));

test("as printed, the network is out of view", () => {
  const said = says(...AS_PRINTED);
  const annotation = 'spec.template.metadata.annotations["networking.gke.io/interfaces"]';
  expect(said.filter((line) => !DESERVED.includes(line))).toEqual([
    `advisory Deployment deployed/nat ${annotation} pod-interfaces-name-known-networks`,
    `advisory StatefulSet stateful/nat ${annotation} pod-interfaces-name-known-networks`,
    "advisory GKEIPRoute stateful/pod-ips spec.network route-network-exists",
    "advisory GKEIPRoute deployed/pod-ips spec.network route-network-exists",
  ]);
  expect(said.filter((line) => DESERVED.includes(line))).toEqual(DESERVED);
});

test("each sample by itself claims nothing of the other's", () => {
  expect(says(network, gateway, route("stateful", POD, BOTH), workload("StatefulSet", "stateful", 3))).toEqual([
    DESERVED[3],
    DESERVED[5],
  ]);
  expect(
    says(network, gateway, route("deployed", "component: nat", BOTH), workload("Deployment", "deployed", 4)),
  ).toEqual([DESERVED[2], DESERVED[4], DESERVED[6]]);
});

test("mended, nothing is found", () => {
  const mended = [
    gateway,
    route("stateful", POD, [BOTH[0]!]),
    workload("StatefulSet", "stateful", 3, true),
    route("deployed", "component: nat", [BOTH[1]!]),
    workload("Deployment", "deployed", 1, true),
  ];
  expect(says(network, ...mended)).toEqual([]);
});
