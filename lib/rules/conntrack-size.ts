import { CONNTRACK_BUCKETS, CONNTRACK_MAX, ENTRIES_PER_BUCKET, KILOBYTES_PER_ENTRY } from "../facts/conntrack";
import { CUSTOM_TYPE, MEMORY_OF_TYPE, MEMORY_PER_VCPU } from "../facts/machine-types";
import { type ConntrackSize, sizeConntrack } from "../values/conntrack";
import { machineMemoryMb } from "../values/machine-memory";

const MACHINES = { perVcpu: MEMORY_PER_VCPU.value, ofType: MEMORY_OF_TYPE.value, custom: CUSTOM_TYPE.value };
const RULES = {
  kilobytesPerEntry: KILOBYTES_PER_ENTRY.value,
  entriesPerBucket: ENTRIES_PER_BUCKET.value,
  entries: CONNTRACK_MAX.value,
  buckets: CONNTRACK_BUCKETS.value,
};

/**
 * The size of the connection-tracking table that a node of this type has the memory for, but for the share that its kernel
 * keeps; none for an unknown type.
 */
export function conntrackSize(machineType: string, kept = 0): ConntrackSize | undefined {
  const memory = machineMemoryMb(machineType, MACHINES);
  return memory === undefined ? undefined : sizeConntrack(memory * (1 - kept), RULES);
}
