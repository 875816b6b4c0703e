import type { Rule } from "../../lib/rules/rule";
import { DEFAULTS, type Settings } from "../../policies/settings";
import { Gathered } from "../../tools/check/gathered";
import { judgeAll } from "../../tools/check/judgement";
import type { Said } from "./faces";
import { urnOf, type Res } from "./stack";

/** The stack as `pulumi stack export` writes it. */
export function exportOf(stack: readonly Res[]): string {
  const urn = (name: string): string => urnOf(stack.find((r) => r.name === name)!);
  const urns = (on: Res["on"]) => Object.entries(on ?? {}).map(([key, names]) => [key, names.map(urn)] as const);
  const resources = stack.map(({ type, inputs, outputs, provider, parent, protect, ignoreChanges, on, ...r }) => ({
    urn: urnOf({ type, inputs, ...r }),
    custom: true,
    type,
    inputs,
    outputs: outputs ?? inputs,
    parent: parent === undefined ? undefined : urn(parent),
    protect,
    ignoreChanges,
    provider: provider === undefined ? undefined : `${urn(provider)}::6f0c8a2e`,
    dependencies: urns(on).flatMap(([, names]) => names),
    propertyDependencies: Object.fromEntries(urns(on)),
  }));
  return JSON.stringify({ version: 3, deployment: { manifest: { magic: "" }, resources } }, null, 4);
}

/** The rule as `check` runs it over that file. */
export function checked(rule: Rule, stack: readonly Res[], settings: Settings = DEFAULTS): Said {
  const gathered = new Gathered();
  gathered.add({ name: "stack.json", text: exportOf(stack) });
  const { cluster = {} } = settings.given.assume; // a table that says nothing of a cluster means that nobody does
  const given = {
    ...settings.given,
    assume: { ...settings.given.assume, cluster: inView(stack) ? settings.given.assume.cluster : cluster },
  };
  const { findings, notEvaluated } = judgeAll(gathered.resources, {
    settings: { given, waivers: [] },
    today: "2026-11-21",
    rules: [rule],
  });
  return {
    finds: findings.map((f) => `${f.level} ${f.resource.name} ${f.path}`).sort(),
    undecided: [...new Set(notEvaluated.map((n) => n.resource.name))].sort(),
  };
}

const inView = (stack: readonly Res[]): boolean => stack.some((r) => r.type === "gcp:container/cluster:Cluster");
