import { type Event, parseEvents, YAMLException } from "js-yaml";
import { DEEPEST, MOST_REREAD } from "./bounds";
import { openedAt } from "./unclosed";

/** The parser's own account of a text: what stands where. */
export interface ParsedYaml {
  /** With the same lines as what was given. */
  readonly text: string;
  readonly events: Event[];
}

export const eventsOf = (text: string): Event[] => parseEvents(text, { maxDepth: DEEPEST });

/**
 * Parses a text as kubectl's parser takes it: between brackets and quotes a line may begin anywhere. This parser wants it
 * further in than what is around it, which changes nothing of what it says: so it is moved there, line by line.
 */
export function parseYaml(given: string): ParsedYaml {
  let text = given;
  let moved = -1;
  for (let read = 0; ;) {
    try {
      return { text, events: eventsOf(text) };
    } catch (error) {
      if (!(error instanceof YAMLException) || error.mark === undefined) throw error;
      const { position, column } = error.mark;
      read += position;
      if (error.reason !== SHALLOW || read > MOST_REREAD) refuse(error, text, moved);
      moved = position - column;
      text = text.slice(0, moved) + FURTHER_IN + text.slice(moved);
    }
  }
}

const SHALLOW = "deficient indentation";
/** Done again where it is not enough. */
const FURTHER_IN = " ".repeat(16);

/** What is not closed is said where it opens: the parser only knows where it was missed. */
function refuse(error: YAMLException, text: string, moved: number): never {
  const { reason, mark } = error;
  const opened = openedAt(text, mark!.position);
  const isAtEnd = /^unexpected end of the \w+ within/.test(reason);
  // Behind the last line that was moved it is another mistake.
  if (opened !== undefined && (isAtEnd || opened.position < moved))
    YAMLException.throwAt(text, opened.position, `a ${opened.mark} that opens here is not closed`);
  if (reason === SHALLOW)
    YAMLException.throwAt(text, mark!.position, "a line between brackets or quotes is not indented");
  throw error;
}
