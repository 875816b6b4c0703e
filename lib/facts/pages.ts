/** Where facts were read. A fact names one of these, its section there, and the day. */
export const PAGES = {
  usingDataplaneV2: "https://cloud.google.com/kubernetes-engine/docs/how-to/dataplane-v2",
  aboutDataplaneV2: "https://docs.cloud.google.com/kubernetes-engine/docs/concepts/dataplane-v2",
  vpcMtu: "https://cloud.google.com/vpc/docs/mtu",
  troubleshootConnectivity:
    "https://cloud.google.com/kubernetes-engine/docs/troubleshooting/connectivity-issues-in-cluster",
  nodeSystemConfig: "https://cloud.google.com/kubernetes-engine/docs/how-to/node-system-config",
  terraformProvider: "https://github.com/GoogleCloudPlatform/magic-modules",
  ciliumFork: "https://github.com/GoogleCloudPlatform/cilium",
} as const;
