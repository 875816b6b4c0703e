import type { Policies } from "@pulumi/policy";
import { RULES } from "../lib/rules";
import type { Rule } from "../lib/rules/rule";
import { policyOf } from "./policy";
import { Run } from "./run";
import { collectorPolicy, notesInStackPolicy, notesPolicy } from "./services";
import { settingsPolicy } from "./settings-policy";

/** The order matters: the server runs them one after another, as listed. */
export const policiesOf = (rules: readonly Rule[], run: Run): Policies => [
  settingsPolicy(run),
  collectorPolicy(run),
  ...rules.map((rule) => policyOf(rule, run) as Policies[number]),
  notesPolicy(run),
  notesInStackPolicy(run),
];

/** The rules as CrossGuard policies, for a pack of one's own: `new PolicyPack("acme", { policies: [...policies, …] })`. */
export const policies: Policies = policiesOf(RULES, new Run(new Date().toISOString().slice(0, 10)));
