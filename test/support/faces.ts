import type { InputPropertiesError } from "@pulumi/pulumi";
import { enforce } from "../../lib/components/enforce";
import { judge } from "../../lib/rules/judge";
import type { Rule } from "../../lib/rules/rule";
import { levelOf } from "../../lib/rules/tell";
import { policiesOf } from "../../policies/pack";
import { Run } from "../../policies/run";
import { DEFAULTS, parseSettings, type Settings } from "../../policies/settings";
import { inventoryOf } from "./inventory";
import { analyzeInProcess } from "./server";
import type { Res } from "./stack";

/** What a face said: `mandatory edge mtu`, and who was not evaluated. */
export interface Said {
  readonly finds: readonly string[];
  readonly undecided: readonly string[];
}

export const settingsOf = (config: object = {}): Settings => {
  const parsed = parseSettings(config);
  if ("wrong" in parsed) throw new Error(parsed.wrong.join("\n"));
  return parsed.settings;
};

/** The rule itself, over everything at once. */
export function purely(rule: Rule, stack: readonly Res[], settings: Settings = DEFAULTS): Said {
  const inventory = inventoryOf(stack, { assume: settings.given.assume });
  const finds: string[] = [];
  const undecided: string[] = [];
  for (const resource of inventory.resources) {
    const home = inventory.homeOf(resource);
    const { findings, notEvaluated, failed } = judge(rule, {
      given: settings.given,
      resource,
      inventory,
      home,
      creating: false,
    });
    if (failed !== undefined) throw new Error(`${rule.id} failed with ${failed} on ${resource.name}`);
    for (const f of findings) finds.push(`${levelOf(f)} ${resource.name} ${f.path}`);
    if (notEvaluated.length > 0) undecided.push(resource.name);
  }
  return { finds: finds.sort(), undecided: undecided.sort() };
}

/** The rule as a policy on the real server: Analyze for each, then AnalyzeStack, as the engine calls them. */
export async function onServer(rule: Rule, stack: readonly Res[], settings: Settings = DEFAULTS): Promise<Said> {
  const run = new Run("2026-11-21");
  run.settings = settings;
  const policies = policiesOf([rule], run).filter((p) => p.name !== "settings");
  const diagnostics = await analyzeInProcess(policies, stack);
  const finds: string[] = [];
  for (const { policy, level, message, name } of diagnostics)
    if (!/not evaluated, because/.test(message)) {
      if (!message.endsWith(`[${rule.id}]`)) throw new Error(`a diagnostic of no rule: ${message}`);
      const path = message.slice(0, message.indexOf(": "));
      finds.push(`${policy === rule.id ? level : "advisory"} ${name} ${path}`);
    }
  const report = run.report();
  if (report.findings.length !== finds.length) throw new Error("the report and the diagnostics differ");
  return { finds: finds.sort(), undecided: [...new Set(report.notEvaluated.map((n) => n.resource.name))].sort() };
}

/** What a component would throw that is about to make these resources: `edge mtu`. */
export function thrown(rule: Rule, stack: readonly Res[]): readonly string[] {
  const children = stack.map(({ type, name, inputs }) => ({ type, name, inputs, arguments: {} }));
  try {
    void enforce({ type: "test:index:Test", name: "test", children, cluster: { dataplaneV2: true } }, "2026-11-21");
    return [];
  } catch (e) {
    const { errors } = e as InputPropertiesError;
    const ours = (errors ?? []).filter((x) => x.reason.endsWith(`[${rule.id}]`));
    return ours.map((x) => `${nameAt(stack, x.propertyPath)}${x.propertyPath}`).sort();
  }
}

/** The component's error names no child: tables have one resource that a path fits. */
const nameAt = (stack: readonly Res[], path: string): string => {
  const head = /^[^.[]+/.exec(path)![0];
  const holders = stack.filter((r) => head in r.inputs && r.type !== "pulumi:providers:kubernetes");
  return `${holders[0]?.name ?? "?"} `;
};

/** What the provider's own check adds to inputs. */
export const withProviderDefaults = (stack: readonly Res[]): readonly Res[] =>
  stack.map((r) => (r.type.startsWith("gcp:") ? { ...r, inputs: marked(r.inputs) as object } : r));

const marked = (x: unknown): unknown =>
  Array.isArray(x)
    ? x.map(marked)
    : typeof x === "object" && x !== null
      ? { ...Object.fromEntries(Object.entries(x).map(([k, v]) => [k, marked(v)])), __defaults: [] }
      : x;
