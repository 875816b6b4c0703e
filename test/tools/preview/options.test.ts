import { preview, type Preview } from "../../../tools/preview/preview";
import { asJson } from "../../../tools/preview/json";
import { UNKNOWN } from "../../../tools/preview/property-values";
import { pack, program } from "../fixtures/fixture";

/** Resource options, and what the program itself does to its resources. */

let done: Preview;
beforeAll(async () => {
  done = await preview({ dir: program("options"), pack: pack("quiet") });
}, 60_000);

const urn = (typeAndName: string): string => `urn:pulumi:dev::options::${typeAndName}`;
const PLATFORM = urn("acme:platform:Platform::shop");
const NETWORK = urn("acme:platform:Platform$gcp:compute/network:Network::shop-network");
const CLUSTER = urn("acme:platform:Platform$gcp:container/cluster:Cluster::shop-cluster");
const TOKEN = urn("pulumi-nodejs:dynamic:Resource::token");
const OTHER = urn("gcp:compute/network:Network::other");
const resource = (wanted: string) => done.resources.find((r) => r.urn === wanted)!;

/** As its provider makes it up. */
const nameOf = (wanted: string): unknown => resource(wanted).inputs["name"];

describe("transforms", () => {
  test("of the stack and of a component reach what is below", () => {
    expect(resource(CLUSTER).inputs).toEqual({
      location: "asia-northeast3",
      name: nameOf(CLUSTER),
      network: UNKNOWN,
      initialNodeCount: 1,
      datapathProvider: "ADVANCED_DATAPATH",
      description: nameOf(OTHER),
      resourceLabels: { stack: "dev" },
    });
    expect(resource(CLUSTER).protect).toBe(true);
    expect([resource(NETWORK).protect, resource(PLATFORM).protect]).toEqual([false, false]);
  });

  test("of the old kind, which the SDK runs itself, do too", () => {
    expect(resource(NETWORK).inputs["mtu"]).toBe(1460);
    expect(resource(OTHER).inputs["mtu"]).toBeUndefined();
  });

  test("leave the edges of what they did not touch; what a new value came from the SDK does not say", () => {
    expect(resource(CLUSTER).propertyDependencies["network"]).toEqual([NETWORK]);
    expect(resource(CLUSTER).propertyDependencies["description"]).toBeUndefined();
    expect(resource(CLUSTER).dependencies).toEqual([NETWORK]);
  });
});

test("aliases are full URNs, by what each leaves out as it is now", () => {
  expect(resource(PLATFORM).aliases).toEqual([urn("acme:index:Platform::shop")]);
  expect(resource(CLUSTER).aliases).toEqual([
    urn("gcp:container/cluster:Cluster::shop-cluster"),
    urn("acme:platform:Platform$gcp:container/cluster:Cluster::cluster"),
  ]);
});

describe("a resource whose provider is part of the program", () => {
  test("is one of Pulumi's own provider; what it makes itself is not known", () => {
    expect(resource(TOKEN).provider).toBe(`${urn("pulumi:providers:pulumi-nodejs::default")}::${UNKNOWN}`);
    expect(resource(TOKEN).inputs).toMatchObject({ of: nameOf(CLUSTER) });
    expect(resource(urn("kubernetes:core/v1:Secret::token")).propertyDependencies["stringData"]).toEqual([TOKEN]);
  });

  test("does not show its code", () => {
    expect(resource(TOKEN).inputs["__provider"]).toContain("made while it is created");
    expect(asJson(done)).not.toContain("made while it is created");
  });
});

test("a dependency on a component is one on what is in it", () => {
  expect(resource(urn("kubernetes:core/v1:Secret::token")).dependencies).toEqual(
    expect.arrayContaining([NETWORK, CLUSTER, TOKEN]),
  );
});
