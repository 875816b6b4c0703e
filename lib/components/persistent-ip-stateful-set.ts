import { CustomResource } from "@pulumi/kubernetes/apiextensions/customResource";
import { StatefulSet } from "@pulumi/kubernetes/apps/v1/statefulSet";
import { ComponentResource, type ComponentResourceOptions, type Output } from "@pulumi/pulumi";
import { nameOf } from "./dependency-edge";
import { enforce } from "./enforce";
import { ROUTE_OPTIONS, routeInputs } from "./gke-ip-route-inputs";
import { isOfType } from "./is-of-type";
import { whenKnown } from "./later";
import { type PersistentIpStatefulSetArgs, statefulSetSettings } from "./persistent-ip-stateful-set-args";
import { routesOf, statefulSetInputs, statefulSetSubjects } from "./persistent-ip-stateful-set-inputs";
import { statefulSetProblems } from "./persistent-ip-stateful-set-problems";
import { STATEFUL_SET_SHAPE } from "./persistent-ip-workload-shape";
import { typedAs } from "./typed";

/**
 * A StatefulSet each of whose chosen Pods has persistent IP addresses of its own, and a route for each of them.
 *
 * @example
 * new PersistentIpStatefulSet("proxy", {
 *   namespace: "proxy",
 *   parentRefs: [gateway.parentRef],
 *   addresses: { 0: ["34.123.10.1/32"], 1: ["34.123.10.2/32"] },
 *   podAwareness: "add-address",
 *   template: {
 *     spec: { containers: [{ name: "proxy", image: "envoy", readinessProbe: { tcpSocket: { port: 443 } } }] },
 *   },
 * }, { provider: pool.provider });
 */
export class PersistentIpStatefulSet extends ComponentResource {
  /** @internal */
  static readonly __pulumiType = "gke-dpv2:index:PersistentIpStatefulSet";

  /** The workload. */
  readonly statefulSet: StatefulSet;
  /** The GKEIPRoute of each Pod that has addresses, by its ordinal. */
  readonly routes: Readonly<Record<number, CustomResource>>;
  /** Name of the StatefulSet. */
  readonly name: Output<string>;

  constructor(name: string, args: PersistentIpStatefulSetArgs, opts: ComponentResourceOptions = {}) {
    const typed = typedAs(STATEFUL_SET_SHAPE, args);
    const settings = statefulSetSettings(name, typed.args);
    const gate = enforce({
      type: PersistentIpStatefulSet.__pulumiType,
      name,
      typed,
      children: statefulSetSubjects(name, settings),
      later: whenKnown(settings, statefulSetProblems),
      waive: settings.waive,
      cluster: { dataplaneV2: true },
    });
    const { namespace, network, reactionMode, podAwareness, waive } = settings;
    super(PersistentIpStatefulSet.__pulumiType, name, { namespace, network, reactionMode, podAwareness, waive }, opts);
    const child = { parent: this, dependsOn: gate };

    this.statefulSet = new StatefulSet(name, statefulSetInputs(settings), child);
    this.routes = Object.fromEntries(
      [...routesOf(settings)].map(([ordinal, route]) => [
        ordinal,
        new CustomResource(`${name}-${ordinal}`, routeInputs(route), { ...child, ...ROUTE_OPTIONS }),
      ]),
    );

    this.name = nameOf(settings.name, this.statefulSet);
    this.registerOutputs({ name: this.name });
  }

  static override isInstance(resource: unknown): resource is PersistentIpStatefulSet {
    return isOfType(resource, PersistentIpStatefulSet.__pulumiType);
  }
}
