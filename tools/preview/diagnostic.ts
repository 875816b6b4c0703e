import { type AnalyzeDiagnostic, EnforcementLevel, PolicySeverity } from "@pulumi/pulumi/proto/analyzer_pb";
import type { Level, Severity } from "../../lib/rules/rule";

/** What a policy reported, as the policy server tells it. */
export interface Diagnostic {
  readonly policy: string;
  readonly description: string;
  readonly message: string;
  readonly urn: string;
  readonly level: Level;
  readonly severity: Severity;
}

/** `urn`: the resource that was judged, where the policy names none. */
export function diagnosticOf(d: AnalyzeDiagnostic, urn: string): Diagnostic {
  const prefix = `${d.getDescription()}\n`; // the server's own addition
  const message = d.getMessage();
  return {
    policy: d.getPolicyname(),
    description: d.getDescription(),
    message: message.startsWith(prefix) ? message.slice(prefix.length) : message,
    urn: d.getUrn() || urn,
    level: d.getEnforcementlevel() === EnforcementLevel.ADVISORY ? "advisory" : "mandatory",
    severity: SEVERITIES[d.getSeverity()],
  };
}

const SEVERITIES: Readonly<Record<PolicySeverity, Severity>> = {
  [PolicySeverity.POLICY_SEVERITY_UNSPECIFIED]: "medium",
  [PolicySeverity.POLICY_SEVERITY_LOW]: "low",
  [PolicySeverity.POLICY_SEVERITY_MEDIUM]: "medium",
  [PolicySeverity.POLICY_SEVERITY_HIGH]: "high",
  [PolicySeverity.POLICY_SEVERITY_CRITICAL]: "critical",
};
