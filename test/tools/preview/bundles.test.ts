import { join } from "node:path";
import { preview, type Preview } from "../../../tools/preview/preview";
import { UNKNOWN } from "../../../tools/preview/property-values";
import { asText } from "../../../tools/preview/text";
import { treeText } from "../../../tools/preview/tree";
import { styleOf } from "../../../tools/style";
import { program } from "../fixtures/fixture";

/** What one resource makes of many objects, and what is only read: with the pack as it ships. */

const settings = {
  settings: { level: "mandatory", properties: { assume: { cluster: { dataplaneV2: true } } } },
} as const;
const run = (...config: readonly string[]): Promise<Preview> =>
  preview({ dir: program("bundles"), pack: join(__dirname, "../../../policies"), settings, config });
const dnsOf = ({ notEvaluated }: Preview) => notEvaluated.filter((n) => n.rule === "network-policy-allows-dns");

let done: Preview;
beforeAll(async () => {
  done = await run();
}, 60_000);

const named = (typeAndName: string) => done.resources.find((r) => r.urn.endsWith(`::${typeAndName}`));

test("what nobody here can look into is shown as opaque, and nothing else", () => {
  const lines = treeText(done.resources, styleOf({ width: 80, colour: false })).split("\n");
  const opaque = lines.filter((line) => line.endsWith("  opaque")).map((line) => line.replace(/^[├└│─ ]+/, ""));
  expect(opaque.sort()).toEqual([
    "kubernetes:helm.sh/v3:Chart  v3-chart  opaque",
    "kubernetes:helm.sh/v3:Release  release  opaque",
    "kubernetes:helm.sh/v4:Chart  v4-chart  opaque",
    "kubernetes:kustomize:Directory  directory  opaque",
    "kubernetes:yaml/v2:ConfigFile  v2-file  opaque",
    "kubernetes:yaml/v2:ConfigGroup  v2-group  opaque",
    "kubernetes:yaml:ConfigFile  unseen  opaque",
  ]);
});

test("and said not to be judged", () => {
  const text = asText(done, styleOf({ width: 1000, colour: false }));
  expect(text).toContain("\n\nNot judged, as what they hold is not in view: ");
  expect(text).toContain("release (kubernetes:helm.sh/v3:Release)");
  expect(text).not.toContain("shop (kubernetes");
});

describe("a file of YAML, which the SDK has its provider decode", () => {
  const shop = (type: string) => named(`kubernetes:yaml:ConfigFile$kubernetes:${type}::shop/shop`);

  test("becomes its objects, lists opened and transformed, where the provider is configured", () => {
    expect(shop("core/v1:Service")!.inputs).toEqual({
      apiVersion: "v1",
      kind: "Service",
      metadata: { name: "shop", namespace: "shop", annotations: { by: "a transformation" } },
      spec: { selector: { app: "shop" }, ports: [{ port: 80 }] },
    });
    expect(shop("networking.k8s.io/v1:NetworkPolicy")!.inputs["metadata"]).toEqual({ name: "shop", namespace: "shop" });
    expect(done.findings.map((f) => `${f.rule} ${f.resource.urn!.split("::")[2]}`).sort()).toEqual([
      "network-policy-without-end-port kubernetes:yaml:ConfigFile$kubernetes:networking.k8s.io/v1:NetworkPolicy",
      "network-policy-without-end-port kubernetes:yaml:ConfigGroup$kubernetes:yaml:ConfigFile$kubernetes:networking.k8s.io/v1:NetworkPolicy",
    ]);
  });

  test("stays closed where it is not, and the SDK says so", () => {
    const unseen = named("kubernetes:yaml:ConfigFile::unseen")!;
    expect(done.resources.filter((r) => r.parent === unseen.urn)).toEqual([]);
    expect(done.logs).toEqual([
      { severity: "info", text: expect.stringMatching(/^Can't decode yaml config when provider/) as string },
    ]);
  });

  test("asks nobody for an answer", () => expect(done.unanswered).toEqual([]));
});

test("what is missing is not claimed beside something opaque", async () => {
  expect(dnsOf(done)).toMatchObject([
    { resource: { kind: "NetworkPolicy", name: "front" }, because: expect.stringMatching(/ is opaque$/) as string },
  ]);
  const alone = await run("bundles=false");
  expect(dnsOf(alone)).toEqual([]);
  expect(alone.findings.map((f) => `${f.level} ${f.rule} ${f.resource.name}`)).toEqual([
    "advisory network-policy-allows-dns front",
  ]);
}, 60_000);

test("what is read exists, and nothing of it is known: stacks, resources of others", () => {
  expect(named("pulumi:providers:kubernetes::shared")!.inputs["kubeconfig"]).toBe(UNKNOWN);
  expect(named("kubernetes:core/v1:ConfigMap::facts")!.inputs["data"]).toEqual({
    network: UNKNOWN,
    system: UNKNOWN,
    address: UNKNOWN,
  });
  expect(done.resources.filter((r) => /StackReference|Network::shared|Namespace::system/.test(r.urn))).toEqual([]);
});
