import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { BUILT_IN_GROUPS } from "../../lib/facts/object-metadata";
import { isUnknown } from "../../lib/inventory/view";
import { preview } from "../../tools/preview/preview";
import type { Emitted } from "../support/emitted";
import type { CustomResource } from "./crd";
import { SEEDS } from "./seeds";

const ROOT = join(__dirname, "../..");

/** A custom resource that something of this package made, under the name of its maker. */
export interface Made {
  readonly by: string;
  readonly object: CustomResource;
}

/** What the tests of components registered, each once. */
export function byComponents(folder = process.env["GKE_DPV2_EMITTED"]!): readonly Made[] {
  const lines = readdirSync(folder).flatMap((file) => readFileSync(join(folder, file), "utf8").trim().split("\n"));
  return customResources(lines.filter(Boolean).map((line) => JSON.parse(line) as Emitted));
}

/** What the examples register in an offline preview. */
export async function byExamples(): Promise<readonly Made[]> {
  const made: Made[] = [];
  const folders = readdirSync(join(ROOT, "examples")).map((name) => join(ROOT, "examples", name));
  for (const dir of folders.filter((f) => existsSync(join(f, "Pulumi.yaml")))) {
    const { resources, project } = await preview({ dir, pack: join(ROOT, "policies") });
    const emitted = resources.map(({ type, name, inputs }) => ({ resource: `${type}::${name}`, inputs }));
    made.push(...customResources(emitted.map((e) => ({ ...e, parent: `examples/${project}` }))));
  }
  return made;
}

function customResources(emitted: readonly Emitted[]): readonly Made[] {
  const made = emitted.filter(isCustom).map((e) => ({ by: `${e.parent} ${e.resource}`, object: asSent(e) }));
  return [...new Map(made.map((m) => [JSON.stringify(m.object), m])).values()];
}

const isCustom = ({ resource, inputs: { apiVersion } }: Emitted): boolean =>
  resource.startsWith("kubernetes:") &&
  typeof apiVersion === "string" &&
  !BUILT_IN_GROUPS.value.some((group) => group === (apiVersion.includes("/") ? apiVersion.split("/")[0] : ""));

/** As it reaches the API server: with a name, which Pulumi makes where there is none, and all values known and plain. */
function asSent({ resource, inputs }: Emitted): CustomResource {
  const { metadata, ...object } = known(inputs, []) as unknown as CustomResource;
  const name = metadata?.["name"] || `${resource.split("::")[1]!}-1a2b3c4d`.toLowerCase();
  return { ...object, metadata: { ...metadata, name } } as CustomResource;

  function known(value: unknown, path: readonly string[]): unknown {
    if (isUnknown(value)) return standIn(inputs, path);
    if (Array.isArray(value)) return value.map((entry) => known(entry, [...path, "0"]));
    if (typeof value !== "object" || value === null) return value;
    if (SIGNATURE in value) return known((value as { value?: unknown }).value, path);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, known(inner, [...path, key])]));
  }
}

const SIGNATURE = "4dabf18193072939515e22adb298388d";

/** For what only a cloud or a cluster knows: what stands there in the sample of the kind, else a word. */
function standIn({ apiVersion, kind }: Emitted["inputs"], path: readonly string[]): unknown {
  let at: unknown = SEEDS.find((seed) => seed.apiVersion === apiVersion && seed.kind === kind);
  for (const key of path) at = (at as Readonly<Record<string, unknown>> | undefined)?.[key];
  return at ?? "stand-in";
}
