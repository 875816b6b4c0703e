import { fact } from "./fact";
import { fileIn, PAGES } from "./pages";
import { PRIMARY_NETWORK } from "./pod-interfaces";

const page = { source: PAGES.kubernetesNetworkPolicies, readOn: "2026-11-21" };

/** Policies add up: what one of those that select a Pod admits is admitted. */
export const POLICIES_ADD_UP = fact(true, { ...page, section: "The two sorts of pod isolation" });

/** A rule whose list of peers is empty or absent is about everybody; so are ports. */
export const EMPTY_LIST_ADMITS_ALL = fact(true, {
  source: PAGES.kubernetesApi,
  section: "NetworkPolicyEgressRule v1 networking",
  readOn: "2026-11-21",
});

/** Every namespace carries its name under this label. */
export const NAMESPACE_NAME_LABEL = fact("kubernetes.io/metadata.name", {
  ...page,
  section: "Targeting a Namespace by its name",
});

/** The Pod network that a policy is for; without it, the primary one. */
export const POLICY_NETWORK = fact(
  { annotation: "networking.gke.io/network", primary: PRIMARY_NETWORK.value },
  { ...fileIn(PAGES.networkingApi, "apis/network/v1/annotations.go"), readOn: "2026-11-21" },
);
