import type { StructuralSchema } from "../facts/structural-schema";
import { step, type NotYet } from "../inventory/view";
import type { CustomResourceKind, SchemaError } from "./custom-resource";
import { refusedConditions } from "./label-operators";
import { repeatedKeys } from "./list-keys";
import type { Finding } from "./rule";
import { fieldOf, keysIn, pointerTo, readBySchema } from "./schema-read";
import { wordsFor } from "./schema-words";

/** Where an object does not fit the schema of its kind, and what of it is not known yet. */
interface Fit {
  readonly misfits: readonly Finding[];
  /** What the API server admits, and whoever reads the object refuses. */
  readonly admitted: readonly Finding[];
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
  /** The fields that this object was given. */
  readonly beside: readonly string[];
}

/** Judges an object as the API server does: defaults first, and nothing at or above what is not known yet. */
export function fitOf(object: object, kind: CustomResourceKind): Fit {
  const { value, unknown } = readBySchema(object, kind.schema);
  const notKnown = [...unknown.keys()];
  const findingsOf = (errors: readonly SchemaError[]): readonly Finding[] =>
    errors.flatMap((error) => {
      const pointer = pointerOf(error);
      if (notKnown.some((u) => u === pointer || u.startsWith(`${pointer}/`))) return [];
      const place = { ...placeAt(pointer, value, kind.schema), beside: fieldsBeside(pointer, object) };
      return [{ path: place.path, ...wordsFor(error, place, kind.kind) }];
    });
  const errors = [...kind.errorsIn(value), ...repeatedKeys(value, kind.schema)];
  const asked = [...unknown].filter(([pointer]) => pointer.startsWith("/spec")); // of metadata little is asked
  return {
    misfits: findingsOf(errors.filter((error) => !isPart(error) && !isSaidByLength(error, errors))),
    admitted: findingsOf([...refusedConditions(value, kind.schema)]),
    unknown: asked.map(([, reason]) => reason),
  };
}

/** What only one branch asks for says little: the whole is reported. */
const isPart = ({ keyword, schemaPath }: SchemaError): boolean =>
  keyword === "if" || /\/(?:oneOf|anyOf|not)\//.test(schemaPath);

/** A text that is too short has the wrong form as well. */
const isSaidByLength = ({ keyword, instancePath }: SchemaError, errors: readonly SchemaError[]): boolean =>
  keyword === "pattern" && errors.some((e) => e.keyword === "minLength" && e.instancePath === instancePath);

/** Of the field that is missing or unknown, not of the object where it is. */
function pointerOf({ instancePath, params }: SchemaError): string {
  const field = params["missingProperty"] ?? params["additionalProperty"];
  return typeof field === "string" ? pointerTo(instancePath, field) : instancePath;
}

/** As they were given: the copy has defaults, and not what is not known yet. */
function fieldsBeside(pointer: string, object: object): readonly string[] {
  let holder: unknown = object;
  for (const key of keysIn(pointer).slice(0, -1))
    holder = (holder as Readonly<Record<string, unknown>> | undefined)?.[key];
  return Object.keys(holder ?? {});
}

function placeAt(pointer: string, root: unknown, schema: StructuralSchema): Omit<SchemaPlace, "beside"> {
  let place: Omit<SchemaPlace, "beside"> = { path: "", key: "", value: root, schema, holder: {} };
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
