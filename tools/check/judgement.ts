import { Inventory } from "../../lib/inventory/inventory";
import type { Resource } from "../../lib/inventory/resource";
import { RULES } from "../../lib/rules";
import { judge } from "../../lib/rules/judge";
import type { Report } from "../../lib/rules/report";
import { tokensOf, type Rule } from "../../lib/rules/rule";
import { joined, Phase } from "../../policies/phase";
import type { Settings } from "../../policies/settings";
import { IDLE_WAIVER, Waivers } from "../../policies/waivers";

/** What resources are judged by. */
interface Bench {
  readonly settings: Settings;
  /** YYYY-MM-DD */
  readonly today: string;
  /** Why there may be more than is in view. */
  readonly partly?: string | undefined;
  /** @default all */
  readonly rules?: readonly Rule[] | undefined;
}

/** All rules over all resources at once, as the policy pack judges a stack. */
export function judgeAll(resources: readonly Resource[], { settings, today, partly, rules = RULES }: Bench): Report {
  const inventory = new Inventory(resources, settings.given.assume, partly === undefined ? {} : { partly });
  const waivers = new Waivers({ today, settings });
  const phases = rules.map((rule) => ({ rule, phase: new Phase() }));
  // Type by type rather than rule by rule: what all rules call is then compiled for all of them at once.
  for (const type of new Set([...rules.flatMap(tokensOf), ...inventory.types])) {
    const asked = phases.filter(({ rule }) => mayJudge(rule, type));
    for (const resource of inventory.ofType(type)) {
      const home = inventory.homeOf(resource);
      const around = { given: settings.given, resource, inventory, home, creating: false };
      for (const { rule, phase } of asked) {
        const verdict = judge(rule, around);
        for (const finding of verdict.findings) phase.found(finding, waivers.for(rule.id, resource, inventory));
        for (const { message } of verdict.notEvaluated) phase.notEvaluated(rule, resource, message);
        if (verdict.failed !== undefined) phase.notEvaluated(rule, resource, failed(verdict.failed));
      }
    }
  }
  const { findings, notEvaluated } = joined(phases.map(({ phase }) => phase.report));
  const [first] = resources; // for what stands on none, as in the pack
  const idle = new Phase();
  for (const { resource = first, path, reason } of waivers.idle(inventory, notEvaluated))
    if (resource !== undefined) idle.remark("waivers", resource, reason, { ...IDLE_WAIVER, path });
  return { findings: [...findings, ...idle.report.findings], notEvaluated };
}

/** A rule may be about manifests of every kind. */
const mayJudge = (rule: Rule, type: string): boolean =>
  rule.checks.some(({ kind }) => kind.places.has(type) || kind.inManifests !== undefined);

/** Nobody has seen to it before that an object in a file has the form of its kind. */
const failed = (errorClass: string): string =>
  `the rule failed with ${errorClass}: has the object the form of its kind? If so, please report it`;
