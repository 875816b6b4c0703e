import fc from "fast-check";
import { canShareNode, choosesNodes, type NodeChoice } from "../../lib/values/node-choice";

const on = (nodeSelector: Record<string, string>): NodeChoice => ({ nodeSelector });
const requires = (...terms: object[]): NodeChoice => ({
  affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: terms } } },
});
const expr = (key: string, operator: string, ...values: string[]) => ({
  matchExpressions: [{ key, operator, values }],
});
const field = (name: string) => ({ matchFields: [{ key: "metadata.name", operator: "In", values: [name] }] });

test.each<[string, NodeChoice, NodeChoice, boolean | undefined]>([
  ["neither asks", {}, {}, true],
  ["one asks", on({ pool: "a" }), {}, true],
  ["the same", on({ pool: "a" }), on({ pool: "a" }), true],
  ["other labels", on({ pool: "a" }), on({ zone: "x" }), true],
  ["another value", on({ pool: "a" }), on({ pool: "b" }), false],
  ["excluded by an expression", on({ pool: "a" }), requires(expr("pool", "NotIn", "a")), false],
  ["one alternative fits", on({ pool: "a" }), requires(expr("pool", "In", "b"), expr("pool", "In", "a")), true],
  ["no alternative fits", on({ pool: "c" }), requires(expr("pool", "In", "b"), expr("pool", "In", "a")), false],
  ["absent against present", requires(expr("gpu", "DoesNotExist")), requires(expr("gpu", "Exists")), false],
  ["numbers", requires(expr("cores", "Gt", "4")), on({ cores: "2" }), undefined],
  [
    "numbers, and apart anyway",
    { ...requires(expr("cores", "Gt", "4")), ...on({ pool: "a" }) },
    on({ pool: "b" }),
    false,
  ],
  ["one node each", requires(field("n1")), requires(field("n2")), false],
  ["the same node", { nodeName: "n1" }, requires(field("n1")), true],
  ["another node", { nodeName: "n1" }, { nodeName: "n2" }, false],
  ["a label called like a field", on({ "metadata.name": "n1" }), requires(field("n2")), true],
])("%s", (_, a, b, expected) => {
  expect(canShareNode(a, b)).toBe(expected);
  expect(canShareNode(b, a)).toBe(expected);
});

test("choosesNodes", () => {
  for (const none of [{}, on({}), requires({}), { nodeName: "" }]) expect(choosesNodes(none)).toBe(false);
  for (const some of [on({ a: "b" }), requires(expr("a", "Exists")), { nodeName: "n1" }])
    expect(choosesNodes(some)).toBe(true);
});

test("whoever can run on one node can share it", () => {
  const labels = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.constantFrom("1", "2"), { maxKeys: 3 });
  const fits = (choice: Record<string, string>, node: Record<string, string>) =>
    Object.entries(choice).every(([k, v]) => node[k] === v);
  fc.assert(
    fc.property(labels, labels, labels, (a, b, node) => {
      if (fits(a, node) && fits(b, node)) expect(canShareNode(on(a), on(b))).toBe(true);
    }),
  );
});
