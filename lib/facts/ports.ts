import { fact } from "./fact";
import { PAGES } from "./pages";

const page = { source: PAGES.usingDataplaneV2, section: "NodePort range and ephemeral ports", readOn: "2026-11-21" };

/** What Kubernetes gives to Services that need a port on every node, unless the cluster says otherwise. */
export const NODE_PORTS = fact({ from: 30000, to: 32767 }, page);

/** The lowest first port of an ephemeral range that keeps clear of the NodePorts. */
export const EPHEMERAL_FROM = fact(32768, page);

/** Linux's own default; not checked on Container-Optimized OS. */
export const EPHEMERAL_DEFAULT = fact({ from: 32768, to: 60999 }, { ...page, certainty: "unverified" });

export const EPHEMERAL_SYSCTL = fact("net.ipv4.ip_local_port_range", page);
export const RESERVED_SYSCTL = fact("net.ipv4.ip_local_reserved_ports", {
  source: PAGES.ciliumFork,
  section: "daemon/cmd/kube_proxy_replacement.go",
  readOn: "2026-11-21",
});

/** anetd's own check refuses NodePorts that lie after the ephemeral range, as the page's wording does not. */
export const EPHEMERAL_NOT_BELOW = fact(true, {
  source: PAGES.ciliumFork,
  section: "daemon/cmd/kube_proxy_replacement.go",
  readOn: "2026-11-21",
  certainty: "inferred",
});

/** A NetworkPolicy's `endPort` is kept by the API server and not decoded by anetd: only `port` is allowed. */
export const END_PORT_IGNORED = fact(true, {
  source: PAGES.usingDataplaneV2,
  section: "Network policy port ranges do not take effect",
  readOn: "2026-11-21",
});

/** `net.ipv4.*` belongs to a network namespace: in a Pod's own it does nothing to the node. */
export const SYSCTL_IS_NAMESPACED = fact(true, {
  source: PAGES.kubernetesSysctls,
  section: "Safe and Unsafe Sysctls",
  readOn: "2026-11-21",
});

/** A container without `privileged` sees `/proc/sys` read-only. */
export const PROC_SYS_NEEDS_PRIVILEGE = fact(true, {
  source: PAGES.kubernetesSysctls,
  section: "Setting Sysctls for a Pod",
  readOn: "2026-11-21",
});

/** A port that a Pod claims on its node may be in use already as the source port of a connection: cilium/cilium#28924. */
export const HOST_PORT_MEETS_SOURCE_PORTS = fact(true, {
  source: PAGES.hostPortIssue,
  section: "Issue 28924",
  readOn: "2026-11-21",
  certainty: "inferred",
});

/** A port of a node has one owner for each address and protocol: the next one fails with these words, or stays Pending. */
export const HOST_PORT_IN_USE = fact("bind: Address already in use", {
  source: PAGES.troubleshootConnectivity,
  section: "bind: Address already in use error",
  readOn: "2026-11-21",
});
