import { fact, type Fact } from "./fact";
import { PAGES } from "./pages";

/** A defect of certain versions: which, and what to do where one cannot upgrade. */
export interface KnownIssue {
  /** The first minor line that has it; absent: all up to the fix. */
  readonly introduced?: string;
  /** The patch of each minor line that no longer has it; empty: no fix is known. */
  readonly fixed: readonly string[];
  /** What the log or the user sees. */
  readonly symptom: string;
  readonly workaround: string;
}

const page = (section: string) => ({ source: PAGES.usingDataplaneV2, section, readOn: "2026-11-21" });

/** Numbers as in the troubleshooting of "Using GKE Dataplane V2"; users may extend or override them in `settings`. */
export const KNOWN_ISSUES = {
  podIpLeak: fact(
    {
      introduced: "1.22",
      fixed: ["1.22.17-gke.3100", "1.23.16-gke.200", "1.24.9-gke.3200", "1.25.6-gke.200"],
      symptom: "failed to allocate for range 0: no IP addresses available in range set",
      workaround: "a DaemonSet that deletes the leaked reservations",
    },
    page("IP address exhaustion caused by the Pod IP leak"),
  ),
  selfConnectionDrop: fact(
    {
      fixed: ["1.28.3-gke.1090000"],
      symptom: "a Pod's connection to itself through a Service is dropped by a NetworkPolicy",
      workaround: "the Service's port equals the container's",
    },
    page("Network Policy drops a connection due to incorrect connection tracking lookup"),
  ),
  hairpinLeak: fact(
    {
      fixed: ["1.27.11-gke.1097000", "1.28.3-gke.1090000"],
      symptom: "replies to a connection are dropped after a Pod has reached itself through a Service",
      workaround: "connections that are kept alive, or a proxy load balancer or Gateway before the Service",
    },
    page("Packets are dropped for hairpin connection flows"),
  ),
  metadataRace: fact(
    {
      introduced: "1.35",
      fixed: [],
      symptom: "169.254.169.254:80: connect: connection refused",
      workaround: "any NetworkPolicy in a namespace without workloads, or an init container that waits for a token",
    },
    {
      source: PAGES.knownIssues,
      section: "Metadata server requests fail right after a node starts",
      readOn: "2026-06-23",
    },
  ),
} as const satisfies Record<string, Fact<KnownIssue>>;

/** Of these the defect is in anetd, which runs at the node's version; the pages speak of the cluster's. */
export const BORNE_BY_NODES = fact(["podIpLeak", "selfConnectionDrop", "hairpinLeak"], {
  ...page("Troubleshooting"),
  certainty: "inferred",
});
