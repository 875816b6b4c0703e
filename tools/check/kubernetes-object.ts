import type { Document } from "./document";
import type { Step } from "./property-path";

/** One object as it will be applied: inside a `List` each item is one. */
export interface KubernetesObject {
  readonly document: Document;
  /** From the root of the document to it. */
  readonly within: readonly Step[];
  readonly body: Body;
}

/** Of an object that forgot one of the two, the other. */
interface Body {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: unknown;
}

/** The objects of a document; none where it is something else. */
export const objectsIn = (document: Document): Iterable<KubernetesObject> => objectsAt(document, document.value, []);

function* objectsAt(document: Document, value: unknown, within: readonly Step[]): Iterable<KubernetesObject> {
  if (!isBody(value)) return;
  const { apiVersion, kind = "" } = value;
  const items = itemsOf(value);
  if (items === undefined) return yield { document, within, body: withTextName(value) };
  const untyped = kind === "List" ? {} : { apiVersion, kind: kind.slice(0, -"List".length) };
  for (const [i, item] of items.entries())
    yield* objectsAt(document, isRecord(item) ? { ...untyped, ...item } : item, [...within, "items", i]);
}

/** Whether a document is a list, as `kubectl get` prints it, that holds nothing: then all of it was read. */
export const isEmptyList = (value: unknown): boolean => isBody(value) && itemsOf(value)?.every(isEmptyList) === true;

/** Of a list; without items it is told from an object by having nothing of its own, not even a name. */
function itemsOf({ kind = "", items, metadata, ...rest }: Body & Listing): readonly unknown[] | undefined {
  if (!kind.endsWith("List")) return undefined;
  if (Array.isArray(items)) return items;
  const { name, generateName } = isRecord(metadata) ? metadata : {};
  const isObject = [items, name, generateName].some((given) => (given ?? undefined) !== undefined);
  return isObject || Object.keys(rest).some((key) => key !== "apiVersion") ? undefined : [];
}

interface Listing {
  readonly items?: unknown;
}

const isBody = (value: unknown): value is Body & Listing => {
  if (!isRecord(value)) return false;
  const { apiVersion, kind, metadata } = value;
  if (typeof apiVersion === "string" && typeof kind === "string") return true;
  // Files of other programs have one of the two as well, but no metadata with a name.
  const isHalf = typeof (apiVersion ?? kind) === "string" && (apiVersion === undefined || kind === undefined);
  return isHalf && isRecord(metadata) && (typeof metadata["name"] === "string" || isNoText(metadata["name"]));
};

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** `name: 1` without quotes is a number to YAML; everybody else has to call the object something. */
function withTextName(body: Body): Body {
  const { metadata } = body;
  if (!isRecord(metadata)) return body;
  const { name, namespace } = metadata;
  if (!isNoText(name) && !isNoText(namespace)) return body;
  return { ...body, metadata: { ...metadata, ...asText("name", name), ...asText("namespace", namespace) } };
}

const isNoText = (value: unknown): boolean => typeof value === "number" || typeof value === "boolean";
const asText = (key: string, value: unknown) => (isNoText(value) ? { [key]: String(value) } : {});

/** As Pulumi's SDK calls the type; what has no group is of `core`. */
export const tokenOf = ({ apiVersion = "", kind = "" }: Body): string =>
  `kubernetes:${apiVersion.includes("/") ? apiVersion : `core/${apiVersion}`}:${kind}`;
