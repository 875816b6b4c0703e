import { createHash } from "node:crypto";
import { isUnknown } from "../../lib/inventory/view";
import type { Autonamed } from "./autonamed";
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

/** Check: what names neither itself nor a prefix gets a name, the same in every preview. */
export function checked(goal: Goal, urn: string, isAutonamed: Autonamed): Properties {
  const { inputs } = goal;
  if (isAutonamed(goal.type))
    return isNamed(inputs, "namePrefix") ? inputs : { ...inputs, name: madeUp(goal, urn, GCP) };
  const { metadata = {} } = inputs;
  if (!isNamedKubernetesObject(goal) || !isPlain(metadata)) return inputs;
  if (isNamed(metadata, "generateName")) return inputs;
  return { ...inputs, metadata: { ...metadata, name: madeUp(goal, urn, KUBERNETES) } };
}

const isNamed = (properties: Properties, prefix: string): boolean =>
  [properties["name"], properties[prefix]].some((given) => given !== undefined && given !== "");

/** How many letters each provider adds. */
const GCP = 7;
const KUBERNETES = 8;

const madeUp = ({ name }: Goal, urn: string, letters: number): string =>
  `${name}-${createHash("sha256").update(urn).digest("hex").slice(0, letters)}`;

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
 * back as not known as a whole. (A Kubernetes object comes back as it was given, and labels are no block.)
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
