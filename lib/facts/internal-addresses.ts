import { PRIVATE_BLOCKS } from "./addresses";
import { fact } from "./fact";
import { PAGES } from "./pages";

/** Where a subnet has its internal addresses, unless it uses public ones privately. */
export const PRIVATE_SUBNET_RANGES = fact(
  [
    ...PRIVATE_BLOCKS.value,
    "100.64.0.0/10",
    "192.0.0.0/24",
    "192.0.2.0/24",
    "192.88.99.0/24",
    "198.18.0.0/15",
    "198.51.100.0/24",
    "203.0.113.0/24",
    "240.0.0.0/4",
  ],
  { source: PAGES.vpcSubnets, section: "Valid IPv4 ranges", readOn: "2026-11-21" },
);
