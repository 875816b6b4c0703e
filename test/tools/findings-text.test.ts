import type { NotEvaluated, ReportedFinding } from "../../lib/rules/report";
import { findingsText, notEvaluatedText } from "../../tools/findings-text";
import { styleOf, wrap } from "../../tools/style";

const plain = styleOf({ width: 60, colour: false });
const finding = (more: Partial<ReportedFinding>): ReportedFinding => ({
  rule: "mtu-within-range",
  level: "mandatory",
  severity: "high",
  title: "A title",
  message: "mtu: 9000 is too much. Take less. [mtu-within-range]",
  path: "mtu",
  fix: "Take less.",
  docs: "https://example.com/mtu",
  resource: { urn: "urn", kind: "gcp:compute/network:Network", name: "edge" },
  related: [],
  waived: null,
  ...more,
});
const text = (...findings: readonly Partial<ReportedFinding>[]) =>
  findingsText(findings.map(finding), plain).join("\n");

test("what is the same of several resources is said once", () => {
  const west = { resource: { urn: "urn2", kind: "gcp:compute/network:Network", name: "west" } };
  expect(text({}, west)).toBe(
    `MANDATORY
  mtu-within-range (high)
    mtu: 9000 is too much.
    On:   gcp:compute/network:Network edge
          gcp:compute/network:Network west
    Fix:  Take less.
    See:  https://example.com/mtu`,
  );
});

test("the mandatory come first, the waived last, with their reason and date", () => {
  const waived = { waived: { reason: "planned", until: "2099-01-31" }, message: "z. Take less. [mtu-within-range]" };
  const said = text(waived, { level: "advisory", message: "mtu: b [mtu-within-range]" }, {});
  expect(said.match(/^[A-Z]+$/gm)).toEqual(["MANDATORY", "ADVISORY", "WAIVED"]);
  expect(said).toContain("\n  mtu-within-range, on gcp:compute/network:Network edge,\n  until 2099-01-31: planned");
  expect(said.match(/9000/g)).toHaveLength(1);
});

test("what a finding says after its fix is kept", () => {
  const said = text({
    message: "mtu: 9000 is too much. Take less. Advisory only: it may be meant. [mtu-within-range]",
  });
  expect(said).toContain("\n    mtu: 9000 is too much. Advisory only: it may be meant.\n");
});

test("no line is wider than it may be, and what goes on stands under what it belongs to", () => {
  const long = "mtu: " + "many words and more ".repeat(12) + "[mtu-within-range]";
  const said = text({ message: long, fix: "Take " + "less and less ".repeat(9), docs: "" });
  expect(said.split("\n").every((line) => line.length <= 60)).toBe(true);
  expect(said).toMatch(/\n {4}Fix: {2}Take less.*\n {10}\S/);
});

test("objects go by kind, namespace and name, manifests by their file", () => {
  const kubernetes = { resource: { kind: "Pod", namespace: "edge", name: "p", file: "a.yaml", line: 7 } };
  expect(text({ ...kubernetes, related: [{ kind: "Service", name: "s" }] })).toContain(
    "\n    On:   Pod edge/p in a.yaml:7\n    With: Service s\n",
  );
});

test("control characters of names and values are shown, not obeyed", () => {
  const resource = { kind: "Pod", namespace: "a\nb", name: "\u001b[31mred\u202e", file: "\u009b.yaml", line: 7 };
  const said = text({ resource, message: 'mtu: "\u001b[2J" is too much. Take less. [mtu-within-range]' });
  expect(said).toContain("\n    On:   Pod a\\nb/\\u001b[31mred\\u202e in \\u009b.yaml:7\n");
  expect(said).toContain('mtu: "\\u001b[2J" is too much.');
});

test("nothing found is no text", () => expect(findingsText([], plain)).toEqual([]));

describe("what was not evaluated", () => {
  const undecided = (rule: string, name: string, because = "x is not known yet"): NotEvaluated => ({
    rule,
    resource: { kind: "Pod", name },
    because,
  });
  const lines = (...all: readonly NotEvaluated[]) => notEvaluatedText(all, plain).slice(1).join("\n").split("\n");

  test("takes a line for each rule", () =>
    expect(
      notEvaluatedText([undecided("a-rule", "p"), undecided("b-rule", "p"), undecided("a-rule", "q")], plain),
    ).toEqual([
      "NOT EVALUATED",
      "  a-rule, of 2 resources: x is not known yet\n  b-rule, of Pod p: x is not known yet",
    ]));

  test("has no resource under the reason of another; the commonest reason comes first", () =>
    expect(
      lines(undecided("a-rule", "p", '"abc" does not say'), undecided("a-rule", "q"), undecided("a-rule", "r")),
    ).toEqual(["  a-rule, of 2 resources: x is not known yet", '  a-rule, of Pod p: "abc" does not say']));

  test("says no more than three reasons of a rule", () =>
    expect(lines(...["p", "q", "r", "s", "t"].map((name) => undecided("a-rule", name, `${name}!`))).slice(2)).toEqual([
      "  a-rule, of Pod r: r!",
      "  a-rule, of 2 resources: for other reasons, which --format",
      "  json has",
    ]));
});

test("a word that is longer than a line stands whole", () => {
  expect(wrap("see https://example.com/a/very/long/path now", "- ", 20)).toBe(
    "- see\n  https://example.com/a/very/long/path\n  now",
  );
});

test("colours are only for terminals", () => {
  const coloured = findingsText([finding({})], styleOf({ width: 60, colour: true })).join("\n");
  expect(coloured).toContain("\x1b[31mMANDATORY");
  expect(text({})).not.toContain("\x1b");
});
