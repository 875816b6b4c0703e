import { contains, parseCidr } from "../values/cidr";
import { blockProblems } from "./cidr-problems";
import type { PolicyPeer, PolicyPorts, PolicySettings } from "./dataplane-network-policy-args";
import type { Problem } from "./enforce";
import { plain } from "./plain";
import { selectionProblems } from "./pod-selection";
import { portProblems } from "./policy-port-list";

export function* policyProblems(settings: PolicySettings): Iterable<Problem> {
  yield* selectionProblems("podSelector", settings.podSelector);
  for (const [i, rule] of (settings.ingress ?? []).entries())
    yield* ruleProblems(`ingress[${i}]`, "from", rule.from, rule);
  for (const [i, rule] of (settings.egress ?? []).entries()) yield* ruleProblems(`egress[${i}]`, "to", rule.to, rule);
  if (settings.ingress === undefined && settings.egress === undefined)
    yield {
      path: "ingress",
      reason: "stands as little as egress does, so that nothing is isolated",
      fix: "Give ingress, egress or both; an empty list admits nothing.",
    };
}

function* ruleProblems(
  path: string,
  side: "from" | "to",
  peers: readonly PolicyPeer[] | undefined,
  ports: PolicyPorts,
): Iterable<Problem> {
  if (peers?.length === 0)
    yield {
      path: `${path}.${side}`,
      reason: "is empty, which means everybody",
      fix: `Leave ${side} out to mean that, or remove the rule.`,
    };
  for (const [i, peer] of (peers ?? []).entries()) yield* peerProblems(`${path}.${side}[${i}]`, peer);
  yield* portProblems(path, ports);
}

function* peerProblems(path: string, { pods, namespaces, cidr, except }: PolicyPeer): Iterable<Problem> {
  yield* selectionProblems(`${path}.pods`, pods);
  yield* selectionProblems(`${path}.namespaces`, namespaces);
  const byLabels = pods !== undefined || namespaces !== undefined;
  if (cidr === undefined && !byLabels)
    yield { path, reason: "names nobody", fix: "Give pods, namespaces or cidr; pods: {} is all of the namespace." };
  if (cidr !== undefined && byLabels)
    yield { path: `${path}.cidr`, reason: "stands beside pods or namespaces", fix: "Make it a peer of its own." };
  if (cidr === undefined && except !== undefined)
    yield { path: `${path}.except`, reason: "stands without cidr", fix: "Give the range that these are parts of." };
  yield* blockProblems(`${path}.cidr`, plain<string>(cidr));
  for (const [i, part] of (except ?? []).entries())
    yield* exceptProblems(`${path}.except[${i}]`, plain<string>(part), plain<string>(cidr));
}

function* exceptProblems(path: string, text: string | undefined, of: string | undefined): Iterable<Problem> {
  const problems = [...blockProblems(path, text)];
  yield* problems;
  const [part, whole] = [parseCidr(text ?? ""), parseCidr(of ?? "")];
  if (part === undefined || whole === undefined || problems.length > 0) return;
  if (!contains(whole, part) || part.prefix === whole.prefix)
    yield {
      path,
      reason: `${text} is no part of ${of}`,
      fix: SMALLER,
      unseen: { reason: "is no part of cidr", fix: SMALLER },
    };
}

const SMALLER = "Write a smaller range inside it.";
