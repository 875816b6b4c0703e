import { fact } from "./fact";
import { PAGES } from "./pages";

/** Bytes that service steering puts before each packet, header by header, as the agent's own structures have them. */
export const STEERING_HEADERS = fact(
  { ipv4: 20, udp: 8, geneve: 8, geneveOption: 4, nsh: 8 },
  { source: PAGES.ciliumFork, section: "bpf/lib/google_sfc.h", readOn: "2026-11-21", certainty: "inferred" },
);

/** The encapsulation makes packets bigger, which the VPC's MTU has to leave room for. */
export const STEERING_NEEDS_MTU = fact(true, {
  source: PAGES.setUpServiceSteering,
  section: "Set up a VPC network",
  readOn: "2026-11-21",
});
