import { isUnknown } from "./view";

/** One resource as a run shows it: from the engine, from a stack export or from a manifest. */
export interface Resource {
  readonly urn: string;
  /** Pulumi's type token, `gcp:container/cluster:Cluster`; a manifest gets the token its kind would have. */
  readonly type: string;
  readonly name: string;
  /** What its program gave; `undefined` when nobody saw that. */
  readonly inputs: object | undefined;
  /** Inputs, filled with the outputs that they lack; `undefined` when nobody saw them. */
  readonly body: object | undefined;
  readonly parent?: string | undefined;
  /** The resource option: the engine refuses to delete it. */
  readonly protect?: boolean | undefined;
  /** The resource option: paths of properties whose edits have no effect. */
  readonly ignoreChanges?: readonly string[] | undefined;
  /** Goes to the API server as it is written: nobody else gives it a name. */
  readonly isManifest?: boolean | undefined;
  /** The URN of its provider. */
  readonly provider?: string | undefined;
  /** URNs, for the whole and by top-level property. */
  readonly dependencies: readonly string[];
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
}

/** A resource that stands by itself: nothing around it is known. */
export const alone = (type: string, name: string, inputs: object): Resource => ({
  urn: "",
  type,
  name,
  inputs,
  body: inputs,
  dependencies: [],
  propertyDependencies: {},
});

/**
 * Inputs win, outputs fill what inputs lack or do not know yet: in a preview an output may be unknown where its input
 * is known. With no inputs seen and no outputs there is no body: `{}` would read as "nothing is set".
 */
export function bodyOf(inputs: object | undefined, outputs: object): object | undefined {
  if (inputs === undefined) return Object.keys(outputs).length === 0 ? undefined : outputs;
  const known = Object.entries(inputs).filter(([, value]) => !isUnknown(value));
  return { ...inputs, ...outputs, ...Object.fromEntries(known) };
}
