import { DATAPLANE_V2 } from "../facts/dataplane-v2";
import type { Home } from "../inventory/home";
import type { Cluster } from "../inventory/subjects";
import { ifKnown, NotYet, valueOrNotYet } from "../inventory/view";
import { meetsFloors } from "../values/gke-version";
import type { Around } from "./rule";

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
    if (provider) return { value: provider === DATAPLANE_V2.value, softer };
  }
  if (assumed.dataplaneV2 !== undefined) return { value: assumed.dataplaneV2, softer };
  if (assumed.autopilot === true) return { value: true, softer };
  return cluster === undefined ? undefined : { value: statesDataplaneV2(cluster.subject), softer };
}

/** The answer that a finding rests on: without one the rule stops. Asked last, so that only what is found asks. */
export function needed(dataplane: Told<boolean> | undefined): Told<boolean> {
  if (dataplane === undefined) throw new NotYet("nobody says whether its cluster runs Dataplane V2 (see assume)");
  return dataplane;
}

/**
 * Whether a cluster that is judged alone states Dataplane V2, or the configuration may mean it by what it assumes: which
 * clusters stand beside it is not known yet. A cluster that is being created has no earlier state to assume.
 */
export function mayRunDataplaneV2(cluster: Cluster, { resource, inventory, creating }: Around): boolean {
  if (statesDataplaneV2(cluster)) return true;
  if (creating || cluster.datapathProvider) return false;
  const { clusters, cluster: unnamed } = inventory.assume;
  const assumed = clusters?.[resource.name] ?? unnamed;
  return assumed?.dataplaneV2 ?? assumed?.autopilot ?? false;
}

/** Whether Pods act as service accounts of their own; `undefined` where nobody says. Autopilot always runs it. */
export function runsWorkloadIdentity({ cluster, assumed }: Home): boolean | undefined {
  if (ifKnown(() => cluster?.subject.enableAutopilot) === true) return true;
  const stated = ifKnown(() => cluster?.subject.workloadIdentityConfig) ?? undefined;
  if (stated !== undefined) return ifKnown(() => stated.workloadPool ?? "") !== "";
  const said = assumed.workloadIdentity ?? (assumed.autopilot === true || undefined);
  if (said !== undefined || cluster === undefined) return said;
  return (
    cluster.subject.enableAutopilot === true || (cluster.subject.workloadIdentityConfig ?? undefined) !== undefined
  );
}

/** Why `minMasterVersion` alone proves little. */
export const LOWER_BOUND = "minMasterVersion is only a lower bound of what the cluster runs";

/** A control-plane version and where it was read. */
export interface Version extends Told<string> {
  /** `masterVersion`, `minMasterVersion`, or the key of the configuration. */
  readonly path: string;
}

/**
 * The version of the control plane: the output, else the assumed one, unless `minMasterVersion` is beyond it: then the
 * provider upgrades it to just that. Alone the pin "does not guarantee the current master version", so from it alone
 * nothing mandatory follows, but for a cluster that is being created.
 */
export function versionOf(home: Home, creating: boolean): Version | undefined {
  const { cluster, guessed } = home;
  const pinned = valueOrNotYet(() => cluster?.subject.minMasterVersion || undefined); // "": any version will do
  const before = versionBefore(home);
  if (before === undefined || isOlder(before, pinned)) {
    if (pinned instanceof NotYet) throw pinned;
    if (pinned === undefined) return undefined;
    const softer = guessed ?? (creating || before !== undefined ? undefined : LOWER_BOUND);
    return { value: pinned, path: "minMasterVersion", softer };
  }
  return { ...before, softer: guessed ?? (pinned instanceof NotYet ? pinned.message : undefined) };
}

/** What the control plane ran when somebody last looked. */
function versionBefore({ cluster, assumed, assumedAt }: Home): Version | undefined {
  const running = ifKnown(() => cluster?.subject.masterVersion);
  if (running) return { value: running, path: "masterVersion" };
  return assumed.version === undefined ? undefined : { value: assumed.version, path: `${assumedAt}.version` };
}

const isOlder = ({ value }: Version, pinned: string | NotYet | undefined): boolean =>
  typeof pinned === "string" && meetsFloors(value, [pinned]) === false;
