import { bodyOf, type Resource } from "../../lib/inventory/resource";
import { nameOf, urnOfReference } from "../preview/urn";
import { isRecord } from "./kubernetes-object";

type Properties = Readonly<Record<string, unknown>>;

/** The resources of a stack export; `undefined` where the value is something else. */
export function resourcesIn(value: unknown): readonly Resource[] | undefined {
  if (!isRecord(value) || typeof value["version"] !== "number" || !isRecord(value["deployment"])) return undefined;
  const { resources = [] } = value["deployment"];
  return Array.isArray(resources) ? inOrder(resources.filter(isLiving).map(asResource)) : undefined;
}

/** Parents come before their children; one that does not, in a file that was tampered with, might be a circle. */
function inOrder(resources: readonly Resource[]): readonly Resource[] {
  const before = new Set<string>();
  return resources.map((resource) => {
    const { urn, parent } = resource;
    const isInOrder = parent === undefined || before.has(parent);
    before.add(urn);
    return isInOrder ? resource : { ...resource, parent: undefined };
  });
}

/** Not those that were replaced already and are only kept until they are gone. */
const isLiving = (r: unknown): r is Properties =>
  isRecord(r) && isText(r["urn"]) && isText(r["type"]) && r["delete"] !== true;

function asResource(exported: Properties): Resource {
  const { urn, type, inputs, outputs, parent, provider, protect, dependencies, propertyDependencies } = exported;
  return {
    urn: String(urn),
    type: String(type),
    name: nameOf(String(urn)),
    body: bodyOf(withoutSecrets(inputs), withoutSecrets(outputs)),
    parent: isText(parent) ? parent : undefined,
    protect: protect === true,
    provider: isText(provider) ? urnOfReference(provider) : undefined,
    dependencies: textsIn(dependencies),
    propertyDependencies: Object.fromEntries(
      Object.entries(isRecord(propertyDependencies) ? propertyDependencies : {}).map(([k, urns]) => [k, textsIn(urns)]),
    ),
  };
}

const isText = (value: unknown): value is string => typeof value === "string";
const textsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter(isText) : []);

const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";
/** As the engine marks what it does not know yet. */
const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** A secret is never read, encrypted or not: to the rules it is a value that nobody knows. */
const withoutSecrets = (properties: unknown): Properties =>
  isRecord(properties) ? (masked(properties) as Properties) : {};

function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (!isRecord(value)) return value;
  if (value[SIGNATURE] === SECRET) return UNKNOWN;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, masked(inner)]));
}
