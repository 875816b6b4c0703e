import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { NOTHING_ASSUMED } from "../lib/inventory/assume";
import { Inventory } from "../lib/inventory/inventory";
import type { Resource } from "../lib/inventory/resource";
import { RULES } from "../lib/rules";
import { judge } from "../lib/rules/judge";
import { levelOf, placeOf } from "../lib/rules/tell";
import { DEFAULTS } from "../policies/settings";
import { acceptedOf } from "../tools/explain/sample";
import { asResource } from "./support/inventory";
import { registrationsOf } from "./support/program";
import { deployment, k8s, paramSet, parametersOf, podNetwork, type Res } from "./support/stack";

const FOLDER = join(__dirname, "../examples/findings");

/** `mandatory mtu-fits-steering Network main mtu`, each once. */
function findingsOn(resources: readonly Resource[]): ReadonlySet<string> {
  const inventory = new Inventory(resources, NOTHING_ASSUMED);
  const found = new Set<string>();
  for (const resource of resources)
    for (const rule of RULES) {
      const home = inventory.homeOf(resource);
      const { findings } = judge(rule, { given: DEFAULTS.given, resource, inventory, home, creating: false });
      const { kind, namespace, name } = placeOf(resource);
      for (const f of findings) found.add(`${levelOf(f)} ${rule.id} ${kind} ${namespace}/${name} ${f.path}`);
    }
  return found;
}

/** The objects of a base, and what was rendered from it. */
const twice = (resources: readonly Resource[]): readonly Resource[] => [
  ...resources,
  ...resources.filter((r) => r.type.startsWith("kubernetes:")).map((r) => ({ ...r, urn: `${r.urn}-again` })),
];

function run(text: string): void {
  const { code } = transformSync(text, { loader: "ts", format: "cjs" });
  (new Function("require", code) as (load: NodeJS.Require) => void)(require);
}

describe("an object that is written twice is one: no sample has more findings for it", () => {
  for (const file of readdirSync(FOLDER).filter((f) => !f.endsWith(".component.ts")))
    test(file, async () => {
      const program = readFileSync(join(FOLDER, file), "utf8");
      for (const text of [program, acceptedOf(program)]) {
        const stack = await registrationsOf(() => run(text));
        const resources = stack.map((r) => asResource(r, stack));
        const once = findingsOn(resources);
        expect([...findingsOn(twice(resources))].filter((f) => !once.has(f))).toEqual([]);
      }
    });
});

const again = (r: Resource, change: object = {}): Resource => ({
  ...r,
  urn: `${r.urn}-again`,
  body: { ...r.body, ...change },
});
const withMetadata = (metadata: object) => ({ metadata });

describe("two objects are one only where cluster, kind, namespace and name are the same", () => {
  const manifest = ({ provider: _, ...r }: Res): Resource => ({ ...asResource(r, []), isManifest: true });
  const claims = (name: string) =>
    manifest(deployment(name, { app: name }, { containers: [{ ports: [{ hostPort: 9100 }] }] }, undefined));
  const on = (...resources: readonly Resource[]): readonly string[] => {
    const inventory = new Inventory(resources, { ...NOTHING_ASSUMED, cluster: { dataplaneV2: true } });
    return resources.flatMap((resource) =>
      RULES.filter((rule) => ["host-port-claimed-once", "param-set-has-one-network"].includes(rule.id)).flatMap(
        (rule) =>
          judge(rule, {
            given: DEFAULTS.given,
            resource,
            inventory,
            home: inventory.homeOf(resource),
            creating: false,
          }).findings.map((f) => `${rule.id}: ${f.reason}`),
      ),
    );
  };
  const web = claims("web");
  const clash = (name: string) => [
    `host-port-claimed-once: 9100/TCP is a port of the node that ${name} claims as well`,
  ];

  test("the same, changed otherwise", () =>
    expect(on(web, again(web, { spec: { ...(web.body as { spec: object }).spec, replicas: 3 } }))).toEqual([]));
  test("another name", () => expect(on(web, claims("worker"))).toEqual(clash("web")));
  test("another namespace", () =>
    expect(on(web, again(web, withMetadata({ name: "web", namespace: "prod" })))).toEqual(clash("web")));
  test("no namespace is the namespace default", () =>
    expect(
      on(again(web, withMetadata({ name: "web" })), {
        ...web,
        urn: "b",
        body: { ...web.body, metadata: { name: "web", namespace: "default" } },
      }),
    ).toEqual([]));
  test("another kind", () =>
    expect(on(web, { ...again(web), type: "kubernetes:apps/v1:StatefulSet" })).toEqual(clash("web")));
  test("names that nobody knows", () => {
    const nameless = again(web, withMetadata({ namespace: "shop", generateName: "web-" }));
    expect(on({ ...nameless, urn: "a" }, { ...nameless, urn: "b" })).toEqual(clash("web"));
  });

  test("of a cluster-scoped kind a namespace says nothing", () => {
    const network = manifest(podNetwork("blue", { type: "L3", ...parametersOf("params") }));
    const rendered = again(network, withMetadata({ name: "blue", namespace: "prod" }));
    expect(on(manifest(paramSet("params", {})), network, rendered)).toEqual([]);
  });
  test("what claims the same with an object that is written twice is told of it once", () => {
    const networks = ["blue", "green"].map((name) =>
      manifest(podNetwork(name, { type: "L3", ...parametersOf("params") })),
    );
    const green = "param-set-has-one-network: refers to the set that blue refers to";
    expect(on(...networks, ...networks.map((n) => again(n)))).toEqual([green, green]);
  });
  test("a malformed one", () => {
    const broken = manifest(k8s("apps/v1 Deployment", "web", {}, undefined));
    expect(on({ ...broken, body: { metadata: null } }, { ...broken, urn: "b", body: { metadata: 7 } })).toEqual([]);
  });
});
