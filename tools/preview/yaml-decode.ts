import { documentsIn, Unreadable } from "../check/document";
import type { Properties, Value } from "./property-values";
import { ProgramMistake } from "./sdk";
import { isRecord } from "./yaml-file";

/**
 * `kubernetes:yaml:decode`, by which a `ConfigFile` of the SDK (not of `yaml/v2`) learns its objects: the provider needs
 * no cluster to answer it, so nor does a preview.
 */
export function decodeYaml({ text }: Properties): Properties {
  const objects: Value[] = [];
  for (const document of documentsIn({ name: "The YAML", text: String(text) }))
    if (document instanceof Unreadable) throw new ProgramMistake(document.sentence);
    else if (isObject(document.value)) objects.push(document.value);
  return { result: objects };
}

/** As the provider does, what says neither its kind nor its version is passed over. */
const isObject = (value: unknown): value is Properties =>
  isRecord(value) && [value["apiVersion"], value["kind"]].every((said) => typeof said === "string" && said !== "");
