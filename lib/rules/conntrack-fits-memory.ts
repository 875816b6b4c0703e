import { CONNTRACK_BUCKETS, CONNTRACK_MAX, ENTRIES_PER_BUCKET, KILOBYTES_PER_ENTRY } from "../facts/conntrack";
import {
  CUSTOM_TYPE,
  KERNEL_SHARE,
  MACHINE_TYPE_DEFAULT,
  MEMORY_OF_TYPE,
  MEMORY_PER_VCPU,
} from "../facts/machine-types";
import { NODE_CONFIG } from "../inventory/subjects";
import { NotYet, step } from "../inventory/view";
import { parseSysctl } from "../values/sysctl";
import { conntrackSize } from "./conntrack-size";
import { on, rule } from "./rule";

const MAX = CONNTRACK_MAX.value;
const BUCKETS = CONNTRACK_BUCKETS.value;
const at = (sysctl: string): string => step("linuxNodeConfig.sysctls", sysctl, false);

export const conntrackFitsMemory = rule({
  id: "conntrack-fits-memory",
  title: "A connection-tracking table that is sized by hand is as large as the node's memory allows",
  why: 'When the table is full the kernel drops new connections: "nf_conntrack: table full, dropping packet".',
  fix: `Allow one entry for each ${KILOBYTES_PER_ENTRY.value} KB of memory, and one bucket for each ${ENTRIES_PER_BUCKET.value} entries.`,
  level: "advisory",
  severity: "medium",
  scopes: ["one"],
  facts: [
    KILOBYTES_PER_ENTRY,
    CONNTRACK_MAX,
    CONNTRACK_BUCKETS,
    ENTRIES_PER_BUCKET,
    MEMORY_PER_VCPU,
    MEMORY_OF_TYPE,
    KERNEL_SHARE,
    MACHINE_TYPE_DEFAULT,
    CUSTOM_TYPE,
  ],
  checks: [
    on(NODE_CONFIG, function* (config) {
      const max = numberIn(config.linuxNodeConfig?.sysctls?.[MAX.sysctl]);
      if (max === undefined) return;
      const type = config.machineType ?? MACHINE_TYPE_DEFAULT.value;
      const fitting = conntrackSize(type)?.entries;
      const least = conntrackSize(type, KERNEL_SHARE.value)?.entries; // what Google's advice makes of MemTotal
      if (fitting === undefined || least === undefined)
        throw new NotYet(`the memory of machine type "${type}" is not known`);
      if (max < least)
        yield {
          path: at(MAX.sysctl),
          reason: `${max} entries are fewer than the ${fitting} that the memory of ${type} allows`,
          fix: `Raise it to ${fitting}.`,
          softer: "machine types are taken at the memory that their names promise",
        };
    }),
    on(NODE_CONFIG, function* (config) {
      const sysctls = config.linuxNodeConfig?.sysctls;
      const max = numberIn(sysctls?.[MAX.sysctl]);
      if (max === undefined) return;
      const buckets = numberIn(sysctls?.[BUCKETS.sysctl]);
      const fitting = Math.min(Math.floor(max / ENTRIES_PER_BUCKET.value), BUCKETS.max);
      if (buckets !== undefined && buckets < fitting)
        yield {
          path: at(BUCKETS.sysctl),
          reason: `${buckets} buckets are fewer than a table of ${max} entries wants`,
          fix: `Raise it to ${fitting}.`,
        };
    }),
  ],
});

/** What is no number is another rule's. */
function numberIn(sysctl: string | undefined): number | undefined {
  const [number, ...others] = parseSysctl(sysctl) ?? [];
  return number === undefined || others.length > 0 ? undefined : Number(number);
}
