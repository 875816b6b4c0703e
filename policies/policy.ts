import type {
  ReportViolation,
  ResourceValidation,
  ResourceValidationPolicy,
  StackValidation,
  StackValidationPolicy,
} from "@pulumi/policy";
import type { Resource } from "../lib/inventory/resource";
import { judge, type Verdict } from "../lib/rules/judge";
import { docsOf, tokensOf, type Around, type Rule } from "../lib/rules/rule";
import { sentence } from "../lib/rules/sentence";
import { remediationOf } from "./remediation";
import { seenAlone } from "./resources";
import type { Phase } from "./phase";
import type { Run } from "./run";

/** A policy of one name in one phase or in both. */
type RulePolicy = Omit<ResourceValidationPolicy & StackValidationPolicy, "validateStack"> &
  Partial<StackValidationPolicy>;

/** One rule as one CrossGuard policy, so that levels, configuration and waivers speak of the rule's id. */
export const policyOf = (rule: Rule, run: Run): RulePolicy => ({
  name: rule.id,
  displayName: rule.title,
  description: rule.title,
  remediationSteps: rule.fix,
  url: docsOf(rule),
  severity: rule.severity,
  enforcementLevel: rule.level,
  ...(rule.scopes.includes("one") && { validateResource: onlyFor(rule, judgeResource(rule, run)) }),
  ...(rule.scopes.includes("graph") && { validateStack: onlyFor(rule, judgeStack(rule, run)) }),
  ...(rule.remedy !== undefined && { remediateResource: onlyFor(rule, remediationOf(rule, run)) }),
});

/** With this mark the server skips the policy where no resource has the type, before it decodes anything. */
function onlyFor<F extends object>(rule: Rule, validate: F): F {
  const [token, ...others] = tokensOf(rule);
  return others.length > 0 ? validate : Object.assign(validate, { __pulumiType: token });
}

const judgeResource = (rule: Rule, run: Run): ResourceValidation => {
  const tokens = new Set(tokensOf(rule));
  return (args, reportViolation) => {
    if (!tokens.has(args.type)) return;
    const { resource, inventory } = seenAlone(args, run);
    // Its own cluster may be of this stack: then the edges decide, and they come last. Who would know it: the collector.
    const alone = run.collected.has(resource.urn) && !run.clusterSeen;
    const assumed = alone && inventory.assume.cluster !== undefined;
    const phase = run.resourcePhase(resource.urn);
    safely(rule, resource, phase, () => {
      const home = assumed ? inventory.homeOf(resource) : undefined;
      const around = { given: run.settings.given, resource, inventory, home, creating: false };
      tell(rule, judge(rule, around), around, run, phase, reportViolation);
    });
  };
};

const judgeStack =
  (rule: Rule, run: Run): StackValidation =>
  (args, reportViolation) => {
    const inventory = run.inventoryFor(rule.id, args.resources);
    for (const token of tokensOf(rule))
      for (const resource of inventory.ofType(token)) {
        if (resource.body === undefined) {
          run.stackPhase.notEvaluated(rule, resource, "its inputs were not collected");
          continue;
        }
        safely(rule, resource, run.stackPhase, () => {
          const home = inventory.homeOf(resource);
          const around = { given: run.settings.given, resource, inventory, home, creating: false };
          tell(rule, judge(rule, around), around, run, run.stackPhase, reportViolation);
        });
      }
  };

/** A bug around a rule, as in a join or a waiver, costs what a bug in it costs: one note. The server would end the run. */
function safely(rule: Rule, resource: Resource, phase: Phase, act: () => void): void {
  try {
    act();
  } catch (e) {
    phase.failed(rule, resource, e instanceof Error ? e.name : typeof e);
  }
}

/**
 * A finding as hard as its rule goes to the engine under the rule's name. Whatever is softer becomes a note: the user may
 * have made the rule mandatory.
 */
function tell(
  rule: Rule,
  verdict: Verdict,
  around: Around,
  run: Run,
  phase: Phase,
  reportViolation: ReportViolation,
): void {
  const { resource } = around;
  const inStack = phase === run.stackPhase;
  for (const finding of verdict.findings) {
    if (inStack && run.saidBefore(finding)) continue;
    const waiver = run.waivers.for(rule.id, resource, around.inventory);
    phase.found(finding, waiver);
    if (waiver !== undefined)
      phase.note(resource, `waived until ${waiver.until} (${waiver.reason}): ${sentence(finding)}`);
    else if (finding.softer !== undefined) phase.note(resource, sentence(finding));
    else reportViolation(sentence(finding), resource.urn);
  }
  const judgedAgain = !inStack && rule.scopes.includes("graph");
  if (judgedAgain) return;
  for (const n of verdict.notEvaluated) phase.notEvaluated(rule, resource, n.message);
  if (verdict.failed !== undefined) phase.failed(rule, resource, verdict.failed);
}
