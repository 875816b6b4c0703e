import { RegionHealthCheck } from "@pulumi/gcp/compute/regionHealthCheck";
import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";
import { Deployment } from "@pulumi/kubernetes/apps/v1/deployment";
import { ComponentResource, type ComponentResourceOptions, type Output } from "@pulumi/pulumi";
import { nameOf } from "./dependency-edge";
import { enforce } from "./enforce";
import { healthCheckInputs } from "./gke-ip-route-health-check";
import { ROUTE_OPTIONS, routeInputs } from "./gke-ip-route-inputs";
import { isOfType } from "./is-of-type";
import { whenKnown } from "./later";
import { deploymentSettings, type PersistentIpDeploymentArgs } from "./persistent-ip-deployment-args";
import { deploymentInputs, deploymentSubjects, routeOf } from "./persistent-ip-deployment-inputs";
import { deploymentProblems } from "./persistent-ip-deployment-problems";
import { DEPLOYMENT_SHAPE } from "./persistent-ip-workload-shape";
import { typedAs } from "./typed";

/**
 * A Deployment with persistent IP addresses, and its route: for the newest Pod that counts, or with a health check for
 * all healthy Pods.
 *
 * @example
 * new PersistentIpDeployment("proxy", {
 *   namespace: "proxy",
 *   parentRefs: [gateway.parentRef],
 *   addresses: ["34.123.10.1/32"],
 *   podAwareness: "add-address",
 *   replicas: 3,
 *   healthCheck: { region: "europe-west1", port: 443 },
 *   template: {
 *     spec: { containers: [{ name: "proxy", image: "envoy", readinessProbe: { tcpSocket: { port: 443 } } }] },
 *   },
 * }, { provider: pool.provider });
 */
export class PersistentIpDeployment extends ComponentResource {
  /** @internal */
  static readonly __pulumiType = "gke-dpv2:index:PersistentIpDeployment";

  /** The workload. */
  readonly deployment: Deployment;
  /** The GKEIPRoute. */
  readonly route: CustomResource;
  /** The health check; `undefined` without the argument of that name. */
  readonly healthCheck: RegionHealthCheck | undefined;
  /** Name of the Deployment. */
  readonly name: Output<string>;

  constructor(name: string, args: PersistentIpDeploymentArgs, opts: ComponentResourceOptions = {}) {
    const typed = typedAs(DEPLOYMENT_SHAPE, args);
    const settings = deploymentSettings(name, typed.args);
    const gate = enforce({
      type: PersistentIpDeployment.__pulumiType,
      name,
      typed,
      children: deploymentSubjects(name, settings),
      later: whenKnown(settings, deploymentProblems),
      waive: settings.waive,
      cluster: { dataplaneV2: true },
    });
    const { namespace, network, reactionMode, podAwareness, waive } = settings;
    super(PersistentIpDeployment.__pulumiType, name, { namespace, network, reactionMode, podAwareness, waive }, opts);
    const child = { parent: this, dependsOn: gate };

    this.deployment = new Deployment(name, deploymentInputs(settings), child);
    const { healthCheck, healthCheckName } = settings;
    this.healthCheck = healthCheck && new RegionHealthCheck(name, healthCheckInputs(healthCheck), child);
    const checked = this.healthCheck === undefined ? healthCheckName : this.healthCheck.name;
    this.route = new CustomResource(name, routeInputs(routeOf(settings), checked), { ...child, ...ROUTE_OPTIONS });

    this.name = nameOf(settings.name, this.deployment);
    this.registerOutputs({ name: this.name });
  }

  static override isInstance(resource: unknown): resource is PersistentIpDeployment {
    return isOfType(resource, PersistentIpDeployment.__pulumiType);
  }
}
