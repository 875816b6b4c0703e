import { fact } from "./fact";
import { PAGES } from "./pages";

/** Bytes; what a VPC network takes. */
export const MTU_BOUNDS = fact(
  { min: 1300, max: 8896 },
  { source: PAGES.vpcMtu, section: "Valid MTUs", readOn: "2026-11-21" },
);

/** Bytes; of a network that states none. Also what a Pod's packets have on most networks, before anything wraps them. */
export const MTU_DEFAULT = fact(1460, { source: PAGES.vpcMtu, section: "Valid MTUs", readOn: "2026-11-21" });

/** Bytes; of every Cloud VPN gateway. */
export const VPN_MTU = fact(1460, { source: PAGES.vpcMtu, section: "Cloud VPN", readOn: "2026-11-21" });

/** Bytes; of a VLAN attachment that states none. */
export const ATTACHMENT_MTU_DEFAULT = fact(1440, {
  source: PAGES.providerAttachment,
  section: "compute.InterconnectAttachment: mtu",
  readOn: "2026-11-21",
});

/** Between networks of different MTUs larger packets are dropped where nothing fragments them or clamps the MSS. */
export const MTUS_MATCH = fact(true, { source: PAGES.vpcMtu, section: "Connected VPC networks", readOn: "2026-11-21" });
