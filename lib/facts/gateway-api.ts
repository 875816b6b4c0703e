import { fact } from "./fact";
import { PAGES } from "./pages";

/** The channels of the Gateway API's CRDs; a third, experimental, is deprecated and gcloud refuses it. */
export const GATEWAY_CHANNEL = fact(
  { on: "CHANNEL_STANDARD", off: "CHANNEL_DISABLED" },
  { source: PAGES.gatewayApi, section: "Enable Gateway API in your cluster", readOn: "2026-11-21" },
);
