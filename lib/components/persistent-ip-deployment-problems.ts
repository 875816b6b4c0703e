import type { Problem } from "./enforce";
import { behaviorProblems } from "./gke-ip-route-problems";
import { isLoadBalanced } from "./gke-ip-route-health-check";
import { addressesProblems } from "./persistent-ip-address-problems";
import type { DeploymentSettings } from "./persistent-ip-deployment-args";
import { templateProblems } from "./persistent-ip-template-problems";
import { plain } from "./plain";
import { boundsProblems } from "./problems";

export function* deploymentProblems(settings: DeploymentSettings): Iterable<Problem> {
  yield* boundsProblems("replicas", plain<number>(settings.replicas), { min: 0 });
  yield* addressesProblems("addresses", settings.addresses);
  yield* templateProblems(settings, isLoadBalanced(settings));
  const { extraSpec, waitFor, healthCheckName, healthCheck, routeAnnotations } = settings;
  yield* behaviorProblems({ extraSpec, waitFor, healthCheckName, healthCheck, annotations: routeAnnotations });
}
