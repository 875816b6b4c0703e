import { fact } from "./fact";
import { fileIn, PAGES } from "./pages";

const page = { source: PAGES.ipMasqAgent, section: "Deploying the ip-masq-agent DaemonSet", readOn: "2026-11-21" };

/** The agent that the page's manifest runs. */
export const AGENT_RELEASE = fact(
  "gke.gcr.io/ip-masq-agent:v2.12.6-gke.15@sha256:c51e89bdc5073fdbaaff8bf42b32765f7f1eb0fec7d6189de5f14c48ac489448",
  page,
);

/** What it is started with, but for what it does with source ports. GKE's own rules lead to this chain. */
export const AGENT_ARGS = fact(
  ["--v=2", "--logtostderr=false", "--log_file=/dev/stdout", "--log_file_max_size=0", "--masq-chain=IP-MASQ"],
  page,
);

/** What it may do to the node's network. */
export const AGENT_CAPABILITIES = fact(["NET_ADMIN", "NET_RAW"], page);

/** Where it finds its configuration inside the container. */
export const AGENT_CONFIG_FILE = fact({ folder: "/etc/config", file: "ip-masq-agent" }, page);

/** It runs on every node, whatever its taints. */
export const AGENT_TOLERATIONS = fact(
  [
    { effect: "NoSchedule", operator: "Exists" },
    { effect: "NoExecute", operator: "Exists" },
    { key: "CriticalAddonsOnly", operator: "Exists" },
  ],
  page,
);

/** By which the DaemonSet finds its Pods, and `kubectl logs` them. */
export const AGENT_LABELS = fact({ "k8s-app": "ip-masq-agent" }, page);

/** How often the configuration is read again where it does not say. */
export const AGENT_RESYNC = fact("60s", {
  ...fileIn(PAGES.ipMasqAgentCode, "cmd/ip-masq-agent/ip-masq-agent.go: NewMasqConfig"),
  readOn: "2026-11-21",
});

/** Without this flag the agent passes over IPv6 ranges. */
export const AGENT_IPV6 = fact("enable-ipv6", {
  ...fileIn(PAGES.ipMasqAgentCode, "cmd/ip-masq-agent/ip-masq-agent.go: syncMasqRulesIPv6"),
  readOn: "2026-11-21",
});
