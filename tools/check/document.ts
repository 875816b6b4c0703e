import { yamlMistake } from "../yaml-mistake";
import { DEEPEST, isTooMuch } from "./bounds";
import { beyondWalking } from "./extent";
import { valuesOf } from "./kubernetes-yaml";
import { parseJson, TooDeep } from "./plain-json";
import { partsOf, type Part, saysNothing, type Source } from "./source";

/** One YAML or JSON document, and where it stands. */
export interface Document {
  readonly part: Part;
  /** A part has more than one only where `...` ends them. */
  readonly index: number;
  readonly value: unknown;
}

/** Why a part of a source is not judged. */
export class Unreadable {
  constructor(readonly sentence: string) {}
}

export function* documentsIn(source: Source): Iterable<Document | Unreadable> {
  for (const part of partsOf(source)) if (!saysNothing(part)) yield* documentsOf(part);
}

function documentsOf(part: Part): readonly (Document | Unreadable)[] {
  try {
    return /^\s*[{[]/.test(part.text) ? documentsOfJson(part) : documentsOfYaml(part);
  } catch (error) {
    return [error instanceof TooDeep ? beyond(part, `it nests deeper than ${DEEPEST} levels`) : notYaml(part, error)];
  }
}

function documentsOfJson(part: Part): readonly (Document | Unreadable)[] {
  if (isTooMuch(part.text, "json")) return [beyond(part, TOO_MUCH)];
  const value = parseJson(part.text);
  return value === undefined ? documentsOfYaml(part) : [{ part, index: 0, value }];
}

function documentsOfYaml(part: Part): readonly (Document | Unreadable)[] {
  if (isTooMuch(part.text, "yaml")) return [beyond(part, TOO_MUCH)];
  const { values, hasAliases } = valuesOf(part.text);
  const documents = values.map((value, index) => ({ part, index, value }));
  return hasAliases ? documents.map(walkable) : documents;
}

function walkable(document: Document): Document | Unreadable {
  const reason = beyondWalking(document.value);
  return reason === undefined ? document : beyond(document.part, reason);
}

const TOO_MUCH = "one document has more values than can be held";

const beyond = ({ source, linesBefore }: Part, reason: string): Unreadable =>
  new Unreadable(`${source.name}:${linesBefore + 1} cannot be judged: ${reason}.`);

function notYaml({ source, text, linesBefore }: Part, error: unknown): Unreadable {
  const { reason, line } = yamlMistake(error);
  const hint = text.includes("{{")
    ? " It looks like a template: render it first, as helm template does, and give what comes out."
    : "";
  return new Unreadable(`${source.name}:${linesBefore + line + 1} is not YAML: ${reason}.${hint}`);
}
