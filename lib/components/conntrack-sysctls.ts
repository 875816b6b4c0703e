import { CONNTRACK_BUCKETS, CONNTRACK_FLOORS, CONNTRACK_MAX } from "../facts/conntrack";
import { conntrackSize } from "../rules/conntrack-size";
import { meetsFloors } from "../values/gke-version";

/** The sysctls that size a node's connection-tracking table; none for an unknown machine, or a version before them. */
export function conntrackSysctls(
  machineType: string | undefined,
  version: string | undefined,
): Readonly<Record<string, string>> {
  const size = machineType === undefined ? undefined : conntrackSize(machineType);
  if (size === undefined || tooOld(version)) return {};
  return { [CONNTRACK_MAX.value.sysctl]: `${size.entries}`, [CONNTRACK_BUCKETS.value.sysctl]: `${size.buckets}` };
}

const tooOld = (version: string | undefined): boolean =>
  version !== undefined && meetsFloors(version, CONNTRACK_FLOORS.value) === false;
