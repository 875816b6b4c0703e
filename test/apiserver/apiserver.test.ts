import * as fc from "fast-check";
import { CRDS } from "../../lib/facts/crds";
import type { KubernetesObject } from "../../lib/inventory/kubernetes-object";
import { CUSTOM_RESOURCES } from "../../lib/rules/custom-resource";
import { missingIdentity } from "../../lib/rules/object-identity";
import { fitOf } from "../../lib/rules/schema-misfit";
import { readBySchema } from "../../lib/rules/schema-read";
import { Client } from "./client";
import { define, pathOf, type CustomResource } from "./crd";
import { byComponents, byExamples, type Made } from "./emitted";
import { mutationsOf, type Mutation } from "./mutations";
import { SEEDS } from "./seeds";

const client = new Client();
let made: readonly Made[];

beforeAll(async () => {
  await define(client);
  made = [...SEEDS.map((object) => ({ by: "a seed", object })), ...byComponents(), ...(await byExamples())];
}, 180_000);
afterAll(() => client.close());

const tokenOf = ({ apiVersion, kind }: CustomResource): string => `kubernetes:${apiVersion}:${kind}`;
const kindOf = (object: CustomResource) => CUSTOM_RESOURCES.get(tokenOf(object))!;

test("there is a sample of each kind", () =>
  expect(SEEDS.map(tokenOf).sort()).toEqual([...CUSTOM_RESOURCES.keys()].sort()));

describe("what components and examples make", () => {
  test("is there, and there is a CRD of it", () => {
    expect(made.filter(({ by }) => by.startsWith("gke-dpv2:"))).not.toEqual([]);
    expect(made.filter(({ object }) => !CUSTOM_RESOURCES.has(tokenOf(object))).map(({ by }) => by)).toEqual([]);
  });

  test("is admitted, and given back unchanged but for defaults that the facts state", async () => {
    for (const { by, object } of made) {
      const { refused, readBack } = await applied(object);
      expect({ by, refused }).toEqual({ by, refused: "" });
      expect({ by, ...essence(readBack!) }).toEqual({ by, ...essence(withDefaults(object)) });
    }
  }, 120_000);
});

/** As Pulumi sends it: applied by the server, strictly, so that nothing it does not know is dropped in silence. */
async function applied(object: CustomResource) {
  const path = `${pathOf(object)}/${String(object.metadata["name"])}`;
  const query = "fieldManager=pulumi&force=true&fieldValidation=Strict";
  const answer = await client.send("PATCH", `${path}?${query}`, object, "application/apply-patch+yaml");
  if (answer.status >= 300) return { refused: String(answer.body["message"]) };
  const { body } = await client.send("GET", path);
  await client.send("DELETE", path);
  return { refused: "", readBack: body as unknown as CustomResource };
}

const withDefaults = (object: CustomResource): CustomResource =>
  readBySchema(object, kindOf(object).schema).value as CustomResource;

/** Without what the API server keeps for itself, the namespace that it assumes, and the empty maps that it drops. */
const essence = ({ metadata: { name, namespace, labels, annotations }, status: _, ...object }: CustomResource) => ({
  ...object,
  metadata: {
    name,
    labels: orNone(labels),
    annotations: orNone(annotations),
    namespace: namespace === "default" ? undefined : namespace,
  },
});

const orNone = (map: unknown) => (Object.keys((map ?? {}) as object).length === 0 ? undefined : map);

/** What only the API server says, and how its message shows it. */
const DIFFERENCES: Readonly<Record<string, (message: string) => boolean>> = {
  "expressions of CEL are not judged": (message) => CEL.some((said) => message.includes(said)),
};
const CEL = CRDS.flatMap(({ value }) => celIn(value.schema));

function celIn(schema: unknown): readonly string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, inner]) =>
    key === "x-kubernetes-validations" ? (inner as { message: string }[]).map((v) => v.message) : celIn(inner),
  );
}

test("the rule and the API server agree on every mutation, or the difference has its reason", async () => {
  const count = { mutations: 0, refused: 0 };
  const explained = new Map(Object.keys(DIFFERENCES).map((reason) => [reason, 0]));
  const unexplained: Compared[] = [];
  const shapes = new Set<string>();
  for (const { object } of made) {
    const isNew = shapes.size < shapes.add(shapeOf(object)).size;
    for (const compared of await Promise.all(mutations(object, isNew).map((m) => compare(object, m)))) {
      const { rule, server } = compared;
      count.mutations++;
      if (server !== "") count.refused++;
      if ((server === "") === (rule.length === 0)) continue;
      const reason = Object.keys(DIFFERENCES).find((r) => DIFFERENCES[r]!(server));
      if (reason === undefined) unexplained.push(compared);
      else explained.set(reason, explained.get(reason)! + 1);
    }
  }
  console.log({ objects: made.length, shapes: shapes.size, ...count, explained });
  expect(unexplained).toEqual([]);
  expect([...explained].filter(([, times]) => times === 0)).toEqual([]);
  expect([count.refused, count.mutations - count.refused].every((n) => n > count.mutations / 10)).toBe(true);
}, 300_000);

/** Always the same ones: all single changes and a share of their pairs, of an object like one before a share of both. */
const SEED = 20_261_121;
const SHARE = 150;

function mutations(object: CustomResource, all: boolean): readonly Mutation[] {
  const single = [...mutationsOf(object, kindOf(object).schema)];
  const one = fc.constantFrom(...single);
  const two = fc.tuple(one, one).map(([a, b]) => ({
    what: `${a.what}, then ${b.what}`,
    apply: (o: object) => b.apply(a.apply(o)),
  }));
  const share = { seed: SEED, numRuns: SHARE };
  return all ? [...single, ...fc.sample(two, share)] : fc.sample(fc.oneof(one, two), share);
}

interface Compared {
  readonly what: string;
  readonly rule: readonly string[];
  /** Empty where it admits the object. */
  readonly server: string;
}

async function compare(object: CustomResource, { what, apply }: Mutation): Promise<Compared> {
  const mutant = apply(object) as KubernetesObject;
  const misfits = [...missingIdentity(mutant), ...fitOf(mutant, kindOf(object)).misfits];
  const { status, body } = await client.send("POST", `${pathOf(object)}?dryRun=All&fieldValidation=Strict`, mutant);
  return {
    what: `${object.kind} ${what}`,
    rule: misfits.map((f) => `${f.path} ${f.reason}`),
    server: status < 300 ? "" : String(body["message"]),
  };
}

/** The kind, and which fields there are. */
function shapeOf({ apiVersion, kind, metadata, ...object }: CustomResource): string {
  const shape = (x: unknown): unknown =>
    typeof x !== "object" || x === null
      ? typeof x
      : Array.isArray(x)
        ? [...new Set(x.map((entry) => JSON.stringify(shape(entry))))].sort()
        : Object.fromEntries(Object.entries(x).map(([key, inner]) => [key, shape(inner)]));
  return `${apiVersion} ${kind} ${JSON.stringify([Object.keys(metadata), shape(object)])}`;
}
