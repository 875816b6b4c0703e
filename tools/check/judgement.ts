import { Inventory } from "../../lib/inventory/inventory";
import type { Resource } from "../../lib/inventory/resource";
import { CLUSTER } from "../../lib/inventory/subjects";
import { RULES } from "../../lib/rules";
import { judge } from "../../lib/rules/judge";
import type { Report } from "../../lib/rules/report";
import { tokensOf, type Rule } from "../../lib/rules/rule";
import { Phase } from "../../policies/phase";
import type { Settings } from "../../policies/settings";
import { IDLE_WAIVER, Waivers } from "../../policies/waivers";

/** What resources are judged by. */
export interface Bench {
  readonly settings: Settings;
  /** YYYY-MM-DD */
  readonly today: string;
  /** Why there may be more than is in view. */
  readonly partly?: string | undefined;
  /** @default all */
  readonly rules?: readonly Rule[] | undefined;
}

/** All rules over all resources at once, as the policy pack judges a stack. */
export function judgeAll(
  resources: readonly Resource[],
  { settings: said, today, partly, rules = RULES }: Bench,
): Report {
  const settings = withCluster(said, resources);
  const inventory = new Inventory(resources, settings.given.assume, partly === undefined ? {} : { partly });
  const waivers = new Waivers({ today, settings });
  const phase = new Phase();
  for (const rule of rules)
    for (const resource of tokensOf(rule).flatMap((token) => inventory.ofType(token))) {
      const home = inventory.homeOf(resource);
      const verdict = judge(rule, { given: settings.given, resource, inventory, home, creating: false });
      for (const finding of verdict.findings) phase.found(finding, waivers.for(rule.id, resource, inventory));
      for (const { message } of verdict.notEvaluated) phase.notEvaluated(rule, resource, message);
      if (verdict.failed !== undefined) phase.notEvaluated(rule, resource, failed(verdict.failed));
    }
  const [first] = resources; // for what stands on none, as in the pack
  for (const { resource = first, reason } of waivers.idle(inventory, phase.report.notEvaluated))
    if (resource !== undefined) phase.remark("waivers", resource, reason, IDLE_WAIVER);
  return phase.report;
}

/** Nobody has seen to it before that an object in a file has the form of its kind. */
const failed = (errorClass: string): string =>
  `the rule failed with ${errorClass}: has the object the form of its kind? If so, please report it`;

/** Where nobody says anything of a cluster, it is one with Dataplane V2, of unknown version. */
function withCluster(settings: Settings, resources: readonly Resource[]): Settings {
  const { given } = settings;
  const inView = given.assume.cluster !== undefined || resources.some((r) => CLUSTER.places.has(r.type));
  if (inView) return settings;
  return { ...settings, given: { ...given, assume: { ...given.assume, cluster: { dataplaneV2: true } } } };
}
