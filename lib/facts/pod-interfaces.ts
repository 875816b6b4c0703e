import { fact } from "./fact";
import { fileIn, PAGES } from "./pages";

const annotations = { ...fileIn(PAGES.networkingApi, "apis/network/v1/annotations.go"), readOn: "2026-11-21" };

/** A Pod says in two annotations which interfaces it has, and which of them has the default route. */
export const INTERFACE_ANNOTATIONS = fact(
  { interfaces: "networking.gke.io/interfaces", defaultInterface: "networking.gke.io/default-interface" },
  annotations,
);

/** An interface is on a `Network`, or on a `NetworkInterface` object: on one of them. */
export const INTERFACE_FIELDS = fact(["interfaceName", "network", "interface"], annotations);

/** The names of the network that every Pod is on: the primary one. */
export const PRIMARY_NETWORK = fact(["default", "pod-network"], {
  ...annotations,
  ...fileIn(PAGES.networkingApi, "apis/network/v1/network_types.go"),
});

/** The agent on the node refuses a Pod whose default interface is none of its list. */
export const DEFAULT_INTERFACE_IS_LISTED = fact(true, {
  source: PAGES.ciliumFork,
  section: "daemon/cmd: fetchMultiNICAnnotation",
  readOn: "2026-11-21",
});

/** A Pod in its node's network is no endpoint of the agent, which leads addresses and steered packets to endpoints. */
export const NODE_NETWORK_IS_NO_ENDPOINT = fact(true, {
  source: PAGES.ciliumFork,
  section: "pkg/gke/apis/gkeiproute",
  readOn: "2026-11-21",
  certainty: "inferred",
});

/** Several interfaces of a Pod may not be on one Pod network. */
export const ONE_INTERFACE_PER_NETWORK = fact(true, {
  source: PAGES.aboutMultiNetworking,
  section: "Limitations",
  readOn: "2026-11-21",
});

/** The default gateway of a Pod with several interfaces stays on the primary network; the agent's code takes another. */
export const DEFAULT_ROUTE_IS_PRIMARY = fact(true, {
  source: PAGES.setUpMultiNetworking,
  section: "General limitations",
  readOn: "2026-11-21",
});

/** What Linux takes as the name of an interface: no more bytes than this, no blank, slash or colon, and not `.` or `..`. */
export const INTERFACE_NAME = fact(
  { most: 15, example: "eth1" },
  { ...fileIn(PAGES.linuxCode, "net/core/dev.c: dev_valid_name"), readOn: "2026-11-21" },
);
