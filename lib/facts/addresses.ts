import { fact } from "./fact";
import { PAGES } from "./pages";

const page = { source: PAGES.setUpPersistentIps, section: "Reserve IP addresses", readOn: "2026-11-21" };
const provider = { source: PAGES.providerAddress, section: "gcp.compute.Address", readOn: "2026-11-21" };

/** Where an address leads to; one that does not say is external. */
export const ADDRESS_TYPES = fact({ external: "EXTERNAL", internal: "INTERNAL" }, provider);

/** What an internal address of a VM, a Pod or a load balancer is reserved for. */
export const INTERNAL_PURPOSE = fact("GCE_ENDPOINT", page);

/** An internal address is in its subnetwork's range, and so in its region. */
export const INTERNAL_ADDRESS_IN_SUBNET = fact(true, provider);

/** Addresses that nobody has on the internet. */
export const PRIVATE_BLOCKS = fact(["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"], {
  source: PAGES.privateAddresses,
  section: "3. Private Address Space",
  readOn: "2026-11-21",
});
