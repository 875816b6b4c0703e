import {
  CONNTRACK_BUCKETS,
  CONNTRACK_FLOORS,
  CONNTRACK_MAX,
  ENTRIES_PER_BUCKET,
  KILOBYTES_PER_ENTRY,
} from "../facts/conntrack";
import { CUSTOM_TYPE, MEMORY_OF_TYPE, MEMORY_PER_VCPU } from "../facts/machine-types";
import { sizeConntrack } from "../values/conntrack";
import { meetsFloors } from "../values/gke-version";
import { machineMemoryMb } from "../values/machine-memory";

const MACHINES = { perVcpu: MEMORY_PER_VCPU.value, ofType: MEMORY_OF_TYPE.value, custom: CUSTOM_TYPE.value };

/** The sysctls that size a node's connection-tracking table; none for an unknown machine, or a version before them. */
export function conntrackSysctls(
  machineType: string | undefined,
  version: string | undefined,
): Readonly<Record<string, string>> {
  const memory = machineType === undefined ? undefined : machineMemoryMb(machineType, MACHINES);
  if (memory === undefined || tooOld(version)) return {};
  const { entries, buckets } = sizeConntrack(memory, {
    kilobytesPerEntry: KILOBYTES_PER_ENTRY.value,
    entriesPerBucket: ENTRIES_PER_BUCKET.value,
    entries: CONNTRACK_MAX.value,
    buckets: CONNTRACK_BUCKETS.value,
  });
  return { [CONNTRACK_MAX.value.sysctl]: `${entries}`, [CONNTRACK_BUCKETS.value.sysctl]: `${buckets}` };
}

const tooOld = (version: string | undefined): boolean =>
  version !== undefined && meetsFloors(version, CONNTRACK_FLOORS.value) === false;
