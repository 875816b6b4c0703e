import type { Input } from "@pulumi/pulumi";
import { ROUTE_DEFAULTS } from "../facts/persistent-ip-objects";
import type { Waiver } from "../rules/waiver";
import type { HealthChecked } from "./gke-ip-route-health-check";
import type { ReservedAddress } from "./persistent-ip-addresses";
import { frozen, given } from "./plain";
import type { Selection } from "./pod-selection";

/** A Gateway that a route's addresses are on. */
export interface RouteParent {
  /** Name of the Gateway; its `parentRef` gives both, so that the route is made after it and goes before it. */
  readonly name: Input<string>;
  /**
   * Its namespace.
   * @default - the route's
   */
  readonly namespace?: Input<string>;
  /**
   * Name of one of its listeners.
   * @default - any
   */
  readonly sectionName?: Input<string>;
}

/** What a route does, whoever makes it. */
export interface RouteBehavior {
  /**
   * The Gateways of the addresses: `[gateway.parentRef]`. At least one, else refused (`route-has-parent`). Editing them
   * replaces the route, deleting first: its traffic stops meanwhile.
   */
  readonly parentRefs: Input<Input<RouteParent>[]>;
  /**
   * Name of the Pod network on whose interface the Pods get the traffic. Editing it replaces the route, deleting first:
   * its traffic stops meanwhile.
   * @default "default"
   */
  readonly network?: Input<string>;
  /**
   * When a Pod counts: as soon as it is Ready (`ReadyCondition`), or as soon as it has a node (`Exists`). Editing it
   * replaces the route, deleting first: its traffic stops meanwhile.
   * @default "ReadyCondition"
   */
  readonly reactionMode?: Input<"ReadyCondition" | "Exists">;
  /**
   * Whether clients in other regions reach the addresses; for internal ones (`route-global-access-is-internal`), and in
   * clusters that know the field.
   * @default - GKE's: false
   */
  readonly allowGlobalAccess?: Input<boolean>;
  /**
   * Further fields of the route's `spec`, for clusters that know more of them than this library: `nodeSelector`, `haPolicy`.
   * Not checked here; refused where an argument exists. The policy pack reports what Google's schema of 1.33 does not know
   * either, but for the two (`manifest-fits-schema`). Editing `haPolicy` replaces the route, deleting first.
   * @default - none
   */
  readonly extraSpec?: Readonly<Record<string, Input<unknown>>>;
  /**
   * Conditions of the route's status that Pulumi awaits: `Accepted`, `GCPReady` or `IPRouteGCPReady`, `DPV2Ready`, `Ready`.
   * Refused: `DPV2Ready` with a health check, where it never comes. What Pulumi cannot await is listed in
   * `docs/components/GkeIpRoute.md`.
   * @default - none: it goes on when the API server has the route
   */
  readonly waitFor?: readonly string[];
}

/** Leads addresses to Pods: to the newest that counts, or with a health check to all healthy ones. */
export interface GkeIpRouteArgs extends RouteBehavior, HealthChecked {
  /** The namespace, of the route and of the Pods. */
  readonly namespace: Input<string>;
  /**
   * Name of the GKEIPRoute. Editing it replaces the route, deleting first.
   * @default - made by Pulumi
   */
  readonly name?: Input<string>;
  /**
   * The addresses: IPv4 with `/32`, or `gcp.compute.Address` resources, all of them on the Gateway. Refused
   * (`route-addresses-are-cidr`) where one is no single IPv4 address, or stands twice.
   * See {@link https://cloud.google.com/kubernetes-engine/docs/how-to/setup-persistent-ip-addresses-on-gke-pods}.
   */
  readonly addresses: Input<Input<string | ReservedAddress>[]>;
  /** The Pods, by labels (`{ app: "proxy" }`) or a selector. Refused where it is empty (`route-selector-not-empty`). */
  readonly podSelector: Input<Selection>;
  /**
   * Annotations of the GKEIPRoute; `pulumi.com/timeoutSeconds` says how long `waitFor` waits.
   * @default - none
   */
  readonly annotations?: Input<Record<string, Input<string>>>;
  /**
   * Findings that are accepted for a while, each with rule, reason and last day.
   * @default - none
   */
  readonly waive?: readonly Waiver[];
}

export const GKE_IP_ROUTE_DEFAULTS = frozen({ ...ROUTE_DEFAULTS.value });

/** The arguments with the defaults filled in: written out, so that naming a default is no edit. */
export type RouteSettings = GkeIpRouteArgs & Required<Pick<GkeIpRouteArgs, keyof typeof GKE_IP_ROUTE_DEFAULTS>>;

export const routeSettings = (args: GkeIpRouteArgs): RouteSettings => ({ ...GKE_IP_ROUTE_DEFAULTS, ...given(args) });
