import type { Item } from "../inventory/collection";
import type { PodTemplate } from "../inventory/pod-template";
import type { Selection } from "../inventory/selected-pods";
import type { Finding } from "./rule";

/** What a finding says of a selector that selects no Pod: there are none with its labels, or their workload runs none. */
export function nothingSelected({ idle }: Selection, namespace: string): Pick<Finding, "reason" | "fix" | "related"> {
  const [first, ...others] = idle;
  if (first === undefined) return { reason: `selects the Pods of no workload in view in namespace ${namespace}` };
  const whose = others.length === 0 ? called(first) : `${called(first)} and of ${others.length} more`;
  return {
    reason: `selects only Pods of which none run, those of ${whose}`,
    fix: "Give the workload at least one replica.",
    related: idle.map(({ resource }) => resource),
  };
}

const called = ({ subject, resource }: Item<PodTemplate>): string => `${subject.workload} ${resource.name}`;
