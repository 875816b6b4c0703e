import { POD_TEMPLATE } from "../../lib/inventory/pod-template";
import { extraNetworksOf, interfacesOf, isPrimary } from "../../lib/rules/pod-interfaces";
import { placeOf, stop } from "../support/inventory";
import { k8s, unknown } from "../support/stack";

const asked = (annotations: unknown) =>
  placeOf(POD_TEMPLATE, k8s("core/v1 Pod", "web", {}, undefined, { annotations })).subject;
const text = (interfaces: unknown) => asked({ "networking.gke.io/interfaces": interfaces });

test("the interfaces that a Pod asks for", () =>
  expect(interfacesOf(text('[{"interfaceName":"eth1","network":"blue"}]'))).toEqual([
    { interfaceName: "eth1", network: "blue" },
  ]));

test.each<[string, unknown]>([
  ["no annotations", undefined],
  ["null", null],
  ["others", { note: "x" }],
  ["no list", { "networking.gke.io/interfaces": "eth1" }],
  ["no text", { "networking.gke.io/interfaces": 7 }],
])("none: %s", (_, annotations) => expect(interfacesOf(asked(annotations))).toEqual([]));

test("an annotation not known yet stops", () =>
  expect(stop(() => interfacesOf(text(unknown)))).toBe(
    'metadata.annotations["networking.gke.io/interfaces"] is not known yet',
  ));

test("the primary network is none of the extra ones, nor is an interface object", () =>
  expect(
    extraNetworksOf(
      text(
        '[{"network":"default"},{"network":"pod-network"},{"network":"blue"},{"interface":"own"},{"network":"blue"}]',
      ),
    ),
  ).toEqual(["blue", "blue"]));

test.each([
  ["default", true],
  ["pod-network", true],
  ["blue", false],
  ["", false],
])("isPrimary: %j", (name, is) => expect(isPrimary(name)).toBe(is));
