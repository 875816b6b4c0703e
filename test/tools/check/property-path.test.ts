import { step } from "../../../lib/inventory/view";
import { stepsOf } from "../../../tools/check/property-path";

test.each([
  ["", []],
  ["spec", ["spec"]],
  ["spec.ports[0].name", ["spec", "ports", 0, "name"]],
  ["spec.a[10][2]", ["spec", "a", 10, 2]],
  ['metadata.annotations["gke-dpv2.dev/waive"]', ["metadata", "annotations", "gke-dpv2.dev/waive"]],
  ['a["b[0].c"].d', ["a", "b[0].c", "d"]],
  ['a["0"]', ["a", "0"]],
  ["node-pool.$x", ["node-pool", "$x"]],
])("%s", (path, steps) => expect(stepsOf(path)).toEqual(steps));

test("reads what the view writes", () => {
  const keys: readonly [key: string, inList: boolean][] = [
    ["spec", false],
    ["a.b/c", false],
    ["3", true],
    ["x-y", false],
  ];
  const path = keys.reduce((at, [key, inList]) => step(at, key, inList), "");
  expect(stepsOf(path)).toEqual(["spec", "a.b/c", 3, "x-y"]);
});
