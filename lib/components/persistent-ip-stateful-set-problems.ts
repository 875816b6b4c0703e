import type { Problem } from "./enforce";
import { behaviorProblems } from "./gke-ip-route-problems";
import { addressesProblems } from "./persistent-ip-address-problems";
import { claimsByOrdinal, type StatefulSetSettings } from "./persistent-ip-stateful-set-args";
import { templateProblems } from "./persistent-ip-template-problems";
import { plain } from "./plain";
import { boundsProblems } from "./problems";

export function* statefulSetProblems(settings: StatefulSetSettings): Iterable<Problem> {
  const replicas = plain<number>(settings.replicas);
  yield* boundsProblems("replicas", replicas, { min: 1 });
  const claims = claimsByOrdinal(settings);
  if (claims.size === 0) yield { path: "addresses", reason: "is empty", fix: "Give at least one Pod an address." };
  for (const [ordinal, addresses] of claims) {
    const path = `addresses[${ordinal}]`;
    if (!/^\d+$/.test(ordinal)) yield { path, reason: "is of no ordinal", fix: "Count the Pods from 0." };
    else if (replicas !== undefined && Number(ordinal) >= replicas)
      yield {
        path,
        reason: `ordinal ${ordinal} is beyond the ${replicas} replicas, which count from 0`,
        fix: `Raise replicas to ${Number(ordinal) + 1}, or leave it out.`,
      };
    yield* addressesProblems(path, addresses);
  }
  yield* templateProblems(settings);
  const { extraSpec, waitFor, routeAnnotations } = settings;
  yield* behaviorProblems({ extraSpec, waitFor, annotations: routeAnnotations });
}
