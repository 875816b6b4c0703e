import { DaemonSet } from "@pulumi/kubernetes/apps/v1/daemonSet";
import { ComponentResource, type ComponentResourceOptions } from "@pulumi/pulumi";
import { enforce } from "./enforce";
import { later } from "./later";
import { isOfType } from "./is-of-type";
import { cleanupSettings, type PodIpLeakCleanupArgs } from "./pod-ip-leak-cleanup-args";
import { CLEANUP_ARGUMENTS, cleanupInputs } from "./pod-ip-leak-cleanup-inputs";
import { cleanupProblems, versionProblems } from "./pod-ip-leak-cleanup-problems";
import { CLEANUP_SHAPE } from "./pod-ip-leak-cleanup-shape";
import { typedAs } from "./typed";

/**
 * Gives back the Pod IPs that nodes of GKE 1.22 to 1.25 leak (`no IP addresses available in range set`): on each node it
 * removes, every two minutes, the reservations older than ten minutes whose container is gone. It runs as root, but with
 * no capability, in the network of the node, because a node without Pod IPs has none for it. Upgrade, and remove it.
 *
 * @example
 * new PodIpLeakCleanup("edge", { version: cluster.cluster.masterVersion, dryRun: true }, { provider: pool.provider });
 */
export class PodIpLeakCleanup extends ComponentResource {
  /** @internal */
  static readonly __pulumiType = "gke-dpv2:index:PodIpLeakCleanup";

  readonly daemonSet: DaemonSet;

  constructor(name: string, args: PodIpLeakCleanupArgs, opts: ComponentResourceOptions = {}) {
    const typed = typedAs(CLEANUP_SHAPE, args);
    const settings = cleanupSettings(typed.args);
    const inputs = cleanupInputs(name, settings);
    const { version, autopilot, dryRun, waive } = settings;
    const gate = enforce({
      type: PodIpLeakCleanup.__pulumiType,
      name,
      typed,
      children: [{ type: "kubernetes:apps/v1:DaemonSet", name, inputs, arguments: CLEANUP_ARGUMENTS }],
      problems: [...cleanupProblems(settings)],
      later: later({ version }, versionProblems),
      waive,
      cluster: { dataplaneV2: true, autopilot },
    });
    super(PodIpLeakCleanup.__pulumiType, name, { version, dryRun, waive }, opts);

    this.daemonSet = new DaemonSet(name, inputs, { parent: this, dependsOn: gate });

    this.registerOutputs({ name: this.daemonSet.metadata.name });
  }

  static override isInstance(resource: unknown): resource is PodIpLeakCleanup {
    return isOfType(resource, PodIpLeakCleanup.__pulumiType);
  }
}
