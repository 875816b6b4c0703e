import {
  boolYaml11Tag,
  type Event,
  EVENT_ID,
  floatCoreTag,
  getScalarValue,
  intCoreTag,
  NOT_RESOLVED,
  nullCoreTag,
  SCALAR_STYLE,
  type ScalarEvent,
  type ScalarTagDefinition,
} from "js-yaml";

/** What a plain scalar may be, beside text. The parser's own definitions, so that nobody else decides what is a number. */
const TAGS: readonly ScalarTagDefinition[] = [nullCoreTag, boolYaml11Tag, intCoreTag, floatCoreTag];
const BY_FIRST_CHARACTER = new Map<number, ScalarTagDefinition[]>();
for (const tag of TAGS)
  for (const character of tag.implicitFirstChars ?? []) {
    const code = character.charCodeAt(0);
    BY_FIRST_CHARACTER.set(code, [...(BY_FIRST_CHARACTER.get(code) ?? []), tag]);
  }

/**
 * The values of documents that use nothing but mappings with text as keys, lists and scalars: nearly all, in a third of
 * the time that the parser takes, which must be ready for anything. `undefined` where it must decide: with a tag, an
 * anchor, a merge, a key twice or a strange one.
 */
export function plainValuesOf(text: string, events: readonly Event[]): unknown[] | undefined {
  const builder = new Builder(text, events);
  const values: unknown[] = [];
  while (!builder.isAtEnd) {
    const value = builder.document();
    if (value === STRANGE) return undefined;
    values.push(value);
  }
  return values;
}

/** In place of a value: the parser must decide. */
const STRANGE = Symbol("strange");

class Builder {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly events: readonly Event[],
  ) {}

  get isAtEnd(): boolean {
    return this.at >= this.events.length;
  }

  document(): unknown {
    this.at++;
    const value = this.node();
    this.at++;
    return value;
  }

  private node(): unknown {
    const event = this.events[this.at++]!;
    if (event.type === EVENT_ID.SCALAR) return this.scalar(event);
    const isOrdinary =
      (event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE) &&
      event.tagStart < 0 &&
      event.anchorStart < 0;
    if (!isOrdinary) return STRANGE;
    return event.type === EVENT_ID.MAPPING ? this.mapping() : this.list();
  }

  private mapping(): unknown {
    const mapping: Record<string, unknown> = {};
    while (this.events[this.at]!.type !== EVENT_ID.POP) {
      const key = this.node();
      const value = this.node();
      if (typeof key !== "string" || value === STRANGE || mapping[key] !== undefined) return STRANGE;
      if (value !== null) mapping[key] = value;
    }
    this.at++;
    return mapping;
  }

  private list(): unknown {
    const list: unknown[] = [];
    while (this.events[this.at]!.type !== EVENT_ID.POP) {
      const item = this.node();
      if (item === STRANGE) return STRANGE;
      list.push(item);
    }
    this.at++;
    return list;
  }

  private scalar(event: ScalarEvent): unknown {
    if (event.tagStart >= 0 || event.anchorStart >= 0) return STRANGE;
    const source = getScalarValue(this.text, event);
    return event.style === SCALAR_STYLE.PLAIN ? plain(source) : source;
  }
}

function plain(source: string): unknown {
  if (source === "<<") return STRANGE;
  for (const tag of BY_FIRST_CHARACTER.get(source.charCodeAt(0)) ?? []) {
    const value = tag.resolve(source, false, tag.tagName);
    if (value !== NOT_RESOLVED) return value;
  }
  return source;
}
