import type { Input } from "@pulumi/pulumi";
import { AGENT_TOLERATIONS } from "../facts/ip-masq-agent-manifest";
import { IMAGE_WITH_CTR, SYSTEM_NAMESPACE } from "../facts/pod-ip-leak-cleanup";
import type { Waiver } from "../rules/waiver";
import { frozen, given } from "./plain";
import type { PodPlacement } from "./pod-placement";

/** The cleanup of a known issue, until the cluster runs a version without it. */
export interface PodIpLeakCleanupArgs extends PodPlacement {
  /**
   * GKE version of the control plane (`cluster.masterVersion`), or of the nodes where theirs is older. Refused where it
   * gives Pod IPs back by itself: before 1.22, and from 1.22.17-gke.3100, 1.23.16-gke.200, 1.24.9-gke.3200 and
   * 1.25.6-gke.200. An alias (`1.25`, `latest`) leaves the patch open and is taken; a version that is not known yet is
   * judged before anything is made.
   * See {@link https://cloud.google.com/kubernetes-engine/docs/how-to/dataplane-v2}.
   */
  readonly version: Input<string>;
  /**
   * Whether Google runs the nodes; refused then, because no Pod may write to a folder of theirs.
   * @default false
   */
  readonly autopilot?: boolean;
  /**
   * Whether it only says in its log what it would remove, and has the folder read-only.
   * @default false
   */
  readonly dryRun?: boolean;
  /**
   * The namespace; one that admits Pods with folders of their node.
   * @default "kube-system"
   */
  readonly namespace?: Input<string>;
  /**
   * An image with containerd's client `ctr`, a POSIX shell and a `find` that knows `-mmin`.
   * @default "docker.io/library/docker:27.5.1-dind"
   */
  readonly image?: Input<string>;
  /**
   * Findings that are accepted for a while, each with rule, reason and last day.
   * @default - none
   */
  readonly waive?: readonly Waiver[];
}

export const POD_IP_LEAK_CLEANUP_DEFAULTS = frozen({
  autopilot: false,
  dryRun: false,
  namespace: SYSTEM_NAMESPACE.value,
  image: IMAGE_WITH_CTR.value,
  tolerations: [...AGENT_TOLERATIONS.value],
});

/** The arguments with the defaults filled in. */
export type CleanupSettings = PodIpLeakCleanupArgs &
  Required<Pick<PodIpLeakCleanupArgs, keyof typeof POD_IP_LEAK_CLEANUP_DEFAULTS>>;

export const cleanupSettings = (args: PodIpLeakCleanupArgs): CleanupSettings => ({
  ...POD_IP_LEAK_CLEANUP_DEFAULTS,
  ...given(args),
});
