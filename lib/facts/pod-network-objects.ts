import { fact } from "./fact";
import { fileIn, PAGES } from "./pages";

const types = (section: string) => ({ ...fileIn(PAGES.networkingApi, section), readOn: "2026-11-21" });

/** A Pod network of GKE's own making. */
export const POD_NETWORK_OBJECT = fact(
  { apiVersion: "networking.gke.io/v1", kind: "Network", provider: "GKE" },
  types("apis/network/v1/network_types.go"),
);

/** A type of Pod network for each kind of parameters: ranges, or devices. */
export const POD_NETWORK_TYPES = fact({ ranges: "L3", devices: "Device" }, types("apis/network/v1/network_types.go"));

/** What a Pod network is made of. */
export const PARAM_SET_OBJECT = fact(
  { apiVersion: "networking.gke.io/v1", kind: "GKENetworkParamSet" },
  types("apis/network/v1/gkenetworkparamset_types.go"),
);

/** A Pod network has routes to some addresses, never to all: that is for a Pod's default interface. */
export const NO_ROUTE_TO = fact("0.0.0.0/0", types("apis/network/v1/network_types.go: Route.to"));

/** What the page's samples call the interfaces of a Pod: the one of the cluster's own network, and the next. */
export const POD_INTERFACES = fact(
  { primary: "eth0", next: "eth1" },
  { source: PAGES.setUpMultiNetworking, section: "Configure Pods", readOn: "2026-11-21", certainty: "unverified" },
);
