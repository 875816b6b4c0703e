import type { CustomResourceArgs } from "@pulumi/kubernetes/apiextensions/customResource";
import type { Input } from "@pulumi/pulumi";
import { GKE_IP_ROUTE_KIND, ROUTE_FIXED, ROUTE_FIXED_LATER } from "../facts/persistent-ip-objects";
import type { Child } from "./enforce";
import type { RouteParent, RouteSettings } from "./gke-ip-route-args";
import { HEALTH_CHECK_ARGUMENTS, healthCheckInputs } from "./gke-ip-route-health-check";
import { METADATA_ARGUMENTS, metadataOf } from "./object-metadata";
import { addressArguments, claimsOf } from "./persistent-ip-addresses";
import { awaiting } from "./persistent-ip-wait";
import { given, mapped } from "./plain";
import { selectorOf } from "./pod-selection";

const { apiVersion, kind } = GKE_IP_ROUTE_KIND.value;

const ROUTE_TYPE = `kubernetes:${apiVersion}:${kind}`;
const HEALTH_CHECK_TYPE = "gcp:compute/regionHealthCheck:RegionHealthCheck";

export const routeInputs = (settings: RouteSettings, healthCheckName?: Input<string>): CustomResourceArgs => ({
  apiVersion,
  kind,
  metadata: metadataOf(awaiting(settings)),
  spec: given({
    ...settings.extraSpec,
    parentRefs: parentsOf(settings.parentRefs),
    addresses: claimsOf(settings.addresses),
    network: settings.network,
    podSelector: selectorOf(settings.podSelector),
    reactionMode: settings.reactionMode,
    loadBalancing: healthCheckName === undefined ? undefined : { healthCheckName },
    allowGlobalAccess: settings.allowGlobalAccess,
  }),
});

const parentsOf = (parents: RouteSettings["parentRefs"]): Input<Input<RouteParent>[]> =>
  mapped(parents, (list: Input<RouteParent>[]) =>
    list.map((parent) => mapped(parent, (one: RouteParent): RouteParent => given(one))!),
  )!;

/**
 * What cannot be edited replaces the route. The old one goes first: where both have the same name, its deletion would
 * otherwise take the new one away, see {@link https://github.com/pulumi/pulumi-kubernetes/issues/4522}.
 */
export const ROUTE_OPTIONS = {
  replaceOnChanges: [...ROUTE_FIXED.value, ...ROUTE_FIXED_LATER.value],
  deleteBeforeReplace: true,
};

/** The route and its health check, before they exist: what rules speak of. `extraSpec` is for what they do not know. */
export function routeSubjects(name: string, settings: RouteSettings, named: Readonly<Record<string, string>>): Child[] {
  const { healthCheck, healthCheckName = healthCheck && (healthCheck.name ?? name) } = settings;
  const inputs = routeInputs({ ...settings, extraSpec: undefined }, healthCheckName);
  const route = { type: ROUTE_TYPE, name, inputs, arguments: named };
  if (healthCheck === undefined) return [route];
  const checked = { ...healthCheckInputs(healthCheck), name: healthCheckName };
  return [route, { type: HEALTH_CHECK_TYPE, name, inputs: checked, arguments: HEALTH_CHECK_ARGUMENTS }];
}

/** The argument that each path of the inputs comes from. */
export const routeArguments = ({ healthCheck }: RouteSettings): Record<string, string> => ({
  ...METADATA_ARGUMENTS,
  "spec.parentRefs": "parentRefs",
  ...addressArguments("addresses"),
  "spec.network": "network",
  "spec.podSelector": "podSelector",
  "spec.reactionMode": "reactionMode",
  "spec.loadBalancing": healthCheck === undefined ? "healthCheckName" : "healthCheck",
  "spec.loadBalancing.healthCheckName": healthCheck === undefined ? "healthCheckName" : "healthCheck",
  "spec.allowGlobalAccess": "allowGlobalAccess",
});
