import { fact } from "./fact";
import { PAGES } from "./pages";

/** The managed Hubble relay of Dataplane V2's observability does not run on clusters with multi-networking. */
export const RELAY_OR_MULTI_NETWORKING = fact(true, {
  source: PAGES.aboutMultiNetworking,
  section: "Limitations",
  readOn: "2026-11-21",
});
