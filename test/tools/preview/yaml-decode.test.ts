import { ProgramMistake } from "../../../tools/preview/sdk";
import { decodeYaml } from "../../../tools/preview/yaml-decode";

const decode = (text: string) => decodeYaml({ text })["result"];

test("gives the objects of all documents, as kubectl reads them", () =>
  expect(
    decode(
      "apiVersion: v1\nkind: Pod\nspec: { hostNetwork: yes, nodeName: }\n---\n---\n{apiVersion: v1, kind: List, items: []}",
    ),
  ).toEqual([
    { apiVersion: "v1", kind: "Pod", spec: { hostNetwork: true } },
    { apiVersion: "v1", kind: "List", items: [] },
  ]));

test.each(["", "a text", "- a\n- b\n", "kind: Pod\n", "apiVersion: v1\nkind: ''\n"])("passes over %j", (text) =>
  expect(decode(text)).toEqual([]),
);

test("what is no YAML is the program's mistake", () => {
  expect(() => decode("apiVersion: v1\nkind: [")).toThrow(ProgramMistake);
  expect(() => decode("apiVersion: v1\nkind: [")).toThrow(/^The YAML:2 is not YAML: .*\.$/);
});
