import { isUnknown } from "../../../lib/inventory/view";
import { resourcesIn, straysIn } from "../../../tools/check/stack-export";

const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";
const encrypted = { [SIGNATURE]: SECRET, ciphertext: "v1:abc" };
const shown = { [SIGNATURE]: SECRET, plaintext: '"hunter2"' };

const urn = (type: string, name: string) => `urn:pulumi:dev::shop::${type}::${name}`;
const stackOf = (...resources: unknown[]) => ({ version: 3, deployment: { manifest: {}, resources } });
const read = (...resources: unknown[]) => resourcesIn(stackOf(...resources))!;

describe("the resources of a stack export", () => {
  test("in whole", () => {
    const service = urn("my:index:Component$kubernetes:core/v1:Service", "web::a");
    const provider = urn("pulumi:providers:kubernetes", "edge");
    const component = urn("my:index:Component", "web");
    expect(
      read(
        { urn: component, type: "my:index:Component" },
        {
          urn: service,
          custom: true,
          id: "shop/web",
          type: "kubernetes:core/v1:Service",
          inputs: { spec: { type: "ClusterIP" } },
          outputs: { spec: { type: "other" }, status: {} },
          parent: component,
          protect: true,
          ignoreChanges: ["spec", 1],
          provider: `${provider}::6f0c8a2e-b1c7`,
          dependencies: [provider],
          propertyDependencies: { spec: [provider] },
        },
      )[1],
    ).toEqual({
      urn: service,
      type: "kubernetes:core/v1:Service",
      name: "web::a",
      inputs: { spec: { type: "ClusterIP" } },
      body: { spec: { type: "ClusterIP" }, status: {} },
      parent: component,
      protect: true,
      ignoreChanges: ["spec"],
      provider,
      dependencies: [provider],
      propertyDependencies: { spec: [provider] },
    });
  });

  test("a parent comes first, or is none: circles would never end", () => {
    const of = (name: string, parent: string) => ({ urn: urn("t", name), type: "t", parent: urn("t", parent) });
    const parents = read(of("a", "a"), of("b", "c"), of("c", "b"), of("d", "gone")).map((r) => r.parent);
    expect(parents).toEqual([undefined, undefined, urn("t", "b"), undefined]);
  });

  test("with nothing but what every resource has", () =>
    expect(read({ urn: urn("a:b:C", "c"), type: "a:b:C" })).toEqual([
      {
        urn: urn("a:b:C", "c"),
        type: "a:b:C",
        name: "c",
        inputs: {},
        body: {},
        parent: undefined,
        protect: false,
        ignoreChanges: [],
        provider: undefined,
        dependencies: [],
        propertyDependencies: {},
      },
    ]));

  test("outputs fill what inputs lack", () => {
    const [cluster] = read({
      urn: urn("t", "c"),
      type: "t",
      inputs: { a: 1 },
      outputs: { a: 2, masterVersion: "1.33" },
    });
    expect(cluster!.body).toEqual({ a: 1, masterVersion: "1.33" });
  });

  test("not those that wait for their deletion", () =>
    expect(
      read(
        { urn: urn("t", "old"), type: "t", delete: true },
        { urn: urn("t", "old"), type: "t", delete: false },
        { urn: urn("t", "new"), type: "t" },
      ).map((r) => r.name),
    ).toEqual(["old", "new"]));

  test("of what is only read nothing is known, but that it is there", () => {
    const exported = { urn: urn("t", "c"), type: "t", inputs: { a: 1 }, outputs: { b: 2 } };
    expect(read({ ...exported, external: true })).toEqual([
      { ...read(exported)[0], inputs: undefined, body: undefined },
    ]);
  });

  test("what is none among them is counted", () => {
    const c = { urn: urn("t", "c"), type: "t" };
    expect(straysIn(stackOf(c, { ...c, delete: true }, { ...c, type: 1 }, { urn: "foo", type: "t" }, 7, null))).toBe(4);
    expect(straysIn(stackOf())).toBe(0);
    expect(straysIn({ a: 1 })).toBe(0);
  });

  test("secrets are unknown, however deep, and never read", () => {
    const trap = Object.defineProperty({ [SIGNATURE]: SECRET }, "ciphertext", {
      enumerable: true,
      get: () => {
        throw new Error("read");
      },
    });
    const [resource] = read({
      urn: urn("t", "a"),
      type: "t",
      inputs: { whole: encrypted, deep: [{ a: shown, b: 1 }], trap },
      outputs: { whole: encrypted, only: shown },
    });
    const { whole, deep, only, trap: trapped } = resource!.body as Record<string, unknown>;
    expect([whole, only, trapped, (deep as [{ a: unknown }])[0].a].map(isUnknown)).toEqual([true, true, true, true]);
    expect((deep as [{ b: unknown }])[0].b).toBe(1);
    expect(JSON.stringify(resource)).not.toMatch(/hunter2|v1:abc|plaintext|ciphertext/);
  });

  test("of a stack without resources there are none", () => {
    expect(resourcesIn({ version: 3, deployment: {} })).toEqual([]);
    expect(resourcesIn({ version: 3, deployment: { resources: [] } })).toEqual([]);
  });

  test.each([
    [undefined],
    ["text"],
    [[]],
    [{}],
    [{ version: 3 }],
    [{ version: "3", deployment: {} }],
    [{ version: 3, deployment: [] }],
    [{ version: 3, services: {} }],
    [{ version: 3, deployment: { resources: {} } }],
  ])("%j is none", (value) => expect(resourcesIn(value)).toBeUndefined());

  test("what is of no use in it is left out", () =>
    expect(
      read(
        7,
        { urn: 1, type: "t" },
        {
          urn: urn("t", "a"),
          type: "t",
          inputs: [],
          outputs: "x",
          parent: 1,
          provider: {},
          dependencies: "x",
          propertyDependencies: { a: 1, b: [1, "u"] },
        },
      ),
    ).toEqual([
      expect.objectContaining({
        body: {},
        parent: undefined,
        provider: undefined,
        dependencies: [],
        propertyDependencies: { a: [], b: ["u"] },
      }),
    ]));
});
