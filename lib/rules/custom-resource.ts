import { CRDS, type Crd } from "../facts/crds";
import type { StructuralSchema } from "../facts/structural-schema";
import { VALIDATORS } from "./crd-validators";
import { judgedSchema } from "./judged-schema";

/** What ajv's code says of a value; it fills defaults into it first. */
export interface SchemaError {
  readonly keyword: string;
  /** JSON pointer in the value, and in the schema. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
}
interface Validate {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

/** A kind that Google's CRD describes, ready to judge by. */
export interface CustomResourceKind extends Crd {
  /** With the metadata of every object. */
  readonly schema: StructuralSchema;
  errorsIn(value: unknown): readonly SchemaError[];
}

/** By the type token of its resources. */
export const CUSTOM_RESOURCES: ReadonlyMap<string, CustomResourceKind> = new Map(
  CRDS.map(({ value: crd }) => {
    const name = `${crd.apiVersion}:${crd.kind}`;
    const validate = (VALIDATORS as Readonly<Record<string, Validate>>)[name]!;
    const errorsIn = (value: unknown): readonly SchemaError[] => (validate(value) ? [] : (validate.errors ?? []));
    return [`kubernetes:${name}`, { ...crd, schema: judgedSchema(crd), errorsIn }];
  }),
);
