import { fact } from "./fact";
import { fileIn, PAGES } from "./pages";

const page = { source: PAGES.setUpPersistentIps, readOn: "2026-11-21" };
const schema = { ...fileIn(PAGES.crdsCatalog, "networking.gke.io/gkeiproute_v1.json"), readOn: "2026-11-21" };

/** The page writes v1beta1; the schema of v1 is the same here, and stays. */
export const GATEWAY_KIND = fact(
  { apiVersion: "gateway.networking.k8s.io/v1", kind: "Gateway" },
  { ...schema, ...fileIn(PAGES.crdsCatalog, "gateway.networking.k8s.io/gateway_v1.json"), certainty: "inferred" },
);

/** The route as the API server serves it. */
export const GKE_IP_ROUTE_KIND = fact({ apiVersion: "networking.gke.io/v1", kind: "GKEIPRoute" }, schema);

/** A Gateway needs a listener; of it only the namespaces that it admits matter here. */
export const GATEWAY_LISTENER = fact(
  { name: "default", port: 443, protocol: "none" },
  { ...page, section: "Create a Gateway" },
);

/** What the server writes into a route that does not say. */
export const ROUTE_DEFAULTS = fact({ network: "default", reactionMode: "ReadyCondition" }, schema);

/** What of a route cannot be edited. */
export const ROUTE_FIXED = fact(["spec.parentRefs", "spec.network", "spec.reactionMode"], {
  ...page,
  section: "Create a GKEIPRoute",
});

/** The same of a newer revision of the schema, where the server enforces it. */
export const ROUTE_FIXED_LATER = fact(["spec.haPolicy"], schema);

/** The class of a Gateway cannot be edited once a route refers to it. */
export const GATEWAY_FIXED = fact(["spec.gatewayClassName"], {
  source: PAGES.healthCheckLoadBalancing,
  section: "Requirements and limitations",
  readOn: "2026-11-21",
});

/** The conditions of a route's status. `GCPReady` is the documentation's word, `IPRouteGCPReady` the code's. */
export const ROUTE_CONDITIONS = fact(["Accepted", "GCPReady", "IPRouteGCPReady", "DPV2Ready", "Ready"], {
  source: PAGES.aboutPersistentIps,
  section: "GKEIPRoute status",
  readOn: "2026-11-21",
});

/** The condition that a load-balancing route never gets. */
export const NOT_OF_LOAD_BALANCING = fact("DPV2Ready", {
  source: PAGES.ciliumFork,
  section: "pkg/gke/apis/gkeiproute",
  readOn: "2026-11-21",
});

/** Conditions that Pulumi awaits before it calls an object made: one, or a JSON list; types in any case. */
export const AWAIT_ANNOTATION = fact("pulumi.com/waitFor", {
  ...fileIn(PAGES.pulumiKubernetes, "provider/pkg/metadata/overrides.go: ReadyCondition"),
  readOn: "2026-11-21",
});

/** The label that says which Pod of a StatefulSet it is. */
export const POD_NAME_LABEL = fact("statefulset.kubernetes.io/pod-name", {
  source: PAGES.kubernetesStatefulSets,
  section: "Pod name label",
  readOn: "2026-11-21",
});

/** The label that no two nodes share. */
export const NODE_LABEL = fact("kubernetes.io/hostname", {
  source: PAGES.kubernetesLabels,
  section: "kubernetes.io/hostname",
  readOn: "2026-11-21",
});

/** A load-balancing route leads to one Pod of each node. */
export const ONE_POD_PER_NODE = fact(1, {
  source: PAGES.healthCheckLoadBalancing,
  section: "Requirements and limitations",
  readOn: "2026-11-21",
});

/** The conditions of a Gateway's status. */
export const GATEWAY_CONDITIONS = fact(["Accepted", "Programmed"], {
  ...schema,
  ...fileIn(PAGES.crdsCatalog, "gateway.networking.k8s.io/gateway_v1.json: status.conditions"),
});
