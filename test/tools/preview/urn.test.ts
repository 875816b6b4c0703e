import { Alias } from "@pulumi/pulumi/proto/alias_pb";
import { aliasUrn, nameOf, packageOf, typeOf, urnOf, urnOfReference } from "../../../tools/preview/urn";

const id = { project: "p", stack: "s" };
const stack = urnOf(id, "pulumi:pulumi:Stack", "p-s", "");
const outer = urnOf(id, "acme:index:Site", "outer", stack);

test("the types of parents are part of a URN, the stack is not, names may be anything", () => {
  expect(stack).toBe("urn:pulumi:s::p::pulumi:pulumi:Stack::p-s");
  expect(outer).toBe("urn:pulumi:s::p::acme:index:Site::outer");
  const inner = urnOf(id, "acme:index:Room", "in::ner", outer);
  expect(inner).toBe("urn:pulumi:s::p::acme:index:Site$acme:index:Room::in::ner");
  expect([typeOf(inner), nameOf(inner), packageOf(typeOf(inner))]).toEqual(["acme:index:Room", "in::ner", "acme"]);
  expect(urnOfReference(`${inner}::an-id`)).toBe(inner);
  expect(urnOfReference("")).toBe("");
});

describe("an alias is as the resource is now, but for what it says", () => {
  const now = { ...id, type: "acme:index:Room", name: "now", parent: outer };
  const spec = (set: (spec: Alias.Spec) => Alias.Spec) => new Alias().setSpec(set(new Alias.Spec()));
  test.each([
    ["a URN", new Alias().setUrn("urn:before"), "urn:before"],
    ["a name", spec((s) => s.setName("old")), "urn:pulumi:s::p::acme:index:Site$acme:index:Room::old"],
    ["a type", spec((s) => s.setType("a:b:C")), "urn:pulumi:s::p::acme:index:Site$a:b:C::now"],
    ["no parent", spec((s) => s.setNoparent(true)), "urn:pulumi:s::p::acme:index:Room::now"],
    ["a parent", spec((s) => s.setParenturn(stack)), "urn:pulumi:s::p::acme:index:Room::now"],
    ["a stack", spec((s) => s.setStack("t").setNoparent(true)), "urn:pulumi:t::p::acme:index:Room::now"],
    ["a project", spec((s) => s.setProject("q").setNoparent(true)), "urn:pulumi:s::q::acme:index:Room::now"],
  ])("%s", (_, alias, urn) => expect(aliasUrn(alias, now)).toBe(urn));
});
