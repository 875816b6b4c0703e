import { NodePool } from "@pulumi/gcp/container/nodePool";
import type { Provider } from "@pulumi/kubernetes/provider";
import { ComponentResource, type ComponentResourceOptions, type Output, secret } from "@pulumi/pulumi";
import { nodePoolSettings, type DataplaneV2NodePoolArgs } from "./dataplane-v2-node-pool-args";
import { nodePoolArguments, nodePoolInputs } from "./dataplane-v2-node-pool-inputs";
import { nodePoolProblems } from "./dataplane-v2-node-pool-problems";
import { withEdge } from "./dependency-edge";
import { enforce } from "./enforce";
import { whenKnown } from "./later";
import { isOfType } from "./is-of-type";
import { lazyProvider } from "./kubernetes-provider";
import { NODE_POOL_SHAPE } from "./dataplane-v2-node-pool-shape";
import { typedAs } from "./typed";

/**
 * Nodes for a cluster with Dataplane V2: Container-Optimized OS, Shielded VMs, a connection-tracking table that fits the
 * machine.
 *
 * @example
 * const pool = new DataplaneV2NodePool("edge", { ...cluster.placement, minNodeCount: 1, maxNodeCount: 5 });
 * new k8s.apps.v1.Deployment("web", { ... }, { provider: pool.provider });
 */
export class DataplaneV2NodePool extends ComponentResource {
  /** @internal */
  static readonly __pulumiType = "gke-dpv2:index:DataplaneV2NodePool";

  readonly nodePool: NodePool;
  /** Name of the pool, which its nodes carry as the label `cloud.google.com/gke-nodepool`. */
  readonly name: Output<string>;
  /** Secret. There once the pool is: what uses it is made after the nodes and goes before them. */
  readonly kubeconfig: Output<string>;
  /** @internal */
  readonly lazyProvider: () => Provider;

  constructor(name: string, args: DataplaneV2NodePoolArgs, opts: ComponentResourceOptions = {}) {
    const typed = typedAs(NODE_POOL_SHAPE, args);
    const settings = nodePoolSettings(typed.args);
    const inputs = nodePoolInputs(settings);
    const gate = enforce({
      type: DataplaneV2NodePool.__pulumiType,
      name,
      typed,
      children: [{ type: "gcp:container/nodePool:NodePool", name, inputs, arguments: nodePoolArguments(settings) }],
      later: whenKnown(typed.args, (known) => nodePoolProblems(known, typed.args)),
      waive: settings.waive,
      cluster: { dataplaneV2: true },
    });
    const { cluster, location, machineType, waive } = settings;
    super(DataplaneV2NodePool.__pulumiType, name, { cluster, location, machineType, waive }, opts);

    this.nodePool = new NodePool(name, inputs, { parent: this, dependsOn: gate });

    this.name = this.nodePool.name;
    this.kubeconfig = secret(withEdge(settings.kubeconfig, this.nodePool));
    this.lazyProvider = lazyProvider(this, name, this.kubeconfig);
    this.registerOutputs({ name: this.name, kubeconfig: this.kubeconfig });
  }

  /** A Kubernetes provider for what runs on these nodes; made when first asked for. */
  get provider(): Provider {
    return this.lazyProvider();
  }

  static override isInstance(resource: unknown): resource is DataplaneV2NodePool {
    return isOfType(resource, DataplaneV2NodePool.__pulumiType);
  }
}
