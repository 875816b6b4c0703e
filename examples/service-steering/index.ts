// A web gateway: what VPN clients send goes through a firewall and a proxy before it leaves for the internet.
import * as k8s from "@pulumi/kubernetes";
import { Config } from "@pulumi/pulumi";
import { DataplaneV2Cluster, DataplaneV2Network, DataplaneV2NodePool, ServiceSteering } from "gke-dpv2";

const region = new Config().get("region") ?? "asia-northeast3";

// Steering puts 48 bytes before each packet: of the VPC's MTU of 8896 it leaves 8848. It needs GKE 1.30 or newer, and
// nodes with Container-Optimized OS: both are the defaults.
const network = new DataplaneV2Network("steering", { region });
const cluster = new DataplaneV2Cluster("steering", { ...network.placement, location: region });
const pool = new DataplaneV2NodePool("steering", { ...cluster.placement, minNodeCount: 1, maxNodeCount: 3 });
const onCluster = { provider: cluster.provider };
const onPool = { provider: pool.provider };

/** Pods `app: NAME` in a namespace of that name. */
function deploy(name: string, replicas: number, spec: k8s.types.input.core.v1.PodSpec) {
  const labels = { app: name };
  const namespace = new k8s.core.v1.Namespace(name, { metadata: { name } }, onCluster).metadata.name;
  const template = { metadata: { labels }, spec: { ...spec, automountServiceAccountToken: false } };
  const metadata = { name, namespace };
  return new k8s.apps.v1.Deployment(
    name,
    { metadata, spec: { replicas, selector: { matchLabels: labels }, template } },
    onPool,
  );
}

/** A function: it does to what it is led what a ruleset of nftables says, and passes it on. */
function filter(name: string, ruleset: string) {
  const nft = {
    name,
    image: "docker.io/nicolaka/netshoot:v0.13",
    command: ["sh", "-c", `echo '${ruleset}' | nft -f - && exec sleep infinity`],
    readinessProbe: { exec: { command: ["nft", "list", "table", "ip", name] } },
    resources: { requests: { cpu: "100m", memory: "64Mi" } },
    // In the network namespace of its own Pod alone.
    securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"], add: ["NET_ADMIN"] } },
  };
  return deploy(name, 2, { containers: [nft] });
}

// Clients come in by WireGuard. Keys are made at the first start, and go with the Pod: mount a volume to keep them.
const wireGuard = { port: 51820, protocol: "UDP" };
const vpn = deploy("vpn", 1, {
  containers: [
    {
      name: "wireguard",
      image: "docker.io/linuxserver/wireguard:1.0.20250521",
      env: [
        { name: "PEERS", value: "laptop" },
        { name: "SERVERPORT", value: `${wireGuard.port}` },
      ],
      ports: [{ containerPort: wireGuard.port, protocol: wireGuard.protocol }],
      resources: { requests: { cpu: "100m", memory: "64Mi" } },
      securityContext: { capabilities: { add: ["NET_ADMIN"] } },
      volumeMounts: [{ name: "config", mountPath: "/config" }],
    },
  ],
  volumes: [{ name: "config", emptyDir: {} }],
});

// The web and names, and what answers them. All else ends here.
const firewall = filter(
  "firewall",
  `table ip firewall {
    chain forward {
      type filter hook forward priority filter; policy drop;
      ct state established,related accept
      tcp dport { 53, 80, 443 } accept
      udp dport { 53, 443 } accept
    }
  }`,
);

// Gives what leaves its own address, so that the answers come back to it.
const proxy = filter(
  "proxy",
  `table ip proxy {
    chain postrouting {
      type nat hook postrouting priority srcnat; policy accept;
      oifname "eth0" masquerade
    }
  }`,
);

// vpn → firewall → proxy → destination: two chains, and the two selectors that lead to them. Made after the Pods, so that
// nothing is led where nobody is.
const place = (name: string) => ({ namespace: name, labels: { app: name } });
new ServiceSteering(
  "egress",
  {
    subject: place("vpn"),
    functions: [
      { name: "firewall", ...place("firewall") },
      { name: "proxy", ...place("proxy") },
    ],
    sessionAffinitySeconds: 3600, // a function that follows connections needs to see all of one
  },
  { ...onCluster, dependsOn: [vpn, firewall, proxy] },
);

// The entry: a load balancer that keeps the clients' addresses.
const entry = new k8s.core.v1.Service(
  "vpn",
  {
    metadata: { name: "vpn", namespace: vpn.metadata.namespace },
    spec: { type: "LoadBalancer", externalTrafficPolicy: "Local", selector: { app: "vpn" }, ports: [wireGuard] },
  },
  onPool,
);

export const kubeconfig = cluster.kubeconfig;
export const address = entry.status.apply(({ loadBalancer }) => loadBalancer?.ingress?.[0]?.ip);
