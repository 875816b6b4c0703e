import { ConfigMap } from "@pulumi/kubernetes/core/v1/configMap";

new ConfigMap("ip-masq-agent", {
  metadata: { name: "ip-masq-agent", namespace: "kube-system" },
  data: { config: "nonMasqueradeCIDRs: [10.4.0.9/14]" },
  // accepted: data: { config: "nonMasqueradeCIDRs: [10.4.0.0/14]" },
});
