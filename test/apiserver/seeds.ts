import type { CustomResource } from "./crd";

/** One object of each kind, as full as its schema lets it be: whatever components do, each is covered. */
export const SEEDS: readonly CustomResource[] = [
  {
    apiVersion: "gateway.networking.k8s.io/v1",
    kind: "Gateway",
    metadata: { name: "edge", namespace: "shop", labels: { app: "edge" }, annotations: { a: "b" } },
    spec: {
      gatewayClassName: "gke-persistent-regional-external-managed",
      listeners: [
        {
          ...{ name: "default", port: 443, protocol: "none", hostname: "*.example.com" },
          allowedRoutes: {
            kinds: [{ group: "networking.gke.io", kind: "GKEIPRoute" }],
            namespaces: {
              from: "Selector",
              selector: {
                matchLabels: { a: "b" },
                matchExpressions: [{ key: "a", operator: "In", values: ["b"] }],
              },
            },
          },
        },
        { name: "other", port: 80, protocol: "HTTP" },
      ],
      addresses: [
        { type: "gke.networking.io/cidr", value: "34.1.2.3/32" },
        { type: "IPAddress", value: "34.1.2.4" },
        { value: "::1" },
        { type: "NamedAddress", value: "an-address" },
      ],
    },
  },
  {
    apiVersion: "gateway.networking.k8s.io/v1beta1",
    kind: "Gateway",
    metadata: { name: "edge", namespace: "shop" },
    spec: {
      gatewayClassName: "gke-l7-rilb",
      listeners: [
        {
          ...{ name: "tls", port: 443, protocol: "HTTPS" },
          tls: { mode: "Terminate", certificateRefs: [{ name: "cert", namespace: "shop" }] },
        },
      ],
      infrastructure: { labels: { a: "b" }, annotations: { "example.com/a": "b" } },
    },
  },
  {
    apiVersion: "gateway.networking.k8s.io/v1",
    kind: "GatewayClass",
    metadata: { name: "own" },
    spec: {
      ...{ controllerName: "networking.gke.io/persistent-ip-controller", description: "ours" },
      parametersRef: { group: "example.com", kind: "Parameters", name: "own", namespace: "shop" },
    },
  },
  {
    apiVersion: "networking.gke.io/v1",
    kind: "GKEIPRoute",
    metadata: { name: "proxy-0", namespace: "shop" },
    spec: {
      parentRefs: [
        {
          ...{ group: "gateway.networking.k8s.io", kind: "Gateway", name: "edge", namespace: "shop" },
          ...{ sectionName: "default", port: 443 },
        },
      ],
      addresses: [{ type: "gke.networking.io/cidr", value: "34.1.2.3/32" }],
      network: "blue",
      podSelector: {
        matchLabels: { "statefulset.kubernetes.io/pod-name": "proxy-0" },
        matchExpressions: [{ key: "a", operator: "In", values: ["b"] }],
      },
      reactionMode: "Exists",
      loadBalancing: { healthCheckName: "proxy" },
      ...{ allowGlobalAccess: true, haPolicy: false, nodeSelector: { matchLabels: { a: "b" } } },
    },
  },
  {
    apiVersion: "networking.gke.io/v1",
    kind: "GKENetworkParamSet",
    metadata: { name: "blue" },
    spec: {
      ...{ vpc: "blue", vpcSubnet: "blue", deviceMode: "NetDevice" },
      podIPv4Ranges: { rangeNames: ["blue-pods"] },
    },
  },
  {
    apiVersion: "networking.gke.io/v1",
    kind: "Network",
    metadata: { name: "blue" },
    spec: {
      ...{ type: "L3", provider: "GKE", gateway4: "10.0.0.1", IPAMMode: "Internal" },
      parametersRef: { group: "networking.gke.io", kind: "GKENetworkParamSet", name: "blue" },
      routes: [{ to: "10.0.0.0/8" }],
      dnsConfig: { nameservers: ["10.0.0.53"], searches: ["example.com"] },
      l2NetworkConfig: { vlanID: 7, prefixLength4: 24 },
      nodeInterfaceMatcher: { interfaceName: "eth1" },
    },
  },
  {
    apiVersion: "networking.gke.io/v1",
    kind: "ServiceFunctionChain",
    metadata: { name: "firewall" },
    spec: {
      sessionAffinity: { clientIPNoDestination: { timeoutSeconds: 3600 } },
      internalTrafficPolicy: "Cluster",
      serviceFunctions: [
        { name: "firewall", namespace: "firewall", podSelector: { matchLabels: { app: "firewall" } } },
      ],
    },
  },
  {
    apiVersion: "networking.gke.io/v1",
    kind: "TrafficSelector",
    metadata: { name: "vpn-to-firewall" },
    spec: {
      serviceFunctionChain: "firewall",
      subject: {
        network: "default",
        pods: {
          namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "vpn" } },
          podSelector: { matchExpressions: [{ key: "app", operator: "In", values: ["vpn"] }] },
        },
      },
      egress: {
        to: { ipBlock: { cidr: "0.0.0.0/0" } },
        ports: [{ allPorts: { protocol: "UDP" } }, { portNumber: { port: 443, protocol: "TCP" } }],
      },
    },
  },
  {
    apiVersion: "networking.gke.io/v1alpha1",
    kind: "FQDNNetworkPolicy",
    metadata: { name: "web", namespace: "shop" },
    spec: {
      podSelector: { matchLabels: { app: "web" } },
      egress: [
        {
          matches: [{ name: "api.example.com" }, { pattern: "*.example.org" }],
          ports: [{ protocol: "TCP", port: 443 }],
        },
      ],
    },
  },
  {
    apiVersion: "networking.gke.io/v1alpha1",
    kind: "NetworkLogging",
    metadata: { name: "default" },
    spec: { cluster: { allow: { log: true, delegate: false }, deny: { log: true, delegate: true } } },
  },
];
