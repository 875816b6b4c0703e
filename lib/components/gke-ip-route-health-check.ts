import type { RegionHealthCheckArgs } from "@pulumi/gcp/compute/regionHealthCheck";
import type { Input } from "@pulumi/pulumi";
import { HEALTH_CHECK_DEFAULTS, HEALTH_CHECK_PROTOCOLS } from "../facts/health-checks";
import { ALL_PORTS, isPort } from "../values/port-list";
import type { Problem } from "./enforce";
import { given, plain } from "./plain";
import { boundsProblems } from "./problems";

/** A regional health check that is made for a route. */
export interface RouteHealthCheck {
  /** The cluster's region. */
  readonly region: Input<string>;
  /** The port that is asked; 1 to 65535. */
  readonly port: Input<number>;
  /**
   * `TCP`, `HTTP` or `HTTPS`.
   * @default - TCP
   */
  readonly protocol?: keyof typeof HEALTH_CHECK_PROTOCOLS.value;
  /**
   * The path that is asked for; refused with TCP.
   * @default - Compute Engine's: /
   */
  readonly requestPath?: Input<string>;
  /**
   * Seconds from one question to the next, 1 or more.
   * @default - Compute Engine's: 5
   */
  readonly checkIntervalSec?: Input<number>;
  /**
   * Seconds until no answer counts as a bad one; refused where they are more than `checkIntervalSec`.
   * @default - Compute Engine's: 5
   */
  readonly timeoutSec?: Input<number>;
  /**
   * Good answers in a row that make a Pod healthy, 1 or more.
   * @default - Compute Engine's: 2
   */
  readonly healthyThreshold?: Input<number>;
  /**
   * Bad answers in a row that make it unhealthy, 1 or more.
   * @default - Compute Engine's: 2
   */
  readonly unhealthyThreshold?: Input<number>;
  /**
   * Name of the health check. Editing it replaces it.
   * @default - made by Pulumi
   */
  readonly name?: Input<string>;
  /**
   * Project id of the cluster.
   * @default - the provider's
   */
  readonly project?: Input<string>;
}

/** Load balancing: by a health check that is there, or by one that is made. */
export interface HealthChecked {
  /**
   * Name, not path, of a regional health check in the cluster's project and region: traffic then goes to all matching Pods
   * that it finds healthy, one on each node. Needs GKE 1.32.3-gke.1440000. Refused beside `healthCheck`.
   * See {@link https://docs.cloud.google.com/kubernetes-engine/docs/how-to/health-check-based-load-balancing}.
   * @default - no load balancing
   */
  readonly healthCheckName?: Input<string>;
  /**
   * The same, by a health check that is made here.
   * @default - none
   */
  readonly healthCheck?: RouteHealthCheck;
}

export const isLoadBalanced = ({ healthCheckName, healthCheck }: HealthChecked): boolean =>
  healthCheckName !== undefined || healthCheck !== undefined;

const OWN_NAMES = [
  ...(["name", "project", "region"] as const),
  ...(["checkIntervalSec", "timeoutSec", "healthyThreshold", "unhealthyThreshold"] as const),
] satisfies (keyof RouteHealthCheck)[];

export function healthCheckInputs(check: RouteHealthCheck): RegionHealthCheckArgs {
  const { protocol = "TCP", port, requestPath, ...others } = check;
  return given({ ...others, [HEALTH_CHECK_PROTOCOLS.value[protocol]]: given({ port, requestPath }) });
}

/** The argument that each path of the inputs comes from. */
export const HEALTH_CHECK_ARGUMENTS: Readonly<Record<string, string>> = Object.fromEntries([
  ...OWN_NAMES.map((key) => [key, `healthCheck.${key}`]),
  ...Object.values(HEALTH_CHECK_PROTOCOLS.value).map((block) => [block, "healthCheck"]),
]);

export function* healthCheckProblems({ healthCheckName, healthCheck }: HealthChecked): Iterable<Problem> {
  if (healthCheck === undefined) return;
  if (healthCheckName !== undefined)
    yield { path: "healthCheck", reason: "stands beside healthCheckName", fix: "Give one or the other." };
  const port = plain<number>(healthCheck.port);
  if (port !== undefined && !isPort(port))
    yield {
      path: "healthCheck.port",
      reason: `${JSON.stringify(port)} is no port`,
      fix: `Write a number from ${ALL_PORTS.from} to ${ALL_PORTS.to}.`,
    };
  if (healthCheck.requestPath !== undefined && (healthCheck.protocol ?? "TCP") === "TCP")
    yield { path: "healthCheck.requestPath", reason: "stands with TCP", fix: "Leave it out, or ask by HTTP." };
  for (const count of ["checkIntervalSec", "timeoutSec", "healthyThreshold", "unhealthyThreshold"] as const)
    yield* boundsProblems(`healthCheck.${count}`, plain<number>(healthCheck[count]), { min: 1 });
  yield* patienceProblems(healthCheck);
}

function* patienceProblems(healthCheck: RouteHealthCheck): Iterable<Problem> {
  const { checkIntervalSec, timeoutSec } = { ...HEALTH_CHECK_DEFAULTS.value, ...given(healthCheck) };
  const [every, patience] = [plain<number>(checkIntervalSec), plain<number>(timeoutSec)];
  if (every !== undefined && patience !== undefined && patience > every)
    yield {
      path: "healthCheck.timeoutSec",
      reason: `${patience} is more than checkIntervalSec ${every}`,
      fix: "Choose one that is not.",
    };
}
