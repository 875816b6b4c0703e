import { fact } from "./fact";
import { PAGES } from "./pages";

/** Bytes; what a VPC network takes. */
export const MTU_BOUNDS = fact(
  { min: 1300, max: 8896 },
  { source: PAGES.vpcMtu, section: "Valid MTUs", readOn: "2026-11-21" },
);
