/** A schema as a CRD may have it: no references, and every field is under `properties`. */
export interface StructuralSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, StructuralSchema>>;
  /** Of the values of a map. */
  readonly additionalProperties?: StructuralSchema;
  readonly items?: StructuralSchema;
  readonly required?: readonly string[];
  readonly default?: unknown;
  /** `enum`, bounds, `oneOf` and what else there is. */
  readonly [keyword: string]: unknown;
}
