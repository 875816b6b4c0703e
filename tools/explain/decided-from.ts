import type { Rule, Scope } from "../../lib/rules/rule";

const SCOPES: Readonly<Record<Scope, string>> = {
  one: "each resource, before it is created",
  graph: "the whole stack",
};

/** What has to be in view for a rule. */
export const decidedFrom = (rule: Rule): string => rule.scopes.map((scope) => SCOPES[scope]).join("; ");
