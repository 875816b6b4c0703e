import { fact } from "./fact";
import { PAGES } from "./pages";

/** `inTransitEncryptionConfig`: whether WireGuard encrypts what Pods send from node to node. */
export const IN_TRANSIT_ENCRYPTION = fact(
  ["IN_TRANSIT_ENCRYPTION_DISABLED", "IN_TRANSIT_ENCRYPTION_INTER_NODE_TRANSPARENT"],
  { source: PAGES.transparentEncryption, section: "Enable inter-node transparent encryption", readOn: "2026-11-21" },
);

/** WireGuard between nodes is a part of Dataplane V2, and Autopilot clusters do not have it. */
export const ENCRYPTION_NEEDS = fact(
  { dataplaneV2: true, autopilot: false },
  { source: PAGES.transparentEncryption, section: "Limitations", readOn: "2026-11-21" },
);
