import { DATAPLANE_V2 } from "../facts/dataplane-v2";
import type { Home } from "../inventory/home";
import type { Cluster } from "../inventory/subjects";
import { ifKnown } from "../inventory/view";

/** An answer about a cluster, and why it may carry no mandatory finding. */
export interface Told<T> {
  readonly value: T;
  readonly softer?: string | undefined;
}

/** What a cluster states about itself; Autopilot always runs Dataplane V2. */
export const statesDataplaneV2 = (cluster: Cluster): boolean =>
  cluster.enableAutopilot === true || cluster.datapathProvider === DATAPLANE_V2.value;

/**
 * Whether the cluster runs Dataplane V2; `undefined` where nobody says. A registered Standard cluster without
 * `datapathProvider` does not, unless its outputs or the configuration say otherwise.
 */
export function runsDataplaneV2({ cluster, guessed, assumed }: Home): Told<boolean> | undefined {
  const softer = guessed;
  if (cluster !== undefined) {
    if (ifKnown(() => cluster.subject.enableAutopilot) === true) return { value: true, softer };
    const provider = ifKnown(() => cluster.subject.datapathProvider);
    if (provider !== undefined) return { value: provider === DATAPLANE_V2.value, softer };
  }
  if (assumed.dataplaneV2 !== undefined) return { value: assumed.dataplaneV2, softer };
  if (assumed.autopilot === true) return { value: true, softer };
  return cluster === undefined ? undefined : { value: false, softer };
}

/** A control-plane version and where it was read. */
export interface Version extends Told<string> {
  /** `masterVersion`, `minMasterVersion`, or the key of the configuration. */
  readonly path: string;
}

/**
 * The version of the control plane: the output, else the assumed one, else `minMasterVersion`. The last "does not
 * guarantee the current master version", so from it alone nothing mandatory follows, but for a cluster that is being
 * created.
 */
export function versionOf({ cluster, guessed, assumed, assumedAt }: Home, creating: boolean): Version | undefined {
  const running = ifKnown(() => cluster?.subject.masterVersion);
  if (running !== undefined) return { value: running, path: "masterVersion", softer: guessed };
  if (assumed.version !== undefined) return { value: assumed.version, path: `${assumedAt}.version`, softer: guessed };
  const pinned = cluster === undefined ? undefined : cluster.subject.minMasterVersion;
  if (pinned === undefined) return undefined;
  const softer = guessed ?? (creating ? undefined : "minMasterVersion is only a lower bound of what the cluster runs");
  return { value: pinned, path: "minMasterVersion", softer };
}
