import { alone, type Resource } from "../../lib/inventory/resource";
import type { Judged } from "../../lib/rules/judge";
import { fixOf, sentence } from "../../lib/rules/sentence";
import { levelOf, placeOf, told, toldNotEvaluated } from "../../lib/rules/tell";
import { testRule } from "../support/rules";
import { unknown } from "../support/stack";

const rule = testRule("a-rule", { checks: [], severity: "high" });
const advisory = testRule("soft-rule", { checks: [], level: "advisory" });
const vpc: Resource = { ...alone("gcp:compute/network:Network", "edge", {}), urn: "urn:vpc" };
const finding = (more: Partial<Judged> = {}): Judged => ({
  path: "mtu",
  reason: "100 is too small",
  rule,
  resource: vpc,
  ...more,
});

describe("the sentence of a finding", () => {
  test("says where, what is wrong, what to do, and by which rule", () =>
    expect(sentence(finding())).toBe("mtu: 100 is too small. Fix it. [a-rule]"));

  test("says the finding's own fix where it has one", () => {
    expect(sentence(finding({ fix: "Take 1500." }))).toBe("mtu: 100 is too small. Take 1500. [a-rule]");
    expect([fixOf(finding()), fixOf(finding({ fix: "Take 1500." }))]).toEqual(["Fix it.", "Take 1500."]);
  });

  test("says why it weighs less than its rule", () =>
    expect(sentence(finding({ softer: "nobody knows the cluster" }))).toBe(
      "mtu: 100 is too small. Fix it. Advisory only: nobody knows the cluster. [a-rule]",
    ));

  test("may stand under the argument that a user typed", () =>
    expect(sentence(finding(), "packetSize")).toBe("packetSize: 100 is too small. Fix it. [a-rule]"));
});

test("a finding may be softer than its rule, never harder", () => {
  const levels = [
    finding(),
    finding({ softer: "x" }),
    finding({ rule: advisory }),
    finding({ rule: advisory, softer: "x" }),
  ];
  expect(levels.map(levelOf)).toEqual(["mandatory", "advisory", "advisory", "advisory"]);
});

describe("a finding as other programs are told", () => {
  test("has all of the contract", () =>
    expect(told(finding())).toEqual({
      rule: "a-rule",
      level: "mandatory",
      severity: "high",
      title: "Title of a-rule",
      message: "mtu: 100 is too small. Fix it. [a-rule]",
      path: "mtu",
      fix: "Fix it.",
      docs: "https://example.com/a-page",
      resource: { urn: "urn:vpc", kind: "gcp:compute/network:Network", name: "edge" },
      related: [],
      waived: null,
    }));

  test("has its own level and fix, its waiver, and the others it is about", () => {
    const related = [{ ...alone("t:i:Other", "other", {}), urn: "urn:other" }];
    const waiver = { rule: "a-rule", reason: "the lab", until: "2027-01-31" };
    expect(told(finding({ softer: "x", fix: "Do that.", related }), waiver)).toMatchObject({
      level: "advisory",
      fix: "Do that.",
      related: [{ urn: "urn:other", kind: "t:i:Other", name: "other" }],
      waived: { reason: "the lab", until: "2027-01-31" },
    });
  });
});

test("what was not evaluated is told with the rule, the resource and why", () =>
  expect(toldNotEvaluated(rule, vpc, "mtu is not known yet")).toEqual({
    rule: "a-rule",
    resource: { urn: "urn:vpc", kind: "gcp:compute/network:Network", name: "edge" },
    because: "mtu is not known yet",
  }));

describe("a Kubernetes object", () => {
  const at = (metadata: unknown) => placeOf(alone("kubernetes:core/v1:Service", "program-name", { metadata }));

  test("goes by its own kind, namespace and name", () =>
    expect(at({ name: "front", namespace: "shop" })).toEqual({
      urn: "",
      kind: "Service",
      namespace: "shop",
      name: "front",
    }));

  test("goes by the program's name while its own is not known", () => {
    const inProgram = { urn: "", kind: "Service", name: "program-name" };
    for (const metadata of [undefined, unknown, {}, { name: unknown, namespace: unknown }, { name: "", namespace: "" }])
      expect(at(metadata)).toEqual(inProgram);
  });

  test("that nobody saw goes by the program's name", () =>
    expect(placeOf({ ...alone("kubernetes:core/v1:Service", "x", {}), body: undefined })).toEqual({
      urn: "",
      kind: "Service",
      name: "x",
    }));
});
