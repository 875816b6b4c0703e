import {
  boolYaml11Tag,
  constructFromEvents,
  CORE_SCHEMA,
  defineMappingTag,
  defineScalarTag,
  defineSequenceTag,
  type Event,
  EVENT_ID,
  mapTag,
  mergeTag,
  seqTag,
  YAMLException,
} from "js-yaml";
import { complexKeyIn } from "./complex-key";
import { parseYaml } from "./parsed-yaml";
import { plainValuesOf } from "./plain-values";

const { create, has, keys, get, identify } = mapTag;

/** A key without a value is not given; after a merge it takes the merged one away. */
const mapping = {
  ...{ create, has, keys, get, identify }, // not its `finalize`: then anchors would not be known before their end
  addPair(object: Record<string, unknown>, key: unknown, value: unknown): string {
    if (value !== null || typeof key === "object") return mapTag.addPair(object, key, value);
    delete object[String(key)];
    return "";
  },
};

/** Tags of other programs say nothing to Kubernetes. */
const ANY = "";
const foreign = { matchByTagPrefix: true, identify: () => false };
const FOREIGN_TAGS = [
  defineScalarTag(ANY, { ...foreign, resolve: (source) => source }),
  defineSequenceTag(ANY, { ...foreign, create: seqTag.create, addItem: seqTag.addItem }),
  defineMappingTag(ANY, { ...mapping, ...foreign }),
];

/** YAML as kubectl takes it (go-yaml v2): `yes` and `on` are booleans, `<<` merges. */
const SCHEMA = CORE_SCHEMA.withTags(boolYaml11Tag, mergeTag, defineMappingTag(mapTag.tagName, mapping), FOREIGN_TAGS);

/** Of anything that is YAML. */
export function parsersValuesOf(text: string, events: Event[]): readonly unknown[] {
  try {
    return constructFromEvents(events, { source: text, schema: SCHEMA });
  } catch (error) {
    const isAboutKey = error instanceof YAMLException && error.reason.includes("complex key");
    const key = isAboutKey ? complexKeyIn(events) : undefined;
    if (key !== undefined) YAMLException.throwAt(text, key, "a key is a mapping or a list");
    throw error;
  }
}

/** The documents of a text, and whether parts of them may stand in several places. */
export function valuesOf(given: string): { readonly values: readonly unknown[]; readonly hasAliases: boolean } {
  const { text, events } = parseYaml(given);
  const plain = plainValuesOf(text, events);
  if (plain !== undefined) return { values: plain, hasAliases: false };
  return { values: parsersValuesOf(text, events), hasAliases: events.some((e) => e.type === EVENT_ID.ALIAS) };
}
