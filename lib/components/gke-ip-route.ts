import { RegionHealthCheck } from "@pulumi/gcp/compute/regionHealthCheck";
import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";
import { ComponentResource, type ComponentResourceOptions, type Output } from "@pulumi/pulumi";
import { nameOf } from "./dependency-edge";
import { enforce } from "./enforce";
import { type GkeIpRouteArgs, routeSettings } from "./gke-ip-route-args";
import { healthCheckInputs } from "./gke-ip-route-health-check";
import { ROUTE_OPTIONS, routeArguments, routeInputs, routeSubjects } from "./gke-ip-route-inputs";
import { routeProblems } from "./gke-ip-route-problems";
import { isOfType } from "./is-of-type";
import { whenKnown } from "./later";
import { ROUTE_SHAPE } from "./gke-ip-route-shape";
import { typedAs } from "./typed";

/**
 * Leads persistent IP addresses to Pods. The addresses stay on the Gateway; GKE puts them on no interface of a Pod.
 *
 * @example
 * new GkeIpRoute("proxy", {
 *   namespace: "proxy",
 *   parentRefs: [gateway.parentRef],
 *   addresses: ["34.123.10.1/32"],
 *   podSelector: { app: "proxy" },
 * }, { provider: cluster.provider });
 */
export class GkeIpRoute extends ComponentResource {
  /** @internal */
  static readonly __pulumiType = "gke-dpv2:index:GkeIpRoute";

  /** The GKEIPRoute. */
  readonly gkeIpRoute: CustomResource;
  /** The health check; `undefined` without the argument of that name. */
  readonly healthCheck: RegionHealthCheck | undefined;
  /** Name of the GKEIPRoute. */
  readonly name: Output<string>;

  constructor(name: string, args: GkeIpRouteArgs, opts: ComponentResourceOptions = {}) {
    const typed = typedAs(ROUTE_SHAPE, args);
    const settings = routeSettings(typed.args);
    const gate = enforce({
      type: GkeIpRoute.__pulumiType,
      name,
      typed,
      children: routeSubjects(name, settings, routeArguments(settings)),
      later: whenKnown(settings, routeProblems),
      waive: settings.waive,
      cluster: { dataplaneV2: true },
    });
    const { namespace, network, reactionMode, waive } = settings;
    super(GkeIpRoute.__pulumiType, name, { namespace, network, reactionMode, waive }, opts);
    const child = { parent: this, dependsOn: gate };

    const { healthCheck, healthCheckName } = settings;
    this.healthCheck = healthCheck && new RegionHealthCheck(name, healthCheckInputs(healthCheck), child);
    const inputs = routeInputs(settings, this.healthCheck === undefined ? healthCheckName : this.healthCheck.name);
    this.gkeIpRoute = new CustomResource(name, inputs, { ...child, ...ROUTE_OPTIONS });

    this.name = nameOf(settings.name, this.gkeIpRoute);
    this.registerOutputs({ name: this.name });
  }

  static override isInstance(resource: unknown): resource is GkeIpRoute {
    return isOfType(resource, GkeIpRoute.__pulumiType);
  }
}
