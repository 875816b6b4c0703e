import type { Input } from "@pulumi/pulumi";
import type { IN_TRANSIT_ENCRYPTION } from "../facts/encryption";

/** What a cluster's data plane does beside the ordinary. */
export interface DataplaneFeatures {
  /**
   * Whether Pods may have further network interfaces: node pools with `podNetworks` need it. Refused where
   * `minMasterVersion` is below 1.28 (`multi-networking-needs-version`). Google's page names Standard clusters only.
   * See {@link https://cloud.google.com/kubernetes-engine/docs/how-to/setup-multinetwork-support-for-pods}.
   * @default - GKE's: false
   */
  readonly enableMultiNetworking?: Input<boolean>;
  /**
   * Whether the Gateway API is installed (its standard channel); persistent IP addresses need it. Refused on Autopilot.
   * See {@link https://cloud.google.com/kubernetes-engine/docs/how-to/deploying-gateways}.
   * @default - GKE's: off
   */
  readonly gatewayApi?: Input<boolean>;
  /**
   * Whether FQDNNetworkPolicy objects take effect; on an existing Standard cluster after a restart of the DaemonSet
   * anetd. Switching it off replaces the cluster.
   * See {@link https://cloud.google.com/kubernetes-engine/docs/how-to/fqdn-network-policies}.
   * @default - GKE's: false
   */
  readonly enableFqdnNetworkPolicy?: Input<boolean>;
  /**
   * Whether CiliumClusterwideNetworkPolicy objects take effect.
   * @default - GKE's: false
   */
  readonly enableCiliumClusterwideNetworkPolicy?: Input<boolean>;
  /**
   * `IN_TRANSIT_ENCRYPTION_INTER_NODE_TRANSPARENT` encrypts what Pods send from node to node;
   * `IN_TRANSIT_ENCRYPTION_DISABLED` does not. Refused on Autopilot.
   * See {@link https://cloud.google.com/kubernetes-engine/docs/how-to/enable-inter-node-transparent-encryption}.
   * @default - GKE's: off
   */
  readonly inTransitEncryptionConfig?: Input<(typeof IN_TRANSIT_ENCRYPTION.value)[number]>;
  /**
   * Whether Dataplane V2 exports metrics. Refused on Autopilot, which always does.
   * See {@link https://cloud.google.com/kubernetes-engine/docs/how-to/configure-dpv2-observability}.
   * @default - GKE's: off, on Autopilot on
   */
  readonly dataplaneV2Metrics?: Input<boolean>;
  /**
   * Whether flows can be watched (managed Hubble relay).
   * @default - GKE's: off
   */
  readonly dataplaneV2FlowObservability?: Input<boolean>;
  /**
   * What Cloud Monitoring collects from the cluster: `SYSTEM_COMPONENTS`, `POD`, `DEPLOYMENT` and so on.
   * @default - GKE's; SYSTEM_COMPONENTS beside the two above, where the provider would switch all of it off
   */
  readonly monitoringComponents?: Input<Input<string>[]>;
  /**
   * Whether each node caches DNS answers, which saves connection-tracking entries. Refused on Autopilot, which always
   * does.
   * @default true
   */
  readonly nodeLocalDnsCache?: Input<boolean>;
}
