import { MORE_SYSCTLS, NODE_SYSCTLS, type SysctlValues } from "../facts/node-sysctls";
import { NODE_CONFIG } from "../inventory/subjects";
import { NotYet, step, valueOrNotYet } from "../inventory/view";
import { isWithin, parseSysctl } from "../values/sysctl";
import { each } from "./judge";
import { on, rule, type Finding } from "./rule";

const LISTED: ReadonlyMap<string, SysctlValues> = new Map(Object.entries(NODE_SYSCTLS.value));

export const nodeSysctlWithinRange = rule({
  id: "node-sysctl-within-range",
  title: "Node sysctls have values that GKE takes",
  why: "GKE refuses the node pool.",
  fix: "Choose a value that the documentation of node system configuration allows.",
  level: "mandatory",
  severity: "medium",
  scopes: ["one"],
  facts: [NODE_SYSCTLS, MORE_SYSCTLS],
  checks: [
    on(NODE_CONFIG, function* (config) {
      const sysctls = config.linuxNodeConfig?.sysctls ?? {};
      const names = Object.keys(sysctls).filter((name) => name.includes(".")); // beside them the provider keeps its own
      yield* each(names, function* (name) {
        const text = valueOrNotYet((): unknown => sysctls[name]);
        if (text === null || text === undefined) return; // not given
        const path = step("linuxNodeConfig.sysctls", name, false);
        const values = LISTED.get(name);
        if (values === undefined)
          yield {
            path,
            reason: "is not among the sysctls that GKE documents",
            fix: "Check that your version of GKE takes it.",
            softer: "names were added in newer versions",
          };
        else if (text instanceof NotYet) yield text;
        else {
          const problem = problemWith(text, values);
          if (problem !== undefined) yield { path, ...problem };
        }
      });
    }),
  ],
});

type Problem = Pick<Finding, "reason" | "fix" | "softer">;

function problemWith(text: unknown, values: SysctlValues): Problem | undefined {
  const { min = 0, max, count = 1, order, words } = values;
  if (words !== undefined)
    return words.includes(String(text))
      ? undefined
      : { reason: `is none of ${words.join(", ")}`, fix: "Choose one of them that the node image has." };
  const numbers = parseSysctl(text);
  if (numbers?.length !== count)
    return count === 1
      ? { reason: "is no whole number", fix: "Write one whole number, as a string." }
      : { reason: `is not ${count} whole numbers`, fix: `Write ${count} whole numbers with blanks between them.` };
  const written = numbers.join(" ");
  if (!numbers.every((n) => isWithin(n, values))) {
    const range = max === undefined ? `less than ${min}` : `not between ${min} and ${max}`;
    return {
      reason: `${written} is ${range}`,
      fix: `Choose a number from ${min}${max === undefined ? "" : ` to ${max}`}.`,
    };
  }
  if (order === undefined || numbers.every((n, i) => i === 0 || numbers[i - 1]! <= n)) return undefined;
  return {
    reason: `${written} is not in the order ${order}`,
    fix: "Write the smallest number first and the largest last.",
    softer: "that GKE refuses another order is not documented",
  };
}
