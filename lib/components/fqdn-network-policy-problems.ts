import { FQDN_NOT_IN_CLUSTER } from "../facts/fqdn-names";
import { parseIpAddress } from "../values/cidr";
import { canonicalName, isDomainName, isDomainPattern, isInZone } from "../values/domain-name";
import { ALL_PORTS, isPort } from "../values/port-list";
import type { Problem } from "./enforce";
import type { FqdnNetworkPolicyArgs } from "./fqdn-network-policy-args";
import { plain } from "./plain";
import { selectionProblems } from "./pod-selection";

/** What the kind refuses beside what the rule about it says. */
export function* fqdnProblems({ podSelector, egress }: FqdnNetworkPolicyArgs): Iterable<Problem> {
  yield* selectionProblems("podSelector", podSelector);
  if (egress.length === 0) yield { path: "egress", reason: "is empty", fix: "Give at least one rule." };
  for (const [i, { matches, ports }] of egress.entries()) {
    const at = `egress[${i}]`;
    if (matches.length === 0) yield { path: `${at}.matches`, reason: "is empty", fix: "Give at least one name." };
    for (const [j, match] of matches.entries())
      for (const form of ["name", "pattern"] as const)
        yield* nameProblems(`${at}.matches[${j}].${form}`, form, plain<string>(match[form]));
    if (ports?.length === 0)
      yield { path: `${at}.ports`, reason: "is empty, which means all", fix: "Leave ports out, or fill it." };
    for (const [j, { port }] of (ports ?? []).entries())
      yield* numberProblems(`${at}.ports[${j}].port`, plain<number>(port));
  }
}

function* nameProblems(path: string, form: "name" | "pattern", text: string | undefined): Iterable<Problem> {
  if (text === undefined) return;
  const { isOne, example } = FORMS[form];
  if (!isOne(text))
    yield { path, reason: `${JSON.stringify(text)} is no ${form} of a domain`, fix: `Write one such as ${example}.` };
  else if (parseIpAddress(canonicalName(text)) !== undefined)
    yield { path, reason: `"${text}" is an address`, fix: "Give it to a DataplaneNetworkPolicy as cidr." };
  else if (isInZone(text, FQDN_NOT_IN_CLUSTER.value))
    yield {
      path,
      reason: `"${text}" is a name of the cluster itself, which an FQDNNetworkPolicy does not admit`,
      fix: "Select its Pods in a DataplaneNetworkPolicy.",
    };
}

const FORMS = {
  name: { isOne: isDomainName, example: "api.example.com" },
  pattern: { isOne: isDomainPattern, example: "*.example.com" },
};

function* numberProblems(path: string, port: number | undefined): Iterable<Problem> {
  if (port === undefined || isPort(port)) return;
  yield { path, reason: `${JSON.stringify(port)} is no port`, fix: `Write a number from ${ANY_PORT}.` };
}

const ANY_PORT = `${ALL_PORTS.from} to ${ALL_PORTS.to}`;
