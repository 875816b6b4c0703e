import fc from "fast-check";
import { parseMasqueradeConfig } from "../../lib/values/masquerade-config";

const wrong = (text: string): readonly string[] => {
  const read = parseMasqueradeConfig(text);
  return "unknown" in read ? [] : read.map((w) => w.at);
};

describe("what the agent takes", () => {
  test.each<[string, readonly string[] | undefined, string[]]>([
    ["", undefined, []],
    ["# nothing", undefined, []],
    ["nonMasqueradeCIDRs: []", [], []],
    ["nonMasqueradeCIDRs:", [], []],
    ["nonMasqueradeCIDRs:\n  - 10.0.0.0/8\n  - fd00::/8\nresyncInterval: 60s", ["10.0.0.0/8", "fd00::/8"], []],
    ["masqLinkLocal: yes\nmasqLinkLocalIPv6: false", undefined, []],
    ["NONMASQUERADECIDRS: [10.0.0.0/8]", ["10.0.0.0/8"], []],
    ['{"nonMasqueradeCIDRs": ["10.0.0.0/8"], "cidrLimit": 64}', ["10.0.0.0/8"], []],
    ["nonMasqueradeCidr: [10.0.0.0/8]\nother: 1", undefined, ["nonMasqueradeCidr", "other"]],
    ["---\nresyncInterval: 1m\n---\nresyncInterval: 5", undefined, []],
    ["masqLinkLocal: true\nmasqLinkLocal: false", undefined, []],
  ])("%j", (text, nonMasqueradeCIDRs, unknown) =>
    expect(parseMasqueradeConfig(text)).toMatchObject({ nonMasqueradeCIDRs, unknown }),
  );

  test.each<[string, number | undefined]>([
    ["", undefined],
    ["masqLinkLocal: true", undefined],
    ["cidrLimit:", undefined],
    ["cidrLimit: 0", 0],
    ['{"CIDRLIMIT": 64}', 64],
    ["cidrLimit: 100\nCidrLimit: 5", 5],
  ])("%j limits the list to %j", (text, cidrLimit) => expect(parseMasqueradeConfig(text)).toMatchObject({ cidrLimit }));
});

describe("what it refuses", () => {
  test.each<[string, string[]]>([
    ["nonMasqueradeCIDRs: [10.0.0.1/8]", ["nonMasqueradeCIDRs[0]"]],
    [
      "nonMasqueradeCIDRs: [10.0.0.0/8, 10.0.0.0, 7, ~]",
      ["nonMasqueradeCIDRs[1]", "nonMasqueradeCIDRs[2]", "nonMasqueradeCIDRs[3]"],
    ],
    ["nonMasqueradeCIDRs: 10.0.0.0/8", ["nonMasqueradeCIDRs"]],
    ["resyncInterval: 60", ["resyncInterval"]],
    ["resyncInterval:", ["resyncInterval"]],
    ['masqLinkLocal: "true"', ["masqLinkLocal"]],
    ["cidrLimit: many", ["cidrLimit"]],
    ["- 10.0.0.0/8", [""]],
    ["just text", [""]],
    ["a: b: c", [""]],
    ["{nonMasqueradeCIDRs: []}", [""]],
    ["\tnonMasqueradeCIDRs: []", [""]],
  ])("%j", (text, expected) => expect(wrong(text)).toEqual(expected));

  test("no text at all makes it throw, and no reason quotes it", () => {
    const unit = fc.constantFrom(..."nonMasqueradeCIDRs: [10./8]\n-{}\"'&*!|>%@`\t ,#");
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit })), (text) => void parseMasqueradeConfig(text)));
    const [secret] = parseMasqueradeConfig("password: [hunter2") as readonly { reason: string }[];
    expect(secret!.reason).not.toContain("hunter2");
  });
});
