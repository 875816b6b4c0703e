import { fact } from "./fact";
import { fileIn, PAGES } from "./pages";

const readOn = "2026-11-21";
const troubles = {
  source: PAGES.usingDataplaneV2,
  section: "Intermittent connectivity issues related to NodePort",
  readOn,
};

/** Since this version the agent asks for source ports at random from all there are, NodePorts as well. */
export const RANDOM_FULLY_FROM = fact("2.10", troubles);

/** The flag that ends it, and the first version that has it: before, only an upgrade helps. */
export const RANDOM_FULLY = fact({ flag: "random-fully", from: "2.11" }, troubles);

/** The flag that leaves ports out: `1024-29999,32768-65535`. */
export const TO_PORTS = fact(
  { flag: "to-ports", from: "2.12" },
  { source: PAGES.ipMasqToPorts, section: "cmd/ip-masq-agent/ip-masq-agent.go (pull request 162)", readOn },
);

/** Google's own manifest sets the flag, and says that it must. */
export const MANIFEST_SETS_FLAG = fact("--random-fully=false", {
  source: PAGES.ipMasqAgent,
  section: "Deploying the ip-masq-agent DaemonSet",
  readOn,
});

/** What the kernel takes a masqueraded connection's port from, where its own is 1024 or more. */
export const MASQUERADE_PORTS = fact(
  { from: 1024, to: 65535 },
  { ...fileIn(PAGES.linuxCode, "net/netfilter/nf_nat_core.c: nf_nat_l4proto_unique_tuple"), readOn },
);

/** All flags of the agent, those of its log library included, as Go's package `flag` takes them. */
export const AGENT_FLAGS = fact(
  {
    boolean: [
      "random-fully",
      "nomasq-all-reserved-ranges",
      "enable-ipv6",
      "logtostderr",
      "alsologtostderr",
      "skip_headers",
      "skip_log_headers",
      "add_dir_header",
      "one_output",
    ],
    valued: [
      "masq-chain",
      "to-ports",
      "v",
      "vmodule",
      "stderrthreshold",
      "log_backtrace_at",
      "log_dir",
      "log_file",
      "log_file_max_size",
      "log-flush-frequency",
    ],
  },
  { ...fileIn(PAGES.ipMasqAgentCode, "cmd/ip-masq-agent/ip-masq-agent.go"), readOn },
);

/** The image, wherever it is copied to: also as `ip-masq-agent-amd64`. */
export const AGENT_IMAGE = fact("ip-masq-agent", {
  source: PAGES.ipMasqAgent,
  section: "Deploying the ip-masq-agent DaemonSet",
  readOn,
});

/** Where the agent finds its configuration. */
export const AGENT_CONFIG = fact(
  { namespace: "kube-system", name: "ip-masq-agent", key: "config" },
  { source: PAGES.ipMasqAgent, section: "Configuring the ip-masq-agent", readOn },
);

/** A configuration that does not parse, or has a CIDR with host bits, is refused as a whole. */
export const AGENT_REFUSES_CONFIG = fact(true, {
  ...fileIn(PAGES.ipMasqAgentCode, "cmd/ip-masq-agent/ip-masq-agent.go: syncConfig, validateCIDR"),
  readOn,
});

/** The most ranges that it takes, unless `cidrLimit` says otherwise: one more, and it is refused as a whole. */
export const AGENT_CIDR_LIMIT = fact(64, {
  ...fileIn(PAGES.ipMasqAgentCode, "cmd/ip-masq-agent/ip-masq-agent.go: NewMasqConfig, validate"),
  readOn,
});

/** What is not masqueraded where the configuration has no list. */
export const DEFAULT_NON_MASQUERADE = fact(["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"], {
  ...fileIn(PAGES.ipMasqAgentCode, "cmd/ip-masq-agent/ip-masq-agent.go: NewMasqConfig"),
  readOn,
});

/** The same where the agent has the flag `nomasq-all-reserved-ranges`. */
export const RESERVED_NON_MASQUERADE = fact(
  [
    "100.64.0.0/10",
    "192.0.0.0/24",
    "192.0.2.0/24",
    "192.88.99.0/24",
    "198.18.0.0/15",
    "198.51.100.0/24",
    "203.0.113.0/24",
    "240.0.0.0/4",
  ],
  { ...fileIn(PAGES.ipMasqAgentCode, "cmd/ip-masq-agent/ip-masq-agent.go: NewMasqConfig"), readOn },
);

/** Outside the list Pods reach each other under their nodes' addresses. */
export const POD_RANGES_BELONG_IN_LIST = fact(true, {
  source: PAGES.ipMasqAgent,
  section: "How IP masquerading works",
  readOn,
  certainty: "unverified",
});
