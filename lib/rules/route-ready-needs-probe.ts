import { REACTION_MODES } from "../facts/persistent-ip";
import { GKE_IP_ROUTE, type GkeIpRoute } from "../inventory/persistent-ips";
import { POD_TEMPLATE, type PodTemplate } from "../inventory/pod-template";
import { listOf } from "../values/list-of";
import { containersOf } from "./container-commands";
import { oneYes } from "./one-yes";
import { on, rule } from "./rule";
import { needOfRoutes, routesThat, unsureOf } from "./routes-to-pods";

const { ready, exists } = REACTION_MODES.value;

export const routeReadyNeedsProbe = rule({
  id: "route-ready-needs-probe",
  title: `The Pods of a GKEIPRoute in ${ready} mode say when they are ready`,
  why: "Without a readiness probe a Pod counts as Ready as soon as its containers run: a new one takes the addresses before it serves, and a broken one keeps them.",
  fix: `Give a container a readinessProbe, or set reactionMode to ${exists} where running is enough.`,
  level: "advisory",
  severity: "medium",
  scopes: ["graph"],
  facts: [REACTION_MODES],
  checks: [
    on(POD_TEMPLATE, function* (pod, around) {
      const routes = routesThat(waitsForReady, around);
      if (routes.length === 0 || saysWhenReady(pod)) return;
      const { who, softer, related } = needOfRoutes(routes);
      const reason = `no container has a readinessProbe, needed for ${who} in ${ready} mode`;
      yield { path: "containers", reason, softer, related };
    }),
    on(GKE_IP_ROUTE, unsureOf(waitsForReady)),
  ],
});

/** Where load is balanced, the health check says which Pods take part. */
function waitsForReady({ reactionMode, loadBalancing }: GkeIpRoute): boolean {
  return (reactionMode ?? ready) === ready && !loadBalancing;
}

/** A sidecar's probe counts as well, and so does a gate, which another controller opens. */
const saysWhenReady = (pod: PodTemplate): boolean =>
  oneYes(
    (function* () {
      yield () => listOf(pod.readinessGates).length > 0;
      for (const read of containersOf(pod)) yield () => Boolean(read().container.readinessProbe);
    })(),
  );
