import { ipMasqConfigParses } from "../../lib/rules/ip-masq-config-parses";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { k8s, unknown, type Res } from "../support/stack";

const map = (data: unknown, metadata: object = {}, more: object = {}): Res =>
  k8s("core/v1 ConfigMap", "ip-masq-agent", { data, ...more }, undefined, {
    name: "ip-masq-agent",
    namespace: "kube-system",
    ...metadata,
  });
const config = (text: unknown): readonly Res[] => [map({ config: text })];
const ranges = (count: number): string =>
  `nonMasqueradeCIDRs: [${Array.from({ length: count }, (_, i) => `10.${i}.0.0/16`).join(", ")}]`;
const refused = { finds: ["mandatory ip-masq-agent data.config"] };

describeRule(ipMasqConfigParses, {
  "one that it takes": {
    stack: config("nonMasqueradeCIDRs:\n  - 10.0.0.0/8\nresyncInterval: 60s\nmasqLinkLocal: false"),
  },
  "as JSON": { stack: config('{"nonMasqueradeCIDRs": ["10.0.0.0/8"], "masqLinkLocalIPv6": true}') },
  "names in another case": { stack: config("NonMasqueradeCidrs: [10.0.0.0/8]") },
  "an empty text": { stack: config("") },
  "no key config": { stack: [map({ "ip-masq-agent": "nonMasqueradeCIDRs: []" })], ...refused },
  "no data": { stack: [map({})], ...refused },
  "in binary": { stack: [map({}, {}, { binaryData: { config: "e30=" } })], undecided: ["ip-masq-agent"] },
  "no YAML": { stack: config("nonMasqueradeCIDRs: [10.0.0.0/8"), ...refused },
  "braces without quotes": { stack: config("{nonMasqueradeCIDRs: [10.0.0.0/8]}"), ...refused },
  "a list at the top": { stack: config("- 10.0.0.0/8"), ...refused },
  "no list": { stack: config("nonMasqueradeCIDRs: 10.0.0.0/8"), ...refused },
  "an address": { stack: config("nonMasqueradeCIDRs: [10.0.0.0]"), ...refused },
  "host bits": { stack: config("nonMasqueradeCIDRs: [10.0.0.0/8, 192.168.1.1/16]"), ...refused },
  "two mistakes": {
    stack: config("nonMasqueradeCIDRs: [10.0.0.1/8]\nresyncInterval: 60"),
    finds: ["mandatory ip-masq-agent data.config", "mandatory ip-masq-agent data.config"],
  },
  "a number for a duration": { stack: config("resyncInterval: 60"), ...refused },
  "a word for a boolean": { stack: config('masqLinkLocal: "no"'), ...refused },
  "a field that it does not know": {
    stack: config("nonMasqueradeCIDR: [10.0.0.0/8]"),
    finds: ["advisory ip-masq-agent data.config"],
  },
  "as many ranges as it takes": { stack: config(ranges(64)) },
  "one more": { stack: config(ranges(65)), ...refused },
  "its own limit": { stack: config("cidrLimit: 100") },
  "as many as its own limit": { stack: config(`cidrLimit: 100\n${ranges(100)}`) },
  "more than its own limit": { stack: config(`cidrLimit: 100\n${ranges(101)}`), ...refused },
  "more than a lower limit, which an older agent does not know": {
    stack: config(`cidrLimit: 2\n${ranges(3)}`),
    finds: ["advisory ip-masq-agent data.config"],
  },
  "a lower limit than its own list has": {
    stack: config("cidrLimit: 2"),
    finds: ["advisory ip-masq-agent data.config"],
  },
  "no limit of its own": { stack: config(`cidrLimit:\n${ranges(65)}`), ...refused },
  "not known yet": { stack: config(unknown), undecided: ["ip-masq-agent"] },
  "data not known yet": { stack: [map(unknown)], undecided: ["ip-masq-agent"] },
  "another ConfigMap": { stack: [map({ config: "[" }, { name: "other" })] },
  "another namespace": { stack: [map({ config: "[" }, { namespace: "shop" })] },
});

test("a finding says where, and shows nothing but a CIDR", () => {
  const said = (text: string) => sentencesOf(ipMasqConfigParses, config(text));
  expect(said("nonMasqueradeCIDRs: [192.168.1.1/16, hunter2]")).toEqual([
    "data.config: nonMasqueradeCIDRs[0] 192.168.1.1/16 has host bits. Correct the key config of ConfigMap kube-system/ip-masq-agent. [ip-masq-config-parses]",
    "data.config: nonMasqueradeCIDRs[1] is no CIDR. Correct the key config of ConfigMap kube-system/ip-masq-agent. [ip-masq-config-parses]",
  ]);
  expect(said(ranges(65))).toEqual([
    "data.config: nonMasqueradeCIDRs has 65 ranges, and the agent takes 64 at most. Write fewer, larger ranges. [ip-masq-config-parses]",
  ]);
  expect(said("password: [hunter2").join()).not.toContain("hunter2");
});
