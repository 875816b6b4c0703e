// A private cluster whose payment service is reached by the shop alone, and reaches its bank by name and nothing else.
import { Deployment } from "@pulumi/kubernetes/apps/v1/deployment";
import { CronJob } from "@pulumi/kubernetes/batch/v1/cronJob";
import { Namespace } from "@pulumi/kubernetes/core/v1/namespace";
import { Config } from "@pulumi/pulumi";
import {
  DataplaneNetworkPolicy,
  DataplaneV2Cluster,
  DataplaneV2Network,
  DataplaneV2NodePool,
  FqdnNetworkPolicy,
  IpMasqAgent,
} from "gke-dpv2";

const config = new Config();
const region = config.get("region") ?? "asia-northeast3";

const network = new DataplaneV2Network("hardened", { region });
const cluster = new DataplaneV2Cluster("hardened", {
  ...network.placement,
  location: region,
  authorizedNetworks: [{ cidrBlock: config.get("office") ?? "203.0.113.0/24", displayName: "office" }],
  enableFqdnNetworkPolicy: true,
  inTransitEncryptionConfig: "IN_TRANSIT_ENCRYPTION_INTER_NODE_TRANSPARENT",
});
const pool = new DataplaneV2NodePool("hardened", { ...cluster.placement, minNodeCount: 1, maxNodeCount: 3 });
const onPool = { provider: pool.provider };

// Pods keep their own address within the VPC, and no connection of theirs leaves from a NodePort.
new IpMasqAgent("hardened", {}, onPool);

const namespace = new Namespace("payment", {}, onPool).metadata.name;
const payment = { app: "payment" };
new Deployment(
  "payment",
  {
    metadata: { namespace },
    spec: {
      replicas: 2,
      selector: { matchLabels: payment },
      template: {
        metadata: { labels: payment },
        spec: {
          automountServiceAccountToken: false,
          containers: [
            {
              name: "payment",
              image: "us-docker.pkg.dev/google-samples/containers/gke/hello-app:1.0",
              ports: [{ containerPort: 8080 }],
              resources: { requests: { cpu: "100m", memory: "64Mi" } },
              securityContext: { allowPrivilegeEscalation: false, runAsNonRoot: true, runAsUser: 65532 },
            },
          ],
        },
      },
    },
  },
  onPool,
);

// Nothing goes in or out of the namespace that no other policy names.
new DataplaneNetworkPolicy("nothing-else", { namespace, ingress: [], egress: [] }, onPool);

// The shop's Pods come in, on the ports that a range would have let in only the first of.
new DataplaneNetworkPolicy(
  "shop-to-payment",
  {
    namespace,
    podSelector: payment,
    ingress: [
      {
        from: [{ namespaces: { "kubernetes.io/metadata.name": "shop" }, pods: { app: "shop" } }],
        ports: [{ from: 8080, to: 8083 }],
      },
    ],
  },
  onPool,
);

// The bank goes by its name: its addresses change.
new FqdnNetworkPolicy(
  "payment-to-bank",
  {
    namespace,
    podSelector: payment,
    egress: [{ matches: [{ name: "api.bank.example" }], ports: [{ protocol: "TCP", port: 443 }] }],
  },
  onPool,
);

// The settlement job, in a namespace of its own, is given the addresses of the ledgers and looks no name up. A waiver says
// so: it stays in every report, with its reason, until its day.
const settlement = new Namespace("settlement", {}, onPool).metadata.name;
new CronJob(
  "settlement",
  {
    metadata: { namespace: settlement },
    spec: {
      schedule: "0 3 * * *",
      jobTemplate: {
        spec: {
          template: {
            spec: {
              restartPolicy: "Never",
              automountServiceAccountToken: false,
              containers: [
                {
                  name: "settlement",
                  image: "docker.io/curlimages/curl:8.11.1",
                  args: ["https://198.51.100.7/ledger"],
                },
              ],
            },
          },
        },
      },
    },
  },
  onPool,
);
new DataplaneNetworkPolicy(
  "settlement",
  {
    namespace: settlement,
    egress: [{ to: [{ cidr: "198.51.100.0/24" }] }],
    allowDns: false,
    waive: [{ rule: "network-policy-allows-dns", reason: "it is given addresses, PAY-311", until: "2027-06-30" }],
  },
  onPool,
);

export const kubeconfig = cluster.kubeconfig;
