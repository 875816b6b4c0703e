import { alone, bodyOf } from "../../lib/inventory/resource";
import { unknown } from "../support/stack";

describe("the body of a resource", () => {
  test("is what the inputs say where the outputs say otherwise", () =>
    expect(bodyOf({ minMasterVersion: "1.30" }, { minMasterVersion: "1.33" })).toEqual({ minMasterVersion: "1.30" }));

  test("is what the inputs say where the output is not known in a preview", () =>
    expect(bodyOf({ datapathProvider: "ADVANCED_DATAPATH" }, { datapathProvider: unknown })).toEqual({
      datapathProvider: "ADVANCED_DATAPATH",
    }));

  test("has the outputs that the inputs lack", () =>
    expect(bodyOf({ location: "l" }, { location: "l", masterVersion: "1.33" })).toEqual({
      location: "l",
      masterVersion: "1.33",
    }));

  test("has the output where the input is not known yet", () =>
    expect(bodyOf({ network: unknown }, { network: "vpc" })).toEqual({ network: "vpc" }));

  test("is not known where neither is", () =>
    expect(bodyOf({ network: unknown }, { network: unknown, masterVersion: unknown })).toEqual({
      network: unknown,
      masterVersion: unknown,
    }));

  test("keeps an input that is not known yet where there is no output", () =>
    expect(bodyOf({ network: unknown }, {})).toEqual({ network: unknown }));

  test("is the inputs where the provider does not exist yet and the outputs are {}", () =>
    expect(bodyOf({ spec: { a: 1 } }, {})).toEqual({ spec: { a: 1 } }));

  test("is the outputs where nobody saw the inputs", () =>
    expect(bodyOf(undefined, { mtu: 1500 })).toEqual({ mtu: 1500 }));

  test("is not there where nobody saw inputs and there are no outputs: {} would read as nothing set", () =>
    expect(bodyOf(undefined, {})).toBeUndefined());

  test("is empty where the inputs were seen and are", () => expect(bodyOf({}, {})).toEqual({}));

  test("changes neither", () => {
    const [inputs, outputs] = [Object.freeze({ a: unknown }), Object.freeze({ a: 1, b: 2 })];
    expect(bodyOf(inputs, outputs)).toEqual({ a: 1, b: 2 });
  });
});

test("a resource alone has nothing around it", () =>
  expect(alone("t", "n", { a: 1 })).toEqual({
    urn: "",
    type: "t",
    name: "n",
    inputs: { a: 1 },
    body: { a: 1 },
    dependencies: [],
    propertyDependencies: {},
  }));
