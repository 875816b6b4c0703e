import { fact } from "./fact";
import { PAGES } from "./pages";

/** Pod addresses are alias IPs of the VPC, not routes. */
export const VPC_NATIVE = fact("VPC_NATIVE", {
  source: PAGES.aboutVpcNative,
  section: "VPC-native clusters",
  readOn: "2026-11-21",
});

/** Dataplane V2 runs on clusters whose Pods have alias IPs; the other mode gives each node a route. */
export const DATAPLANE_V2_IS_VPC_NATIVE = fact(
  { not: "ROUTES" },
  { source: PAGES.usingDataplaneV2, section: "Creating a GKE cluster with Dataplane V2", readOn: "2026-11-21" },
);
