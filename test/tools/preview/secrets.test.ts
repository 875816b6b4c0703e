import { RULES } from "../../../lib/rules";
import { secret, UNKNOWN } from "../../../tools/preview/property-values";
import { isSecretAt, Secrets } from "../../../tools/preview/secrets";

const keeping = (...values: Parameters<Secrets["collect"]>[0][]) => {
  const secrets = new Secrets();
  for (const value of values) secrets.collect(value);
  return secrets;
};

describe("a text", () => {
  test.each([
    ["the texts of a secret, however deep", { a: [secret({ b: ["hunter2", 7] })] }, "is hunter2, 7", "is [secret], 7"],
    ["every time", secret("hunter2"), "hunter2 hunter2", "[secret] [secret]"],
    ["the longer first", [secret("hunter2"), secret("hunter2hunter3")], "hunter2hunter3", "[secret]"],
    ["as JSON would quote it", secret('a"bc\nd'), String.raw`{"x":"a\"bc\nd"}`, '{"x":"[secret]"}'],
    ["but nothing short", secret("abc"), "abcdef", "abcdef"],
    ["and the engine's mark for what is not known", secret(UNKNOWN), `is ${UNKNOWN}!`, "is [not known]!"],
    ["nor what is no secret", { a: "hunter2" }, "hunter2", "hunter2"],
  ])("loses %s", (_, value, text, redacted) => expect(keeping(value).redact(text)).toBe(redacted));
});

test("a finding on a secret shows neither its value nor a fix that is made of it", () => {
  const { id, fix, title, severity, level } = RULES[0]!;
  const finding = {
    ...{ rule: id, level, severity, title, path: "data.a", docs: "", related: [], waived: null },
    message: `data.a: 7 is too little. Take 8. [${id}]`,
    fix: "Take 8.",
    resource: { name: "x" },
  };
  expect(new Secrets().redactFinding(finding, { data: { a: secret(7) } })).toEqual({
    ...finding,
    message: `data.a: its value is secret and not shown. ${fix} [${id}]`,
    fix,
  });
  expect(new Secrets().redactFinding(finding, { data: { a: 7 } })).toEqual(finding);
});

describe("a path", () => {
  const inputs = {
    spec: { addresses: [{ type: "x", value: secret("10.0.0.1") }] },
    metadata: { annotations: { "a.b/c": secret("x"), plain: "y" } },
    stringData: secret({ password: "x" }),
  };
  test.each([
    ["spec.addresses[0].value", true],
    ["spec.addresses[0].type", false],
    ["spec.addresses[0]", false],
    ["spec", false],
    ["", false],
    ["stringData", true],
    ["stringData.password", true],
    ['metadata.annotations["a.b/c"]', true],
    ["metadata.annotations[a.b/c]", true],
    ["metadata.annotations.a.b/c", true],
    ["metadata.annotations.plain", false],
    ["stringDataOfAnother", false],
  ])("%s is secret: %p", (path, expected) => expect(isSecretAt(inputs, path)).toBe(expected));
});

test("a shown value says what is not known and what is secret", () => {
  const reference = { "4dabf18193072939515e22adb298388d": "5cf8f73096256a8f31e491e813e4eb8e", urn: "urn", id: UNKNOWN };
  expect(
    keeping(secret("hunter2")).shown({
      ...{ a: UNKNOWN, b: [secret("hunter2"), "not hunter2"], c: null, d: reference },
      __provider: "code",
    }),
  ).toEqual({
    a: { unknown: true },
    b: [{ secret: true }, "not [secret]"],
    c: null,
    d: { unknown: true },
  });
});
