import { NEWER_FIELDS, type Crd } from "../facts/crds";
import { OBJECT_METADATA } from "../facts/object-metadata";
import type { StructuralSchema } from "../facts/structural-schema";

type Fields = Readonly<Record<string, StructuralSchema>>;

/** Fields of `spec` that only newer clusters know, by kind. */
export const newerFieldsOf = ({ kind }: Crd): Fields =>
  NEWER_FIELDS.find((newer) => newer.value.kind === kind)?.value.fields ?? {};

/**
 * What an object of the kind is judged by: Google's CRD with the fields that newer clusters know, and the metadata that
 * every object has. Of the status nothing: the API server takes it from nobody.
 */
export function judgedSchema(crd: Crd): StructuralSchema {
  const { apiVersion = TEXT, kind = TEXT, metadata, spec, ...others } = crd.schema.properties ?? {};
  return {
    ...crd.schema,
    properties: {
      ...others,
      apiVersion,
      kind,
      metadata: merged(OBJECT_METADATA.value, metadata?.properties ?? {}),
      spec: merged(spec!, newerFieldsOf(crd)),
      status: {},
    },
  };
}

const TEXT = { type: "string" };

const merged = (schema: StructuralSchema, fields: Fields): StructuralSchema => ({
  ...schema,
  properties: { ...schema.properties, ...fields },
});
