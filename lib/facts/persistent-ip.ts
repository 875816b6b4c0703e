import { fact } from "./fact";
import { fileIn, PAGES } from "./pages";

const page = { source: PAGES.setUpPersistentIps, readOn: "2026-11-21" };
const schema = { ...fileIn(PAGES.crdsCatalog, "networking.gke.io/gkeiproute_v1.json"), readOn: "2026-11-21" };
const agent = { source: PAGES.ciliumFork, section: "pkg/gke/apis/gkeiproute", readOn: "2026-11-21" };

/** What a cluster needs before it can give Pods addresses that stay. */
export const PERSISTENT_IP_NEEDS = fact({ dataplaneV2: true, gatewayApi: true }, { ...page, section: "Requirements" });

/** How a Gateway and a route write an address: a type of Google's own, and the address as a block that holds it alone. */
export const PERSISTENT_ADDRESS = fact(
  { type: "gke.networking.io/cidr", family: 4, prefix: 32 },
  { ...page, section: "Create a Gateway and a GKEIPRoute" },
);

/** What the server writes where an address states no type; it then refuses a block on a Gateway, and admits it on a route. */
export const DEFAULT_ADDRESS_TYPE = fact("IPAddress", schema);

/** The agent on the node parses each address of a route as a block, whatever its type: `34.1.2.3` alone is an error to it. */
export const ROUTE_ADDRESS_IS_PARSED = fact(true, agent);

/** Another domain before `/cidr` may be the newest page's spelling, which could not be read. */
export const OTHER_CIDR_TYPE = fact("/cidr", { ...page, section: "Create a Gateway", certainty: "unverified" });

/** Addresses of one Gateway. */
export const MOST_GATEWAY_ADDRESSES = fact(16, {
  ...schema,
  ...fileIn(PAGES.crdsCatalog, "gateway.networking.k8s.io/gateway_v1.json: spec.addresses"),
});

/** What a reference to a parent means where it does not say. */
export const PARENT = fact({ group: "gateway.networking.k8s.io", kind: "Gateway" }, schema);

/** A route hands addresses of the Gateway that it names to a Pod of its own namespace, by an interface on a Pod network. */
export const ROUTE_FIELDS = fact(["parentRefs", "addresses", "podSelector", "network"], {
  ...page,
  section: "Create a GKEIPRoute",
});

/** How the names of classes for persistent IPs begin: one that is on no list may be a newer one. */
export const NEWER_CLASSES = fact(["gke-persistent-", "gke-passthrough-lb-"], {
  source: PAGES.aboutPersistentIps,
  section: "Gateway classes",
  readOn: "2026-11-21",
  certainty: "inferred",
});

/** Why a route's status has `Accepted` at False, and `NoPodsFound` where nothing is there to lead to. */
export const ROUTE_REASONS = fact(
  {
    noParent: "MissingParentRefs",
    noGateway: "GatewayNotFound",
    notAdmitted: "Unattachable",
    badAddresses: "InvalidAddresses",
    noNetwork: "NetworkNotFound",
    noPods: "NoPodsFound",
  },
  agent,
);

/** From which namespaces a listener admits routes; without a word, from the Gateway's own. */
export const ADMITTED_FROM = fact(
  { same: "Same", all: "All", selector: "Selector", none: "None" },
  { ...page, section: "Create a Gateway" },
);

/** A reference may name one listener of the Gateway; whether the controller heeds that is not said. */
export const PARENT_MAY_NAME_LISTENER = fact(["sectionName", "port"], { ...schema, certainty: "inferred" });

/** A listener may list the kinds that it admits, without a group Gateway API's; whether the controller heeds that is not said. */
export const ADMITTED_KINDS = fact(
  { group: "networking.gke.io", kind: "GKEIPRoute", otherwise: "gateway.networking.k8s.io" },
  {
    ...schema,
    ...fileIn(PAGES.crdsCatalog, "gateway.networking.k8s.io/gateway_v1.json: spec.listeners"),
    certainty: "inferred",
  },
);

/** An address leads to one Pod at a time: to the newest that the selector matches. */
export const ONE_POD_AT_A_TIME = fact(true, { ...page, section: "Limitations" });

/** The agent keeps one entry for each address: of two routes, the one it read last has it. */
export const ONE_ROUTE_PER_ADDRESS = fact(true, agent);

/** An empty selector is not allowed; the schema does not enforce it. */
export const SELECTOR_NOT_EMPTY = fact(true, schema);

/** When a Pod counts: as soon as its Ready condition is True, or as soon as it has a node. */
export const REACTION_MODES = fact(
  { ready: "ReadyCondition", exists: "Exists" },
  { ...page, section: "Reaction mode" },
);

/** The address is on no interface of the Pod: what lets a program use it all the same. */
export const USING_THE_ADDRESS = fact(
  { sysctl: "net.ipv4.ip_nonlocal_bind", capabilities: ["NET_ADMIN", "NET_RAW"] },
  { ...page, section: "Use the persistent IP addresses in the Pods" },
);

/** A health check of the project and region of the cluster, by its name. */
export const ROUTE_HEALTH_CHECK = fact("regional", {
  source: PAGES.healthCheckLoadBalancing,
  section: "Create a health check",
  readOn: "2026-11-21",
});

/** Of a newer revision of the schema: access from other regions, to internal addresses alone. */
export const GLOBAL_ACCESS_IS_INTERNAL = fact(true, schema);
