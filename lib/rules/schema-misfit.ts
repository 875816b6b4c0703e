import type { StructuralSchema } from "../facts/structural-schema";
import { step, type NotYet } from "../inventory/view";
import type { CustomResourceKind, SchemaError } from "./custom-resource";
import { repeatedKeys } from "./list-keys";
import type { Finding } from "./rule";
import { fieldOf, keysIn, pointerTo, readBySchema } from "./schema-read";
import { wordsFor } from "./schema-words";

/** Where an object does not fit the schema of its kind, and what of it is not known yet. */
interface Fit {
  readonly misfits: readonly Finding[];
  readonly unknown: readonly NotYet[];
}

/** A place in an object that a schema speaks of. */
export interface SchemaPlace {
  /** As Pulumi writes it: `spec.addresses[0].type`. */
  readonly path: string;
  readonly key: string;
  readonly value: unknown;
  /** Empty for a field that nobody knows. */
  readonly schema: StructuralSchema;
  /** Of the object that holds it. */
  readonly holder: StructuralSchema;
}

/** Judges an object as the API server does: defaults first, and nothing at or above what is not known yet. */
export function fitOf(object: object, kind: CustomResourceKind): Fit {
  const { value, unknown } = readBySchema(object, kind.schema);
  const notKnown = [...unknown.keys()];
  const errors = [...kind.errorsIn(value), ...repeatedKeys(value, kind.schema)];
  const misfits = errors.flatMap((error): readonly Finding[] => {
    const pointer = pointerOf(error);
    if (isPart(error) || notKnown.some((u) => u === pointer || u.startsWith(`${pointer}/`))) return [];
    const place = placeAt(pointer, value, kind.schema);
    return [{ path: place.path, ...wordsFor(error, place, kind.kind) }];
  });
  const asked = [...unknown].filter(([pointer]) => pointer.startsWith("/spec")); // of metadata little is asked
  return { misfits, unknown: asked.map(([, reason]) => reason) };
}

/** What only one branch asks for says little: the whole is reported. */
const isPart = ({ keyword, schemaPath }: SchemaError): boolean =>
  keyword === "if" || /\/(?:oneOf|anyOf|not)\//.test(schemaPath);

/** Of the field that is missing or unknown, not of the object where it is. */
function pointerOf({ instancePath, params }: SchemaError): string {
  const field = params["missingProperty"] ?? params["additionalProperty"];
  return typeof field === "string" ? pointerTo(instancePath, field) : instancePath;
}

function placeAt(pointer: string, root: unknown, schema: StructuralSchema): SchemaPlace {
  let place: SchemaPlace = { path: "", key: "", value: root, schema, holder: {} };
  for (const key of keysIn(pointer)) {
    const inList = Array.isArray(place.value);
    place = {
      path: step(place.path, key, inList),
      key,
      value: (place.value as Readonly<Record<string, unknown>>)[key],
      schema: (inList ? place.schema.items : fieldOf(place.schema, key)) ?? {},
      holder: place.schema,
    };
  }
  return place;
}
