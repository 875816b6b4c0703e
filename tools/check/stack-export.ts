import { bodyOf, type Resource } from "../../lib/inventory/resource";
import { UNREAD } from "../../lib/inventory/view";
import { nameOf, urnOfReference } from "../preview/urn";
import { isRecord } from "./kubernetes-object";

type Properties = Readonly<Record<string, unknown>>;

/** The resources of a stack export; `undefined` where the value is something else. */
export const resourcesIn = (value: unknown): readonly Resource[] | undefined => {
  const listed = listedIn(value);
  return listed && inOrder(listed.filter(isResource).filter(isLiving).map(asResource));
};

/** How many resources of a stack export are none: it was cut or edited. */
export const straysIn = (value: unknown): number => (listedIn(value) ?? []).filter((r) => !isResource(r)).length;

function listedIn(value: unknown): readonly unknown[] | undefined {
  if (!isRecord(value) || typeof value["version"] !== "number" || !isRecord(value["deployment"])) return undefined;
  const { resources = [] } = value["deployment"];
  return Array.isArray(resources) ? resources : undefined;
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

const isResource = (r: unknown): r is Properties =>
  isRecord(r) && isText(r["urn"]) && nameOf(r["urn"]) !== "" && isText(r["type"]);

/** Not those that were replaced already and are only kept until they are gone. */
const isLiving = (r: Properties): boolean => r["delete"] !== true;

function asResource(exported: Properties): Resource {
  const { urn, type, parent, provider, dependencies, propertyDependencies } = exported;
  const inputs = isOnlyRead(exported) ? undefined : withoutSecrets(exported["inputs"]);
  const outputs = isOnlyRead(exported) ? {} : withoutSecrets(exported["outputs"]);
  return {
    urn: String(urn),
    type: String(type),
    name: nameOf(String(urn)),
    inputs,
    body: bodyOf(inputs, outputs),
    parent: isText(parent) ? parent : undefined,
    protect: exported["protect"] === true,
    ignoreChanges: textsIn(exported["ignoreChanges"]),
    provider: isText(provider) ? urnOfReference(provider) : undefined,
    dependencies: textsIn(dependencies),
    propertyDependencies: Object.fromEntries(
      Object.entries(isRecord(propertyDependencies) ? propertyDependencies : {}).map(([k, urns]) => [k, textsIn(urns)]),
    ),
  };
}

/** `X.get`: it exists, and nothing of it is known, as in a preview. Its owner answers for it. */
const isOnlyRead = (exported: Properties): boolean => exported["external"] === true;

const isText = (value: unknown): value is string => typeof value === "string";
const textsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter(isText) : []);

const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";

/** A secret is never read, encrypted or not. */
const withoutSecrets = (properties: unknown): Properties =>
  isRecord(properties) ? (masked(properties) as Properties) : {};

function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (!isRecord(value)) return value;
  if (value[SIGNATURE] === SECRET) return UNREAD;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, masked(inner)]));
}
