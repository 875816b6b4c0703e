import { fqdnPolicyWithinLimits } from "../../lib/rules/fqdn-policy-within-limits";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { k8s, unknown, type Res } from "../support/stack";

const policy = (...egress: unknown[]): readonly Res[] => [
  k8s("networking.gke.io/v1alpha1 FQDNNetworkPolicy", "names", { podSelector: {}, egress }, undefined),
];
const matching = (...matches: unknown[]) => policy({ matches });
const ports = (...list: unknown[]) => policy({ matches: [{ name: "a.example" }], ports: list });
const found = (path: string) => ({ finds: [`mandatory names spec.egress[0].${path}`] });

describeRule(fqdnPolicyWithinLimits, {
  "a name": { stack: matching({ name: "www.example.com" }) },
  "a pattern": { stack: matching({ pattern: "*.example.com" }) },
  "one of each": { stack: matching({ name: "example.com" }, { pattern: "*.example.com" }) },
  "both in one": { stack: matching({ name: "example.com", pattern: "*.example.com" }), ...found("matches[0]") },
  neither: { stack: matching({ name: "example.com" }, {}), ...found("matches[1]") },
  "one is null": { stack: matching({ name: "example.com", pattern: null }) },
  "an entry not known yet hides no other": {
    stack: matching(unknown, {}),
    ...found("matches[1]"),
    undecided: ["names"],
  },
  "a name not known yet": { stack: matching({ name: unknown }), undecided: ["names"] },
  "no ports": { stack: policy({ matches: [{ name: "a.example" }] }) },
  TCP: { stack: ports({ protocol: "TCP", port: 443 }) },
  "UDP and all": { stack: ports({ protocol: "UDP" }, { protocol: "ALL", port: 53 }) },
  "no protocol": { stack: ports({ port: 443 }) },
  SCTP: { stack: ports({ protocol: "SCTP", port: 1 }), ...found("ports[0].protocol") },
  "another case": { stack: ports({ protocol: "tcp" }), ...found("ports[0].protocol") },
  "a range": { stack: ports({ port: 80 }, { port: 8000, endPort: 8010 }), ...found("ports[1].endPort") },
  "a range of one": { stack: ports({ port: 80, endPort: 80 }), ...found("ports[0].endPort") },
  "a protocol not known yet": { stack: ports({ protocol: unknown }), undecided: ["names"] },
  "the second rule": {
    stack: policy({ matches: [{ name: "a.example" }] }, { matches: [{}] }),
    finds: ["mandatory names spec.egress[1].matches[0]"],
  },
  "nothing at all": { stack: policy() },
  "no lists": { stack: policy({ matches: null, ports: null }, null) },
});

test("a finding says what is there", () =>
  expect(sentencesOf(fqdnPolicyWithinLimits, ports({ protocol: "SCTP", endPort: 9 }, { protocol: {} }))).toEqual([
    "spec.egress[0].ports[0].endPort: is no field of an FQDNNetworkPolicy: only the first port would be allowed. List the ports one by one. [fqdn-policy-within-limits]",
    'spec.egress[0].ports[0].protocol: "SCTP" is none of TCP, UDP, ALL. Choose TCP, UDP, ALL or leave it out. [fqdn-policy-within-limits]',
    "spec.egress[0].ports[1].protocol: no text is none of TCP, UDP, ALL. Choose TCP, UDP, ALL or leave it out. [fqdn-policy-within-limits]",
  ]));
