import { fact } from "./fact";
import { PAGES } from "./pages";

/** A project's only workload pool is its id and this. */
export const WORKLOAD_POOL_SUFFIX = fact(".svc.id.goog", {
  source: PAGES.workloadIdentity,
  section: "Enable Workload Identity Federation for GKE on clusters",
  readOn: "2026-11-21",
});

/** Where a Pod gets the token of its service account on Dataplane V2; other data planes have another address. */
export const METADATA_SERVER = fact(
  { address: "169.254.169.254", port: 80, protocol: "TCP" },
  {
    source: PAGES.networkPolicies,
    section: "Network policy and Workload Identity Federation for GKE",
    readOn: "2026-11-21",
    certainty: "unverified",
  },
);
