import { FQDN_POLICY_LIMITS } from "../facts/fqdn-policy";
import { FQDN_NETWORK_POLICY } from "../inventory/custom-resources";
import { each } from "./judge";
import { on, rule, type Finding } from "./rule";

const { match, protocols } = FQDN_POLICY_LIMITS.value;
const [name, pattern] = match;

export const fqdnPolicyWithinLimits = rule({
  id: "fqdn-policy-within-limits",
  title: "An FQDNNetworkPolicy holds what its kind takes",
  why: "The API server refuses the policy; what it does not know, such as a range of ports, it drops without a word.",
  fix: "Write the entry as the kind has it.",
  level: "mandatory",
  severity: "medium",
  scopes: ["one"],
  facts: [FQDN_POLICY_LIMITS],
  checks: [
    on(FQDN_NETWORK_POLICY, function* (policy) {
      yield* each(policy.egress, function* (rule, i) {
        yield* each(rule?.matches, (entry, j) => oneOf(entry ?? {}, `egress[${i}].matches[${j}]`));
        yield* each(rule?.ports, (port, j) => portWithin(port ?? {}, `egress[${i}].ports[${j}]`));
      });
    }),
  ],
});

/** To the API server `null` is absent. */
const isGiven = <T>(value: T): value is NonNullable<T> => value !== undefined && value !== null;

function* oneOf(entry: Readonly<Record<string, unknown>>, path: string): Iterable<Finding> {
  const given = match.filter((key) => isGiven(entry[key]));
  if (given.length === 1) return;
  const reason = given.length === 0 ? `has neither ${name} nor ${pattern}` : `has both ${name} and ${pattern}`;
  yield { path, reason, fix: `Give each entry one ${name} or one ${pattern}.` };
}

function* portWithin(
  port: { readonly protocol?: string; readonly endPort?: unknown },
  path: string,
): Iterable<Finding> {
  if (isGiven(port.endPort))
    yield {
      path: `${path}.endPort`,
      reason: "is no field of an FQDNNetworkPolicy: only the first port would be allowed",
      fix: "List the ports one by one.",
    };
  const { protocol } = port;
  if (isGiven(protocol) && !(protocols as readonly string[]).includes(protocol))
    yield {
      path: `${path}.protocol`,
      reason: `${typeof protocol === "string" ? `"${protocol}"` : "no text"} is none of ${protocols.join(", ")}`,
      fix: `Choose ${protocols.join(", ")} or leave it out.`,
    };
}
