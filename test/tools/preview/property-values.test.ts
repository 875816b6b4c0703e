import * as rpc from "@pulumi/pulumi/runtime/rpc";
import {
  forPolicies,
  fromStruct,
  hasUnknown,
  isSecret,
  referenceOf,
  secret,
  toStruct,
  UNKNOWN,
  unsigned,
} from "../../../tools/preview/property-values";

const asset = { [rpc.specialSigKey]: rpc.specialAssetSig, text: "x" };
const reference = (id?: string) => ({
  [rpc.specialSigKey]: rpc.specialResourceSig,
  urn: "urn",
  ...(id !== undefined && { id }),
});

test("the marks are the SDK's own", () => {
  expect(UNKNOWN).toBe(rpc.unknownValue);
  expect(isSecret({ [rpc.specialSigKey]: rpc.specialSecretSig, value: "x" })).toBe(true);
  expect(rpc.isRpcSecret(secret("x"))).toBe(true);
  expect([reference("id"), reference(), reference("")].map(referenceOf)).toEqual(["id", "urn", UNKNOWN]);
  expect(unsigned(asset)).toEqual({ text: "x" });
});

test("a text built around a value that is not known is not known", () => {
  const read = fromStruct(toStruct({ a: `https://${UNKNOWN}/`, b: [{ c: secret(`${UNKNOWN}!`) }], d: "x" }));
  expect(read).toEqual({ a: UNKNOWN, b: [{ c: secret(UNKNOWN) }], d: "x" });
  expect(toStruct(read).toJavaScript()).toEqual(read);
});

test("what passes by unchanged is converted once", () => {
  const struct = toStruct({ a: [{ b: "x", c: UNKNOWN }], d: null });
  const read = fromStruct(struct);
  expect(toStruct(forPolicies(read))).toBe(struct);
  expect(toStruct(read)).toBe(toStruct(read));
});

test("what changes is a value of its own, and the old one stays", () => {
  const read = fromStruct(toStruct({ a: { __defaults: [], b: 1 }, c: [{ __defaults: [] }], d: { e: 2 } }));
  const shown = forPolicies(read);
  expect(shown).toEqual({ a: { b: 1 }, c: [{}], d: { e: 2 } });
  expect(shown["d"]).toBe(read["d"]);
  expect(read).toEqual({ a: { __defaults: [], b: 1 }, c: [{ __defaults: [] }], d: { e: 2 } });
  expect(toStruct(shown).toJavaScript()).toEqual(shown);
});

test("an encrypted value is known to the engine", () => {
  expect(hasUnknown({ a: [{ b: UNKNOWN }] })).toBe(true);
  expect(hasUnknown({ a: secret(UNKNOWN), b: "x" })).toBe(false);
});

test("policies see references as ids, secrets marked, and no key of the engine's own", () => {
  const shown = forPolicies({
    __defaults: [],
    a: { __defaults: [], b: reference("id") },
    c: secret({ __d: 1, e: 2 }),
    f: asset,
  });
  expect(shown).toEqual({ a: { b: "id" }, c: secret({ e: 2 }), f: asset });
});
