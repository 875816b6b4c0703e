import { fact } from "./fact";
import { fileIn, PAGES } from "./pages";

const readOn = "2026-11-21";
const page = (section: string) => ({ source: PAGES.setUpServiceSteering, section, readOn });
const crd = (file: string) => ({ ...fileIn(PAGES.crdsCatalog, `networking.gke.io/${file}_v1.json`), readOn });
const agent = { source: PAGES.ciliumFork, section: "bpf/lib/google_sfc.h", readOn };

/** Bytes that service steering puts before each packet, header by header, as the agent's own structures have them. */
export const STEERING_HEADERS = fact(
  { ipv4: 20, udp: 8, geneve: 8, geneveOption: 4, nsh: 8 },
  { ...agent, certainty: "inferred" },
);

/** The encapsulation makes packets bigger, which the VPC's MTU has to leave room for. */
export const STEERING_NEEDS_MTU = fact(true, page("Set up a VPC network"));

/** Steering is a part of Dataplane V2: the page's cluster is created with it. */
export const STEERING_NEEDS_DATAPLANE_V2 = fact(true, page("Create a GKE cluster"));

/** Beyond these numbers of nodes, and of TrafficSelectors with their chains, Google does not recommend steering. */
export const STEERING_LIMITS = fact({ nodes: 100, pairs: 10 }, page("Limitations"));

/** Only what leaves a Pod is steered, by where it goes to. */
export const STEERED_DIRECTION = fact("egress", page("Limitations"));

/** Two selectors of one subject with the same prefix: which of them wins is not handled. */
export const CONFLICTS_ARE_NOT_HANDLED = fact(true, page("Limitations"));

/** What leaves a function's Pod is selected anew: so the sample goes from the firewall to the proxy. */
export const SELECTED_AT_EACH_HOP = fact(true, page("Create the TrafficSelector"));

/** A TrafficSelector sends what it selects to the chain that it names. */
export const SELECTOR_NAMES_A_CHAIN = fact(true, page("Create the TrafficSelector"));

/** The Pods of a function are those of its namespace that carry its labels. */
export const FUNCTION_PODS = fact(true, page("Create the ServiceFunctionChain"));

/** How many functions a chain takes. */
export const CHAIN_FUNCTIONS = fact({ min: 1, max: 1 }, page("Limitations"));

/** Characters of a function's name, a label as RFC 1035 has it. */
export const FUNCTION_NAME = fact({ min: 1, max: 63 }, crd("servicefunctionchain"));

/** A function is found by labels, at least one, and by no expressions. */
export const FUNCTION_LABELS = fact({ min: 1 }, crd("servicefunctionchain"));

/** Seconds for which a client stays with one Pod of a function. */
export const AFFINITY_TIMEOUT = fact({ min: 1, max: 86_400, default: 10_800 }, crd("servicefunctionchain"));

/** How many entries the list of ports takes, and the protocols of an entry. Without a list nothing is steered. */
export const SELECTOR_PORTS = fact({ min: 1, max: 10, protocols: ["TCP", "UDP"] }, crd("trafficselector"));

/** An empty selector selects everything: all namespaces, all Pods. */
export const EMPTY_SELECTS_ALL = fact(true, crd("trafficselector"));

/** The Pods of a chain's function are on the Pod network of the selectors that lead to it. */
export const ONE_POD_NETWORK = fact(true, crd("trafficselector"));

/** Of selectors that take a packet the longest prefix wins; of one length, one port against all of them. */
export const STEERING_PRECEDENCE = fact(["longest prefix", "single port"], agent);

/** Nothing else than IPv4 is steered: a selector with another destination is passed over as a whole. */
export const STEERED_FAMILY = fact(4, { ...agent, section: "gke-service-steering-controller: TrafficSelector" });

/** What goes to this port counts as encapsulated already, and is never steered. */
export const ENCAPSULATED = fact({ protocol: "UDP", port: 7081 }, agent);

/** The chain by its names in the API. It is cluster-scoped. */
export const SERVICE_FUNCTION_CHAIN_KIND = fact(
  { apiVersion: "networking.gke.io/v1", kind: "ServiceFunctionChain" },
  crd("servicefunctionchain"),
);

/** The selector by its names in the API. It is cluster-scoped. */
export const TRAFFIC_SELECTOR_KIND = fact(
  { apiVersion: "networking.gke.io/v1", kind: "TrafficSelector" },
  crd("trafficselector"),
);
