import type { ReportedFinding } from "../lib/rules/report";
import type { Level } from "../lib/rules/rule";

export interface Summary {
  readonly mandatory: number;
  readonly advisory: number;
  readonly waived: number;
  readonly resources: number;
}

/** From which level on findings make a command fail. */
export const FAIL_ON = ["mandatory", "advisory", "never"] as const;
type FailOn = (typeof FAIL_ON)[number];

interface Reported {
  readonly findings: readonly ReportedFinding[];
  readonly resources: readonly unknown[];
}

/** A waived finding counts as waived, whatever its level. */
export function summaryOf({ findings, resources }: Reported): Summary {
  const counted = (level: Level) => findings.filter((f) => f.waived === null && f.level === level).length;
  return {
    mandatory: counted("mandatory"),
    advisory: counted("advisory"),
    waived: findings.filter((f) => f.waived !== null).length,
    resources: resources.length,
  };
}

/** 1 where there is a finding at or above `failOn`, else 0. */
export function exitStatus({ mandatory, advisory }: Summary, failOn: FailOn): 0 | 1 {
  const failing = { mandatory, advisory: mandatory + advisory, never: 0 }[failOn];
  return failing > 0 ? 1 : 0;
}

/** `14 resources, 2 mandatory findings, 1 advisory`. */
export function summaryLine({ mandatory, advisory, waived, resources }: Summary): string {
  const levels = [mandatory > 0 && `${mandatory} mandatory`, advisory > 0 && `${advisory} advisory`].filter(
    (l) => l !== false,
  );
  const [first = "no", ...others] = levels;
  const noun = (mandatory || advisory) === 1 ? "finding" : "findings";
  return [
    resources === 1 ? "1 resource" : `${resources} resources`,
    `${first} ${noun}`,
    ...others,
    ...(waived > 0 ? [`${waived} waived`] : []),
  ].join(", ");
}
