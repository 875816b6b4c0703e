import { fact } from "./fact";
import { PAGES } from "./pages";

/** Pod addresses are alias IPs of the VPC, not routes. */
export const VPC_NATIVE = fact("VPC_NATIVE", {
  source: PAGES.aboutVpcNative,
  section: "VPC-native clusters",
  readOn: "2026-11-21",
});
