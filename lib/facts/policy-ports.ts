import { fact } from "./fact";
import { PAGES } from "./pages";

/** Each port of each peer is one entry of a Pod's policy map, of which there are this many. */
export const POLICY_MAP_ENTRIES = fact(16384, {
  source: PAGES.ciliumFork,
  section: "pkg/option/config.go: bpf-policy-map-max",
  readOn: "2026-11-21",
  certainty: "unverified",
});

/** The most ports of one rule that are written out: 64 different peers still have room beside each other. */
export const PORTS_OF_A_RULE = fact(POLICY_MAP_ENTRIES.value / 64, {
  source: PAGES.ciliumFork,
  section: "pkg/option/config.go: bpf-policy-map-max",
  readOn: "2026-11-21",
  certainty: "inferred",
});

/** What a NetworkPolicy takes. */
export const POLICY_PROTOCOLS = fact(["TCP", "UDP", "SCTP"], {
  source: PAGES.kubernetesNetworkPolicies,
  section: "Behavior of to and from selectors",
  readOn: "2026-11-21",
});
