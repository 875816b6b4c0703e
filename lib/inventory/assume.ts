/** What nobody can see in the input: a cluster that another stack made, as its owner describes it. */
export interface AssumedCluster {
  readonly dataplaneV2?: boolean | undefined;
  /** Of the control plane. */
  readonly version?: string | undefined;
  /** Where it differs from the control plane's. */
  readonly nodeVersion?: string | undefined;
  readonly autopilot?: boolean | undefined;
  /** Region, such as `asia-northeast3`. */
  readonly region?: string | undefined;
  readonly multiNetworking?: boolean | undefined;
  readonly gatewayApi?: boolean | undefined;
  readonly fqdnNetworkPolicy?: boolean | undefined;
  readonly ciliumClusterwideNetworkPolicy?: boolean | undefined;
  readonly workloadIdentity?: boolean | undefined;
  /** `projects/p/global/networks/vpc` */
  readonly network?: string | undefined;
  readonly nodeCount?: number | undefined;
  readonly podRanges?: readonly string[] | undefined;
}

/** What is taken for true although it is not in view. */
export interface Assume {
  /** The cluster of objects whose provider leads to no cluster of the stack; and what the stack's only one leaves unsaid. */
  readonly cluster?: AssumedCluster | undefined;
  /** What a cluster of the stack leaves unsaid, by its resource name. */
  readonly clusters?: Readonly<Record<string, AssumedCluster>> | undefined;
  /** What is in view is all there is, so that absence may be claimed. */
  readonly complete: boolean;
}

export const NOTHING_ASSUMED: Assume = { complete: false };
