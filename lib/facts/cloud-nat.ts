import { fact } from "./fact";
import { PAGES } from "./pages";

/** How a Cloud NAT is told to find its own addresses and to serve one subnet whole, Pods included. */
export const CLOUD_NAT = fact(
  { addresses: "AUTO_ONLY", subnets: "LIST_OF_SUBNETWORKS", ranges: "ALL_IP_RANGES" },
  { source: PAGES.terraformRouterNat, section: "compute: RouterNat", readOn: "2026-11-21" },
);
