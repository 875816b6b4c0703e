import type { DeploymentArgs } from "@pulumi/kubernetes/apps/v1/deployment";
import type { input as k8s } from "@pulumi/kubernetes/types";
import type { Input } from "@pulumi/pulumi";
import { NODE_LABEL, ONE_POD_PER_NODE } from "../facts/persistent-ip-objects";
import type { Child } from "./enforce";
import { type RouteSettings, routeSettings } from "./gke-ip-route-args";
import { isLoadBalanced } from "./gke-ip-route-health-check";
import { routeArguments, routeSubjects } from "./gke-ip-route-inputs";
import { metadataOf } from "./object-metadata";
import type { DeploymentSettings } from "./persistent-ip-deployment-args";
import { appended, templateOf } from "./persistent-ip-template";
import { workloadArguments } from "./persistent-ip-workload-arguments";
import { given, mapped } from "./plain";

export const deploymentInputs = (settings: DeploymentSettings): DeploymentArgs => {
  const balanced = isLoadBalanced(settings);
  return {
    metadata: metadataOf(settings),
    spec: given({
      replicas: settings.replicas,
      selector: { matchLabels: settings.labels },
      strategy: settings.strategy ?? (balanced ? ONE_AFTER_THE_OTHER : undefined),
      template: templateOf(settings, settings.addresses, balanced ? apart(settings) : undefined),
    }),
  };
};

/** A node that runs a Pod has no room for a second. */
const ONE_AFTER_THE_OTHER = {
  type: "RollingUpdate",
  rollingUpdate: { maxSurge: 0, maxUnavailable: ONE_POD_PER_NODE.value },
};

type Affinity = k8s.core.v1.Affinity;
type Apart = k8s.core.v1.PodAntiAffinity;

/** No two of them on one node. */
const apart =
  ({ labels }: DeploymentSettings) =>
  (spec: k8s.core.v1.PodSpec): k8s.core.v1.PodSpec => ({
    ...spec,
    affinity: mapped((spec.affinity ?? {}) as Input<Affinity>, (affinity: Affinity) => ({
      ...affinity,
      podAntiAffinity: mapped((affinity.podAntiAffinity ?? {}) as Input<Apart>, (own: Apart) => ({
        ...own,
        requiredDuringSchedulingIgnoredDuringExecution: appended(own.requiredDuringSchedulingIgnoredDuringExecution, {
          labelSelector: { matchLabels: labels },
          topologyKey: NODE_LABEL.value,
        }),
      })),
    })),
  });

export const routeOf = (settings: DeploymentSettings): RouteSettings =>
  routeSettings({
    namespace: settings.namespace,
    name: settings.name,
    parentRefs: settings.parentRefs,
    addresses: settings.addresses,
    podSelector: { matchLabels: settings.labels },
    network: settings.network,
    reactionMode: settings.reactionMode,
    healthCheckName: settings.healthCheckName,
    healthCheck: settings.healthCheck,
    allowGlobalAccess: settings.allowGlobalAccess,
    extraSpec: settings.extraSpec,
    waitFor: settings.waitFor,
    annotations: settings.routeAnnotations,
  });

/** The Deployment and its route before they exist: what rules speak of. */
export function deploymentSubjects(name: string, settings: DeploymentSettings): Child[] {
  const named = { ...settings, name: settings.name ?? name };
  const route = routeOf(named);
  const workload = {
    type: "kubernetes:apps/v1:Deployment",
    name,
    inputs: deploymentInputs(named),
    arguments: workloadArguments(settings, { "spec.replicas": "replicas", "spec.strategy": "strategy" }),
  };
  const ofRoute = {
    ...routeArguments(route),
    "metadata.annotations": "routeAnnotations",
    "spec.podSelector": "labels",
    "spec.podSelector.matchLabels": "labels",
  };
  return [workload, ...routeSubjects(name, route, ofRoute)];
}
