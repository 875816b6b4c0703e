import { type Event, EVENT_ID, getScalarValue } from "js-yaml";
import { DEEPEST } from "./bounds";
import { parseYaml, type ParsedYaml } from "./parsed-yaml";
import type { Step } from "./property-path";

/** A key and its value, by their events; an item of a list is its own key. */
export interface Entry {
  readonly key: number;
  readonly value: number;
}

const MERGE = "<<";

/** The nodes of a text by the events of its parser. Of a mapping or list the entries are read once, when asked for. */
export class Nodes {
  /** With the lines of what was given. */
  readonly text: string;
  private readonly events: readonly Event[];
  /** Of what an event opens, the event that closes it; of anything else, itself. */
  private readonly ends: Int32Array;
  private readonly entries = new Map<number, ReadonlyMap<Step, Entry>>();
  private anchors: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(given: string) {
    const { text, events } = parsedOrNone(given);
    this.text = text;
    this.events = events;
    this.ends = endsOf(this.events);
  }

  /** Of the document with that index, where there is one. */
  rootOf(document: number): number | undefined {
    let at = 0;
    for (let i = 0; i < document && at < this.events.length; i++) at = this.ends[at]! + 1;
    return at < this.events.length ? at + 1 : undefined;
  }

  /** An alias leads to the real thing. What a merge brings counts after what is written. */
  entryAt(index: number, step: Step, merges = 0): Entry | undefined {
    const entries = this.entriesOf(this.behindAlias(index));
    const own = entries.get(step);
    const merged = entries.get(MERGE);
    if (own !== undefined || merged === undefined || merges > DEEPEST) return own;
    const source = this.behindAlias(merged.value);
    if (this.events[source]!.type === EVENT_ID.MAPPING) return this.entryAt(source, step, merges + 1);
    for (const { value } of this.entriesOf(source).values()) {
      const found = this.entryAt(value, step, merges + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Where it begins; nowhere, if it is empty. */
  offsetOf(index: number): number | undefined {
    const event = this.events[index]!;
    if (event.type === EVENT_ID.SCALAR) return event.valueStart < 0 ? undefined : event.valueStart;
    if (event.type === EVENT_ID.ALIAS) return event.anchorStart;
    return "start" in event ? event.start : undefined;
  }

  private entriesOf(index: number): ReadonlyMap<Step, Entry> {
    const before = this.entries.get(index);
    if (before !== undefined) return before;
    const entries = new Map(this.readEntries(index));
    this.entries.set(index, entries);
    return entries;
  }

  private *readEntries(index: number): Iterable<[Step, Entry]> {
    const { type } = this.events[index]!;
    const end = this.ends[index]!;
    const after = (node: number): number => this.ends[node]! + 1;
    if (type === EVENT_ID.MAPPING)
      for (let key = index + 1; key < end; key = after(after(key)))
        yield [this.wordAt(key), { key, value: after(key) }];
    if (type === EVENT_ID.SEQUENCE)
      for (let item = index + 1, i = 0; item < end; item = after(item)) yield [i++, { key: item, value: item }];
  }

  private wordAt(index: number): string {
    const event = this.events[index]!;
    return event.type === EVENT_ID.SCALAR ? getScalarValue(this.text, event) : "";
  }

  /** The anchor of that name that was set last before the alias. */
  private behindAlias(index: number): number {
    const event = this.events[index]!;
    if (event.type !== EVENT_ID.ALIAS) return index;
    this.anchors ??= anchorsIn(this.events, this.text);
    const anchors = this.anchors.get(this.text.slice(event.anchorStart, event.anchorEnd)) ?? [];
    return anchors.findLast((anchor) => anchor < index) ?? index;
  }
}

/** None where the text is JSON that YAML's parser does not take. */
function parsedOrNone(text: string): ParsedYaml {
  try {
    return parseYaml(text);
  } catch {
    return { text, events: [] };
  }
}

function endsOf(events: readonly Event[]): Int32Array {
  const ends = new Int32Array(events.length);
  const open: number[] = [];
  events.forEach((event, i) => {
    ends[i] = i;
    if (event.type === EVENT_ID.POP) ends[open.pop()!] = i;
    else if (event.type !== EVENT_ID.SCALAR && event.type !== EVENT_ID.ALIAS) open.push(i);
  });
  return ends;
}

function anchorsIn(events: readonly Event[], text: string): ReadonlyMap<string, readonly number[]> {
  const anchors = new Map<string, number[]>();
  events.forEach((event, i) => {
    if (event.type === EVENT_ID.ALIAS || !("anchorStart" in event) || event.anchorStart < 0) return;
    const name = text.slice(event.anchorStart, event.anchorEnd);
    anchors.set(name, [...(anchors.get(name) ?? []), i]);
  });
  return anchors;
}
