import { fact } from "./fact";
import { PAGES } from "./pages";

const readOn = "2026-11-21";

/** Dataplane V2 by its name in the GKE API; Autopilot clusters always have it. */
export const DATAPLANE_V2 = fact("ADVANCED_DATAPATH", {
  source: PAGES.usingDataplaneV2,
  section: "Creating a GKE cluster with Dataplane V2",
  readOn,
});

/** Editing `datapathProvider` replaces the whole cluster: it can be chosen only at creation. */
export const DATAPATH_IS_FOREVER = fact(true, {
  source: PAGES.aboutDataplaneV2,
  section: "Limitations",
  readOn: "2026-04-10",
});

/** Network policy enforcement is built in and always on; Calico's is another data plane. */
export const POLICY_IS_BUILT_IN = fact(true, {
  source: PAGES.aboutDataplaneV2,
  section: "Network policy enforcement",
  readOn: "2026-04-10",
});

/**
 * Where `networkPolicy.enabled` asks for it all the same, the request fails: "Enabling NetworkPolicy for clusters with
 * DatapathProvider=ADVANCED_DATAPATH is not allowed". Of the add-on alone the page says nothing.
 */
export const CALICO_IS_REFUSED = fact(true, {
  source: PAGES.usingDataplaneV2,
  section: "Creating a GKE cluster with Dataplane V2",
  readOn,
});
