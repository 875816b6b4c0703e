import { output, secret } from "@pulumi/pulumi";
import * as sentinels from "@pulumi/policy/proxy";
import { ifKnown, isLater, isUnknown, step, view, type Settled } from "../../lib/inventory/view";
import { stop } from "../support/inventory";
import { unknown } from "../support/stack";

describe("a value that is not there yet", () => {
  const marks = Object.entries(sentinels as unknown as Record<string, unknown>).filter(([k]) =>
    /^unknown\w+Value$/.test(k),
  );

  test("the policy SDK knows seven marks of the unknown", () => expect(marks).toHaveLength(7));

  test.each(marks)("stops at the mark %s", (_, mark) => {
    expect(isUnknown(mark)).toBe(true);
    expect(stop(() => view({ spec: { mtu: mark } }).spec.mtu)).toBe("spec.mtu is not known yet");
  });

  test("stops at an Output, a secret one, and a Promise", () => {
    for (const later of [output(1), secret(1), Promise.resolve(1)])
      expect(stop(() => view({ mtu: later }).mtu)).toBe("mtu is not known yet");
  });

  test("is not taken for one because of a `then`, a name or a text around the mark", () => {
    const plain = { a: { then: "now" }, b: "unknown", c: `x-${unknown}`, d: null, e: undefined, f: NaN, g: 0, h: "" };
    expect(Object.values(view(plain))).toEqual(Object.values(plain));
    expect(Object.values(plain).filter((x) => isLater(x) || isUnknown(x))).toEqual([]);
  });

  test("stops when it is the whole subject", () => {
    expect(stop(() => view(unknown))).toBe(" is not known yet");
    expect(stop(() => view(unknown, {}, "spec"))).toBe("spec is not known yet");
  });

  test("is said to be of whom", () =>
    expect(stop(() => view({ a: [unknown] }, { of: "gw" }).a[0])).toBe("a[0] of gw is not known yet"));

  test("leaves its neighbours as they are", () => {
    const seen = view({ a: unknown, b: [unknown, { c: 1 }], d: { e: unknown, f: 2 } });
    expect([seen.b.length, seen.b[1], seen.d.f]).toEqual([2, { c: 1 }, 2]);
    expect(seen.d.f).toBe(2);
  });
});

describe("without reading a value", () => {
  const seen = view({ known: 1, later: unknown, list: [unknown, unknown] }) as Record<string, unknown>;

  test("keys, `in` and hasOwn answer", () => {
    expect(Object.keys(seen)).toEqual(["known", "later", "list"]);
    expect(["later" in seen, "missing" in seen]).toEqual([true, false]);
    expect([Object.hasOwn(seen, "later"), Object.hasOwn(seen, "missing")]).toEqual([true, false]);
    const forIn: string[] = [];
    for (const key in seen) forIn.push(key);
    expect(forIn).toEqual(["known", "later", "list"]);
  });

  test("a list tells that it is one, its length and its indexes", () => {
    const list = seen["list"] as readonly unknown[];
    expect([Array.isArray(list), list.length, Object.keys(list), 1 in list, 2 in list]).toEqual([
      true,
      2,
      ["0", "1"],
      true,
      false,
    ]);
  });

  test("a key that is not there is undefined", () => expect(seen["missing"]).toBeUndefined());
});

describe("a list with an unknown item", () => {
  const items = (): readonly number[] => view({ list: [1, unknown, 3] }).list as readonly number[];
  const at = "list[1] is not known yet";

  test("gives the items beside it by index, also behind it", () => expect([items()[0], items()[2]]).toEqual([1, 3]));

  test("stops what looks at every item", () => {
    expect(stop(() => items().map((x) => x))).toBe(at);
    expect(stop(() => items().filter((x) => x > 0))).toBe(at);
    expect(stop(() => items().forEach(() => undefined))).toBe(at);
    expect(stop(() => items().flatMap((x) => x))).toBe(at);
    expect(stop(() => items().every((x) => x > 0))).toBe(at);
    expect(stop(() => [...items()])).toBe(at);
    expect(stop(() => items().slice(0, 2))).toBe(at);
    expect(stop(() => JSON.stringify(items()))).toBe(at);
    expect(stop(() => Object.entries(items()))).toBe(at);
    expect(stop(() => [...items().entries()])).toBe(at);
  });

  test("does not stop what finds its answer before it", () => {
    expect(items().find((x) => x === 1)).toBe(1);
    expect(items().some((x) => x === 1)).toBe(true);
    expect(items().includes(1)).toBe(true);
    expect(items().indexOf(1)).toBe(0);
    expect(items().slice(2)).toEqual([3]);
  });

  test("stops what would have to look behind it", () => {
    expect(stop(() => items().find((x) => x === 3))).toBe(at);
    expect(stop(() => items().includes(3))).toBe(at);
    expect(stop(() => items().some((x) => x === 3))).toBe(at);
  });
});

describe("an object with an unknown value", () => {
  const object = (): object => view({ a: 1, b: unknown });
  const at = "b is not known yet";

  test("stops what copies or prints it, and never hands on the mark", () => {
    expect(stop(() => ({ ...object() }))).toBe(at);
    expect(stop(() => Object.entries(object()))).toBe(at);
    expect(stop(() => Object.values(object()))).toBe(at);
    expect(stop(() => Object.assign({}, object()))).toBe(at);
    expect(stop(() => JSON.stringify(object()))).toBe(at);
    expect(stop(() => Object.getOwnPropertyDescriptor(object(), "b")?.get?.())).toBe(at);
    expect(Object.getOwnPropertyDescriptor(object(), "b")?.value).toBeUndefined();
  });

  test("cannot be written to", () => {
    const seen = object() as { a: number };
    expect(() => (seen.a = 2)).toThrow(TypeError);
    expect(() => Object.defineProperty(seen, "a", { value: 2 })).toThrow(TypeError);
    expect(() => delete (seen as { a?: number }).a).toThrow(TypeError);
    expect(seen.a).toBe(1);
  });
});

test("frozen arguments are seen like others", () => {
  const frozen = Object.freeze({ a: Object.freeze([Object.freeze({ b: 1, c: unknown }), unknown]), d: unknown });
  const seen = view(frozen);
  expect([seen.a.length, (seen.a[0] as { b: number }).b, Object.keys(seen)]).toEqual([2, 1, ["a", "d"]]);
  expect(stop(() => seen.a[1])).toBe("a[1] is not known yet");
  expect(stop(() => (seen.a[0] as { c: string }).c)).toBe("a[0].c is not known yet");
  expect(stop(() => seen.d)).toBe("d is not known yet");
});

test("what has nothing unknown in it is handed over as it is", () => {
  const whole = { list: [1, { a: null }] };
  const seen = view({ whole, later: unknown });
  expect(seen.whole).toBe(whole);
  expect(view(whole)).toBe(whole);
});

test("a circle is walked as far as the rule walks, and its unknown is still found", () => {
  const circle = { next: {}, name: "a", later: unknown };
  circle.next = { next: circle, name: "b" };
  const seen = view(circle) as unknown as { next: { next: { later: string; name: string } } };
  expect(seen.next.next.name).toBe("a");
  expect(stop(() => seen.next.next.later)).toBe("next.next.later is not known yet");
});

describe("what a component has awaited", () => {
  const later = output("x");
  const settled = (value: unknown, isSecret = false): ReadonlyMap<unknown, Settled> =>
    new Map([[later, { value, secret: isSecret }]]);

  test("is read as if it had been there", () =>
    expect(view({ a: { b: later } }, { settled: settled({ c: [1] }) }).a.b).toEqual({ c: [1] }));

  test("may hold what is not there yet", () =>
    expect(
      stop(() => (view({ a: later }, { settled: settled({ c: [unknown] }) }).a as never as { c: string[] }).c[0]),
    ).toBe("a.c[0] is not known yet"));

  test("may turn out to be unknown", () =>
    expect(stop(() => view({ a: later }, { settled: settled(unknown) }).a)).toBe("a is not known yet"));

  test("is told when a secret was read, and only then", () => {
    const onSecret = jest.fn();
    const seen = view({ a: later, b: 1 }, { settled: settled("hunter2", true), onSecret });
    expect([seen.b, onSecret.mock.calls.length]).toEqual([1, 0]);
    expect([seen.a, onSecret.mock.calls.length]).toEqual(["hunter2", 1]);
    view({ a: later }, { settled: settled("plain"), onSecret }).a.toString();
    expect(onSecret).toHaveBeenCalledTimes(1);
  });

  test("only what was touched is asked for", () => {
    const other = Promise.resolve(2);
    const onLater = jest.fn();
    const seen = view({ a: later, b: other, c: unknown }, { onLater });
    ifKnown(() => seen.a);
    ifKnown(() => seen.c);
    expect(onLater.mock.calls).toEqual([[later]]);
  });
});

describe("ifKnown", () => {
  test("gives what is there", () => expect(ifKnown(() => view({ a: 1 }).a)).toBe(1));
  test("gives undefined for what is not", () => expect(ifKnown(() => view({ a: unknown }).a)).toBeUndefined());
  test("hides no other error", () =>
    expect(() =>
      ifKnown(() => {
        throw new RangeError("a bug");
      }),
    ).toThrow(RangeError));
});

test.each([
  ["", "spec", false, "spec"],
  ["spec", "type", false, "spec.type"],
  ["spec.addresses", "0", true, "spec.addresses[0]"],
  ["", "0", true, "[0]"],
  ["metadata.labels", "a.b/c", false, 'metadata.labels["a.b/c"]'],
  ["", "a.b/c", false, '["a.b/c"]'],
  ["data", "ip-masq", false, "data.ip-masq"],
  ["", "$ref", false, "$ref"],
])("the path %j and then %j", (path, key, inList, expected) => expect(step(path, key, inList)).toBe(expected));
