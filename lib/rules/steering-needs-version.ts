import { FLOORS } from "../facts/versions";
import { SERVICE_FUNCTION_CHAIN, TRAFFIC_SELECTOR } from "../inventory/steering";
import { CLUSTER } from "../inventory/subjects";
import { NotYet } from "../inventory/view";
import { versionOf } from "./cluster";
import { on, rule, type Around, type Finding } from "./rule";
import { steeringNeedOf } from "./steering-users";
import { olderThan, onObject } from "./version-floor";

export const steeringNeedsVersion = rule({
  id: "steering-needs-version",
  title: "Traffic is steered on a version that does it",
  why: "An older cluster does not know the kinds, or stores them and steers nothing.",
  fix: `Upgrade to ${FLOORS.serviceSteering.value.join(" or ")} or newer, or do without service steering.`,
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [FLOORS.serviceSteering],
  checks: [
    on(CLUSTER, function* (_, around) {
      const need = steeringNeedOf(around.resource, around.inventory);
      if (need === undefined) return;
      const { who, softer, related } = need;
      for (const f of tooOld(around))
        if (f instanceof NotYet) yield f;
        else yield { ...f, reason: `${f.reason}, needed for ${who}`, softer: softer ?? f.softer, related };
    }),
    on(SERVICE_FUNCTION_CHAIN, (_, around) => assumedTooOld(around)),
    on(TRAFFIC_SELECTOR, (_, around) => assumedTooOld(around)),
  ],
});

function* tooOld({ home, given, creating }: Around): Iterable<Finding | NotYet> {
  if (home !== undefined) yield* olderThan(versionOf(home, creating), given.floors.serviceSteering);
}

/** Said of what needs it only where its cluster is out of view: else of the cluster. */
function* assumedTooOld(around: Around): Iterable<Finding | NotYet> {
  if (around.home?.cluster === undefined) yield* onObject(tooOld(around));
}
