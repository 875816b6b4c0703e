import { KNOWN_ISSUES } from "../facts/known-issues";
import { isAffected } from "../values/gke-version";
import type { Problem } from "./enforce";
import type { CleanupSettings } from "./pod-ip-leak-cleanup-args";

const { introduced, fixed } = KNOWN_ISSUES.podIpLeak.value;

const HARMLESS = {
  reason: `does not leak Pod IPs: ${introduced} began to, ${fixed.join(", ")} ended it`,
  fix: "Remove PodIpLeakCleanup: there is nothing to clean up.",
};

export function* cleanupProblems({ autopilot }: CleanupSettings): Iterable<Problem> {
  if (autopilot)
    yield {
      path: "autopilot",
      reason: "lets no Pod write to a folder of its nodes",
      fix: "Upgrade the cluster instead.",
    };
}

/** A version that leaves the patch open may be affected. */
export function* versionProblems({ version }: { readonly version: string }): Iterable<Problem> {
  if (isAffected(version, { introduced, fixed }) === false)
    yield {
      path: "version",
      reason: `"${version}" ${HARMLESS.reason}`,
      fix: HARMLESS.fix,
      unseen: HARMLESS,
    };
}
