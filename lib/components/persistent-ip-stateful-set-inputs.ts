import type { StatefulSetArgs } from "@pulumi/kubernetes/apps/v1/statefulSet";
import type { Input } from "@pulumi/pulumi";
import { POD_NAME_LABEL } from "../facts/persistent-ip-objects";
import type { Child } from "./enforce";
import { type RouteSettings, routeSettings } from "./gke-ip-route-args";
import { routeArguments, routeSubjects } from "./gke-ip-route-inputs";
import { metadataOf } from "./object-metadata";
import { addressArguments } from "./persistent-ip-addresses";
import { claimsByOrdinal, type StatefulSetSettings } from "./persistent-ip-stateful-set-args";
import { templateOf } from "./persistent-ip-template";
import { workloadArguments } from "./persistent-ip-workload-arguments";
import { given, mapped } from "./plain";

export const statefulSetInputs = (settings: StatefulSetSettings): StatefulSetArgs => ({
  metadata: metadataOf(settings),
  spec: given({
    replicas: settings.replicas ?? enough(settings),
    serviceName: settings.serviceName ?? settings.name,
    selector: { matchLabels: settings.labels },
    template: templateOf(settings, claimsByOrdinal(settings)),
    volumeClaimTemplates: settings.volumeClaimTemplates,
    podManagementPolicy: settings.podManagementPolicy,
    updateStrategy: settings.updateStrategy,
  }),
});

/** As many as the highest ordinal asks for. */
const enough = (settings: StatefulSetSettings): number =>
  Math.max(...[...claimsByOrdinal(settings).keys()].map((ordinal) => Number(ordinal) + 1));

/** The route of each Pod that has addresses, by its ordinal. */
export const routesOf = (settings: StatefulSetSettings): ReadonlyMap<string, RouteSettings> =>
  new Map(
    [...claimsByOrdinal(settings)].map(([ordinal, addresses]) => [
      ordinal,
      routeSettings({
        namespace: settings.namespace,
        name: podName(settings, ordinal),
        parentRefs: settings.parentRefs,
        addresses,
        podSelector: { matchLabels: { [POD_NAME_LABEL.value]: podName(settings, ordinal) } },
        network: settings.network,
        reactionMode: settings.reactionMode,
        allowGlobalAccess: settings.allowGlobalAccess,
        extraSpec: settings.extraSpec,
        waitFor: settings.waitFor,
        annotations: settings.routeAnnotations,
      }),
    ]),
  );

const podName = ({ name }: StatefulSetSettings, ordinal: string): Input<string> =>
  mapped(name, (own: string) => `${own}-${ordinal}`)!;

/** The StatefulSet and its routes before they exist: what rules speak of. */
export const statefulSetSubjects = (name: string, settings: StatefulSetSettings): Child[] => [
  {
    type: "kubernetes:apps/v1:StatefulSet",
    name,
    inputs: statefulSetInputs(settings),
    arguments: workloadArguments(settings, OWN_ARGUMENTS),
  },
  ...[...routesOf(settings)].flatMap(([ordinal, route]) =>
    routeSubjects(`${name}-${ordinal}`, route, {
      ...routeArguments(route),
      ...addressArguments(`addresses[${ordinal}]`),
      "metadata.annotations": "routeAnnotations",
      "spec.podSelector": "name",
    }),
  ),
];

const OWN_ARGUMENTS = {
  "spec.replicas": "replicas",
  "spec.serviceName": "serviceName",
  "spec.volumeClaimTemplates": "volumeClaimTemplates",
  "spec.podManagementPolicy": "podManagementPolicy",
  "spec.updateStrategy": "updateStrategy",
} as const satisfies Record<string, keyof StatefulSetSettings>;
