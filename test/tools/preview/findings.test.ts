import { ruleById } from "../../../lib/rules";
import type { Report, ReportedFinding } from "../../../lib/rules/report";
import type { Diagnostic } from "../../../tools/preview/diagnostic";
import { joinFindings } from "../../../tools/preview/findings";
import { findingsText } from "../../../tools/findings-text";
import { styleOf } from "../../../tools/style";

/** Without the pack's own report (a refused program has none) a finding is known by its sentence alone. */

const MTU = ruleById("mtu-within-range")!;
const URN = "urn:pulumi:dev::edge::gcp:compute/network:Network::edge";
const said = (message: string, more: Partial<Diagnostic> = {}): Diagnostic => ({
  policy: MTU.id,
  description: "about it",
  message,
  urn: URN,
  level: "mandatory",
  severity: "low",
  ...more,
});
const NO_REPORT: Report = { findings: [], notEvaluated: [] };
const read = (message: string, more: Partial<Diagnostic> = {}): ReportedFinding =>
  joinFindings(NO_REPORT, [said(message, more)])[0]!;
const textOf = (finding: ReportedFinding) => findingsText([finding], styleOf({ width: 200, colour: false })).join("\n");

test("a sentence has all that a finding has", () =>
  expect(read(`mtu: 9000 is too much. ${MTU.fix} [${MTU.id}]`)).toEqual({
    rule: MTU.id,
    level: "mandatory",
    severity: "low",
    title: MTU.title,
    message: `mtu: 9000 is too much. ${MTU.fix} [${MTU.id}]`,
    path: "mtu",
    fix: MTU.fix,
    docs: MTU.facts[0].source,
    resource: { urn: URN, kind: "gcp:compute/network:Network", name: "edge" },
    related: [],
    waived: null,
  }));

test.each([
  ["its rule's", `mtu: 9000 is too much. ${MTU.fix}`, MTU.fix],
  ["one of its own", "mtu: 9000 is too much. Take 8896. Nothing else.", "Take 8896. Nothing else."],
  ["one of its own, softened", "mtu: 1.5 is too much. Take 2. Advisory only: it may be meant.", "Take 2."],
  ["its rule's, softened", `mtu: 9000 is too much. ${MTU.fix} Advisory only: it may be meant.`, MTU.fix],
  ["none, so its rule's", "mtu: 9000 is too much", MTU.fix],
])("the fix is %s, and is shown once", (_, sentence, fix) => {
  const finding = read(`${sentence} [${MTU.id}]`);
  expect(finding.fix).toBe(fix);
  expect(textOf(finding).split(fix)).toHaveLength(2);
  expect(textOf(finding)).toContain(`    Fix:  ${fix}`);
});

test.each([
  ["mtu: x", "mtu"],
  ['spec.ports[0].a["b.c/d"].e: x', 'spec.ports[0].a["b.c/d"].e'],
  ["no path here: x", ""],
])("the path of %j is %j", (message, path) => expect(read(message).path).toBe(path));

test("a service policy speaks for the rule that it names; of a waiver it says why and how long", () => {
  const waived = read(`waived until 2999-01-31 (the lab (old): yes): mtu: is small. Grow it. [${MTU.id}]`, {
    policy: "notes",
    level: "advisory",
  });
  expect(waived).toMatchObject({
    rule: MTU.id,
    message: `mtu: is small. Grow it. [${MTU.id}]`,
    path: "mtu",
    fix: "Grow it.",
    waived: { until: "2999-01-31", reason: "the lab (old): yes" },
  });
  expect(read("the waiver of x was not needed. Remove it. [waivers]", { policy: "notes-in-stack" })).toMatchObject({
    rule: "waivers",
    title: "about it",
    fix: "Remove it.",
    docs: "",
  });
});

test("what the report explains is not said twice, and weighs what the pack's owner says", () => {
  const finding = read(`mtu: a. B. [${MTU.id}]`);
  const report = { findings: [finding], notEvaluated: [{ rule: "a-rule", resource: { name: "x" }, because: "why" }] };
  const joined = joinFindings(report, [
    said(finding.message, { level: "advisory", severity: "critical" }),
    said("2 resources (a, b), not evaluated, because why [a-rule]", { policy: "notes-in-stack" }),
  ]);
  expect(joined).toEqual([{ ...finding, level: "advisory", severity: "critical" }]);
});
