import { KNOWN_ISSUES } from "../facts/known-issues";
import { CLUSTER } from "../inventory/subjects";
import { runsDataplaneV2, versionOf } from "./cluster";
import { on, rule } from "./rule";
import { affectedBy } from "./version-floor";

export const versionWithoutHairpinLeak = rule({
  id: "version-without-hairpin-leak",
  title: "A cluster runs a version without the leak of hairpin connections",
  why: "A Pod that reaches itself through a Service leaves entries in the connection table: replies to later connections with the same ports are dropped.",
  fix: "Upgrade, or keep connections alive, or put a proxy load balancer or a Gateway before the Service.",
  level: "advisory",
  severity: "medium",
  scopes: ["graph"],
  facts: [KNOWN_ISSUES.hairpinLeak],
  checks: [
    on(CLUSTER, function* (_, { home, given, creating }) {
      if (home === undefined || runsDataplaneV2(home)?.value !== true) return;
      yield* affectedBy(versionOf(home, creating), given.knownIssues.hairpinLeak);
    }),
  ],
});
