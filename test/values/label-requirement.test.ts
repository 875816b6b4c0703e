import {
  formatRequirement,
  isRecord,
  labelOf,
  type LabelRequirement,
  meets,
  parseRequirement,
} from "../../lib/values/label-requirement";

const requirement = (operator: LabelRequirement["operator"], ...values: unknown[]): LabelRequirement => ({
  key: "app",
  operator,
  values: values as string[],
});

describe("parseRequirement", () => {
  test.each<[unknown, LabelRequirement]>([
    [{ key: "app", operator: "In", values: ["web"] }, requirement("In", "web")],
    [{ key: "app", operator: "NotIn", values: ["web", "db"] }, requirement("NotIn", "web", "db")],
    [{ key: "app", operator: "Exists" }, requirement("Exists")],
    [{ key: "app", operator: "Exists", values: [] }, requirement("Exists")],
    [{ key: "app", operator: "DoesNotExist", values: null }, requirement("DoesNotExist")],
  ])("%j", (expression, expected) => expect(parseRequirement(expression)).toEqual(expected));

  test.each([
    ...[undefined, null, 5, "app", [], {}, { key: "app" }, { operator: "Exists" }, { key: "", operator: "Exists" }],
    ...[
      { key: 5, operator: "Exists" },
      { key: "app", operator: "exists" },
      { key: "app", operator: 5 },
    ],
    ...[
      { key: "app", operator: "In" },
      { key: "app", operator: "In", values: [] },
    ],
    ...[
      { key: "app", operator: "NotIn" },
      { key: "app", operator: "In", values: "web" },
    ],
    ...[
      { key: "app", operator: "In", values: { 0: "web", length: 1 } },
      { key: "app", operator: "Gt", values: ["1"] },
    ],
    ...[
      { key: "app", operator: "Exists", values: ["web"] },
      { key: "app", operator: "DoesNotExist", values: ["web"] },
    ],
  ])("%j would be refused", (expression) => expect(parseRequirement(expression)).toBeUndefined());
});

test.each<[LabelRequirement, unknown, boolean | undefined]>([
  [requirement("In", "web", "db"), "web", true],
  [requirement("In", "web", "db"), "db", true],
  [requirement("In", "web", "db"), "x", false],
  [requirement("In", "web"), "", false],
  [requirement("In", ""), "", true],
  [requirement("In", "web"), undefined, false],
  [requirement("NotIn", "web"), "web", false],
  [requirement("NotIn", "web"), "x", true],
  [requirement("NotIn", "web"), undefined, true],
  [requirement("Exists"), "", true],
  [requirement("Exists"), undefined, false],
  [requirement("DoesNotExist"), "web", false],
  [requirement("DoesNotExist"), undefined, true],
  [requirement("In", 1, "web"), "web", true],
  [requirement("In", 1), "1", undefined],
  [requirement("NotIn", 1), "1", undefined],
  [requirement("In", 1), 1, undefined],
  [requirement("Exists"), 1, undefined],
  [requirement("DoesNotExist"), null, undefined],
])("%j is met by %j: %s", (r, value, expected) => expect(meets(value as string, r)).toBe(expected));

test("labelOf sees the object's own labels only", () => {
  expect(labelOf({ app: "web" }, "app")).toBe("web");
  expect(labelOf({}, "app")).toBeUndefined();
  expect(labelOf({}, "constructor")).toBeUndefined();
});

test.each<[LabelRequirement, string | undefined]>([
  [requirement("In", "web"), "app=web"],
  [requirement("In", ""), "app="],
  [requirement("In", "web", "db"), "app in (web,db)"],
  [requirement("NotIn", "web"), "app notin (web)"],
  [requirement("Exists"), "app"],
  [requirement("DoesNotExist"), "!app"],
  [{ ...requirement("Exists"), key: "app.kubernetes.io/name" }, "app.kubernetes.io/name"],
  [requirement("In", "a,b"), undefined],
  [requirement("In", "web", "$(reboot)"), undefined],
  [requirement("In", "a\n"), undefined],
  [requirement("In", 5), undefined],
  [{ ...requirement("Exists"), key: "a b" }, undefined],
])("%j is written %j", (r, expected) => expect(formatRequirement(r)).toBe(expected));

test.each<[unknown, boolean]>([
  [{}, true],
  [Object.create(null), true],
  [[], false],
  [null, false],
  ["web", false],
  [undefined, false],
])("%j is a record: %s", (value, expected) => expect(isRecord(value)).toBe(expected));
