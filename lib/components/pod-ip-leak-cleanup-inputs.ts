import type { DaemonSetArgs } from "@pulumi/kubernetes/apps/v1/daemonSet";
import type { input as k8s } from "@pulumi/kubernetes/types";
import type { Input } from "@pulumi/pulumi";
import { LEAKED_RESERVATIONS } from "../facts/pod-ip-leak";
import {
  CLEANUP_EVERY,
  CONTAINERD,
  LINUX_NODES,
  POD_NETWORK_FOLDER,
  RESERVATION_SETTLES,
} from "../facts/pod-ip-leak-cleanup";
import type { CleanupSettings } from "./pod-ip-leak-cleanup-args";
import { CLEANUP_SCRIPT } from "./pod-ip-leak-cleanup-script";
import { mapped } from "./plain";

const ROLE = "pod-ip-leak-cleanup";
const FOLDER = `${LEAKED_RESERVATIONS.value}/${POD_NETWORK_FOLDER.value}`;
const { socket, namespace } = CONTAINERD.value;

/** Rounds without a list of containers, after which a new container looks for the socket anew. */
const PATIENCE = 5;

export function cleanupInputs(name: string, settings: CleanupSettings): DaemonSetArgs {
  const labels = { "app.kubernetes.io/name": ROLE, "app.kubernetes.io/instance": name };
  return {
    metadata: { namespace: settings.namespace, labels },
    spec: {
      selector: { matchLabels: labels },
      updateStrategy: { type: "RollingUpdate", rollingUpdate: { maxUnavailable: 1 } },
      template: { metadata: { labels }, spec: podSpec(settings) },
    },
  };
}

const podSpec = (settings: CleanupSettings): k8s.core.v1.PodSpec => ({
  hostNetwork: true, // a node that has run out of Pod IPs has none for this Pod either
  automountServiceAccountToken: false,
  enableServiceLinks: false,
  securityContext: { runAsUser: 0, runAsGroup: 0, seccompProfile: { type: "RuntimeDefault" } },
  containers: [container(settings)],
  volumes: [
    { name: "reservations", hostPath: { path: FOLDER, type: "Directory" } },
    { name: "containerd", hostPath: { path: socket, type: "Socket" } },
  ],
  nodeSelector: nodesOf(settings),
  tolerations: settings.tolerations,
});

type Labels = Record<string, Input<string>>;

/** Of nodes that have such a folder. */
const nodesOf = ({ nodeSelector }: CleanupSettings): Input<Labels> =>
  mapped(nodeSelector, (own: Labels): Labels => ({ ...LINUX_NODES.value, ...own })) ?? LINUX_NODES.value;

/** Root owns the folder and the socket: no capability is needed for either. */
const container = ({ image, dryRun }: CleanupSettings): k8s.core.v1.Container => ({
  name: ROLE,
  image,
  command: ["/bin/sh", "-c", CLEANUP_SCRIPT],
  env: Object.entries(environment(dryRun)).map(([name, value]) => ({ name, value })),
  resources: { requests: { cpu: "10m", memory: "32Mi" }, limits: { cpu: "200m", memory: "128Mi" } },
  securityContext: {
    privileged: false,
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    capabilities: { drop: ["ALL"] },
  },
  volumeMounts: [
    { name: "reservations", mountPath: FOLDER, readOnly: dryRun },
    { name: "containerd", mountPath: socket, readOnly: true },
  ],
});

/** What the script takes. */
export const environment = (dryRun: boolean): Readonly<Record<string, string>> => ({
  RESERVATIONS: FOLDER,
  OLDER_THAN_MINUTES: `${RESERVATION_SETTLES.value.minutes}`,
  EVERY_SECONDS: `${CLEANUP_EVERY.value.seconds}`,
  CONTAINERD_NAMESPACE: namespace,
  GIVE_UP_AFTER: `${PATIENCE}`,
  DRY_RUN: `${dryRun}`,
});

/** The argument that each path of the inputs comes from. */
export const CLEANUP_ARGUMENTS = {
  "metadata.namespace": "namespace",
  "spec.template.spec.containers[0].image": "image",
  "spec.template.spec.containers[0].volumeMounts[0].readOnly": "dryRun",
  "spec.template.spec.nodeSelector": "nodeSelector",
  "spec.template.spec.tolerations": "tolerations",
} as const satisfies Record<string, keyof CleanupSettings>;
