import { fact } from "./fact";
import { PAGES } from "./pages";

const provider = { source: PAGES.terraformCluster, section: "resource_container_cluster", readOn: "2026-08-21" };

/** `datapathProvider` is ForceNew: an edit deletes the cluster and creates another. */
export const DATAPATH_REPLACES = fact("datapathProvider", provider);

/** On unless `deletionProtection` is false; `deletionPolicy` says what a deletion does. */
export const DELETION = fact({ protectedByDefault: true, deletes: "DELETE" }, provider);
