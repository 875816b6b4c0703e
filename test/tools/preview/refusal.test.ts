import { RULES } from "../../../lib/rules";
import { parseRefusal } from "../../../tools/preview/refusal";

const [rule] = RULES;
const head = 'gke-dpv2:index:DataplaneV2Cluster "edge west" is refused:';
const refuse = (...lines: readonly string[]) => parseRefusal([head, ...lines].join("\n"));

test("every line is a finding, under the argument it names", () => {
  const findings = refuse(
    `  podsPerNode: 300 is too much. ${rule!.fix} [${rule!.id}]`,
    `  zones[0]: 1.33. x. Do it. [${rule!.id}]`,
  );
  const common = {
    rule: rule!.id,
    level: "mandatory",
    severity: rule!.severity,
    title: rule!.title,
    related: [],
    waived: null,
  };
  const resource = { kind: "gke-dpv2:index:DataplaneV2Cluster", name: "edge west" };
  expect(findings).toEqual([
    {
      ...{ ...common, resource, docs: rule!.facts[0].source },
      path: "podsPerNode",
      message: `podsPerNode: 300 is too much. ${rule!.fix} [${rule!.id}]`,
      fix: rule!.fix,
    },
    expect.objectContaining({ path: "zones[0]", fix: "Do it." }),
  ]);
});

test("what the SDK puts before it does not matter, and a line may be long", () => {
  const text = `error serializing property "x": ${head}\n  a: is\nbroken. ${rule!.fix} [${rule!.id}]`;
  expect(parseRefusal(text)).toMatchObject([{ path: "a", message: expect.stringContaining("is\nbroken") as string }]);
});

test("arguments that cannot work are findings too, and a waiver without effect is said", () => {
  const waived = `  mtu: b. ${rule!.fix} [${rule!.id}] (its waiver gives no reason) (its waiver expired on 2020-01-31)`;
  expect(refuse("  zones: are none. Give one. [arguments]", waived)).toMatchObject([
    { rule: "arguments", level: "mandatory", path: "zones", fix: "Give one.", docs: "" },
    { rule: rule!.id, fix: rule!.fix, message: waived.trimStart() },
  ]);
});

test.each([
  ["another error", "Error: no cluster"],
  ["a rule nobody knows", `${head}\n  a: b. Do it. [made-up-rule]`],
  ["a line that names no rule", `${head}\n  a: b. Do it.`],
  ["no line", head],
])("%s is no refusal", (_, text) => expect(parseRefusal(text)).toBeUndefined());
