import { createHash } from "node:crypto";
import { isUnknown } from "../../lib/inventory/view";
import {
  hasUnknown,
  isObject,
  isSecret,
  isSpecial,
  mapProperties,
  type Properties,
  secret,
  UNKNOWN,
} from "./property-values";
import type { Goal } from "./registration";
import { packageOf } from "./urn";

/*
 * What a provider plugin would say, as far as it can be known without one. A provider whose own configuration is not
 * known yet says nothing: it hands the inputs back from Check and answers a preview of Create with `{}`.
 */

/** Whether the engine could configure the provider. */
export function isConfigured(provider: Goal): boolean {
  const { version: _, ...config } = provider.inputs;
  return !hasUnknown(config);
}

/** Check: an object that names neither itself nor a prefix gets a name, the same in every preview. */
export function checked(goal: Goal, urn: string): Properties {
  const { inputs } = goal;
  const { metadata = {} } = inputs;
  if (!isNamedKubernetesObject(goal) || !isPlain(metadata)) return inputs;
  if ([metadata["name"], metadata["generateName"]].some((given) => given !== undefined && given !== "")) return inputs;
  const suffix = createHash("sha256").update(urn).digest("hex").slice(0, 8);
  return { ...inputs, metadata: { ...metadata, name: `${goal.name}-${suffix}` } };
}

/** Create, previewed: the inputs stand, and what the provider adds is missing, which the SDK takes as not known yet. */
export function created(goal: Goal, inputs: Properties): Properties {
  const { metadata } = inputs;
  const outputs =
    isNamedKubernetesObject(goal) && isPlain(metadata) && metadata["generateName"] !== undefined
      ? { ...inputs, metadata: { name: UNKNOWN, ...metadata } }
      : inputs;
  return mapProperties(outputs, (value, key) =>
    goal.additionalSecretOutputs.includes(key) && !isSecret(value) && !isUnknown(value) ? secret(value) : value,
  );
}

/**
 * What the program is told of the outputs. A block such as `masterAuth` may have fields that the provider computes;
 * nobody here has the schema that says which, and a missing field would read as known to be absent. So a block comes
 * back as not known as a whole. (A Kubernetes object comes back as it was given, and labels are no block. A GCP `name`
 * that was left out may be made up by the provider or not: it is missing, which the SDK takes as not known yet.)
 */
export const toldToProgram = (goal: Goal, outputs: Properties): Properties =>
  packageOf(goal.type) === "kubernetes"
    ? outputs
    : mapProperties(outputs, (value, key) => (isPlain(value) && !MAPS.test(key) ? UNKNOWN : value));

const MAPS = /(labels|annotations|metadata|tags|selector|sysctls)$/i;

const isPlain = (value: Properties[string] | undefined): value is Properties => isObject(value) && !isSpecial(value);

/** Not a Patch, a List or a Release, which have no name to be made up: their tokens do not end in their kind. */
const isNamedKubernetesObject = ({ type, inputs }: Goal): boolean =>
  packageOf(type) === "kubernetes" && typeof inputs["kind"] === "string" && type.endsWith(`:${inputs["kind"]}`);
