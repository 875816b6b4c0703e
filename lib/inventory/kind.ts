import { joined } from "./joined";
import type { Resource } from "./resource";
import { ifKnown, notYet, type Look, type NotYet, view } from "./view";

/** A subject where it stands: `at` turns a path of the subject into the resource's own. */
export interface Place<S> {
  readonly subject: S;
  readonly at: (path: string) => string;
}

/** What a place needs to know of its resource beside the body. */
export interface Standing {
  readonly look: Look;
  /**
   * Whether its program gave a top-level property: what only the outputs have may repeat what other resources are. Stops
   * where nobody saw what the program gave.
   */
  gives(property: string): boolean;
  /** Where an object without `metadata.namespace` goes. Asked only then: it may not be known yet. */
  defaultNamespace(): string | undefined;
  /** The name of the Namespace that `metadata` depends on. Asked where `metadata.namespace` is not known yet. */
  namespaceByEdge(): string | undefined;
}

/** The subjects of one kind: the type tokens of the resources that hold them, and where in each. */
export interface Kind<S extends object> {
  /** As a reader calls it: `NetworkPolicy`, `node configuration`. */
  readonly name: string;
  /** A place that is not known yet is given as such, and hides no other. */
  readonly places: ReadonlyMap<string, (body: object, standing: Standing) => Iterable<Place<S> | NotYet>>;
  /** In a manifest of any other kind: nobody can list them all. */
  readonly inManifests?: (body: object) => Iterable<Place<S>>;
}

/** Whether a resource may hold subjects of `kind`. */
export const holds = (kind: Kind<object>, resource: Resource): boolean => finderOf(kind, resource) !== undefined;

const finderOf = <S extends object>({ places, inManifests }: Kind<S>, { type, isManifest }: Resource) =>
  places.get(type) ?? (isManifest === true ? inManifests : undefined);

/** The subjects of `kind` in a resource; `undefined` when the resource holds none of that kind. */
export function placesIn<S extends object>(
  kind: Kind<S>,
  resource: Resource,
  standing: Standing,
): Iterable<Place<S> | NotYet> | undefined {
  const find = finderOf(kind, resource);
  return resource.body === undefined ? undefined : find?.(view(resource.body, standing.look), standing);
}

/** A resource of a cloud provider is its own subject. */
export const cloudKind = <S extends object>(token: string): Kind<S> => ({
  name: token,
  places: new Map([[token, (body: object) => [{ subject: body as S, at: (path: string) => path }]]]),
});

/** What every Kubernetes subject has beside its flattened `spec`. */
export interface Metadata {
  readonly name: string;
  /** Of a namespaced kind; where the object states none, its provider's, else `default`. */
  readonly namespace: string;
  readonly labels?: Readonly<Record<string, string>> | undefined;
  readonly annotations?: Readonly<Record<string, string>> | undefined;
}

interface Manifest {
  readonly metadata?: Partial<Metadata>;
  readonly spec?: object;
}

/** A Kubernetes kind in the API versions that serve it (`networking.k8s.io/v1`; the core group is `core/v1`). */
export const kubernetesKind = <Spec extends object>(kind: string, ...versions: string[]): Kind<Spec & Metadata> =>
  kindAt("spec", kind, versions);

/** One whose objects have no `spec`: their contents stand at the top. */
export const flatKind = <Contents extends object>(kind: string, ...versions: string[]): Kind<Contents & Metadata> =>
  kindAt("", kind, versions);

const kindAt = <S extends Metadata>(content: Content, kind: string, versions: readonly string[]): Kind<S> => ({
  name: kind,
  places: new Map(
    versions.map((v) => [
      `kubernetes:${v}:${kind}`,
      (body: object, standing: Standing) => [objectPlace<S>(body as Manifest, content, standing)],
    ]),
  ),
});

type Content = "spec" | "";
const METADATA: ReadonlySet<string> = new Set(["name", "namespace", "labels", "annotations"]);

function objectPlace<S>(body: Manifest, content: Content, standing: Standing): Place<S> {
  const read = (key: string): unknown => {
    if (key === "name") return nameOf(body, standing);
    if (key === "namespace") return namespaceOf(body, standing);
    return body.metadata?.[key as keyof Metadata];
  };
  const contents = (): unknown => (content === "" ? body : body.spec);
  return { subject: joined(body, METADATA, read, contents) as S, at: (path) => realPath(path, content) };
}

/** Without a name the API server or Pulumi makes one: it exists, and nobody knows it. */
export function nameOf(body: Manifest, { look }: Standing): string {
  const name = body.metadata?.name;
  if (typeof name !== "string" || name === "") throw notYet("metadata.name", look);
  return name;
}

export function namespaceOf({ metadata }: Manifest, standing: Standing): string {
  const isKnown = ifKnown(() => [metadata?.namespace]) !== undefined;
  const own: unknown = isKnown ? metadata?.namespace : (standing.namespaceByEdge() ?? metadata?.namespace);
  if (!own) return standing.defaultNamespace() || "default";
  if (typeof own !== "string") throw notYet("metadata.namespace", standing.look, "is no text");
  return own;
}

/** `addresses[0].type` is `spec.addresses[0].type` in the object, `labels` is `metadata.labels`. */
export function realPath(path: string, content: string): string {
  const head = /^[^.[]*/.exec(path)![0];
  const room = METADATA.has(head) ? "metadata" : content;
  if (room === "" || path === "") return path || content;
  return path.startsWith("[") ? `${room}${path}` : `${room}.${path}`;
}
