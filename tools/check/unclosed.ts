import { parseEvents, YAMLException } from "js-yaml";
import { DEEPEST } from "./bounds";

/** What opened before a place in a text and did not close. */
interface Opened {
  readonly mark: "bracket" | "quote";
  readonly position: number;
}

/** The innermost, asked of the parser: where a text ends too early it says within what. */
export function openedAt(text: string, end: number): Opened | undefined {
  const before = text.slice(0, end).trimEnd();
  switch (withinWhat(before)) {
    case "flow collection":
      return { mark: "bracket", position: lastBracket(before) };
    case "double quoted scalar":
      return { mark: "quote", position: lastDoubleQuote(before) };
    case "single quoted scalar":
      return { mark: "quote", position: lastSingleQuote(before) };
    default:
      return undefined;
  }
}

function withinWhat(text: string): string | undefined {
  try {
    parseEvents(text, { maxDepth: DEEPEST });
  } catch (error) {
    if (error instanceof YAMLException) return /^unexpected end of the stream within a (.*)$/.exec(error.reason)?.[1];
  }
  return undefined;
}

/** Brackets in quotes and comments count as well: rarely does that matter, and then the line is only near. */
function lastBracket(text: string): number {
  let closed = 0;
  for (let at = text.length - 1; at > 0; at--) {
    const character = text.charAt(at);
    if (character === "]" || character === "}") closed++;
    else if ((character === "[" || character === "{") && closed-- === 0) return at;
  }
  return 0;
}

function lastDoubleQuote(text: string): number {
  let at = text.lastIndexOf('"');
  while (at > 0 && isEscaped(text, at)) at = text.lastIndexOf('"', at - 1);
  return at;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charAt(at - 1 - backslashes) === "\\") backslashes++;
  return backslashes % 2 === 1;
}

/** A quote in quotes is written twice. */
function lastSingleQuote(text: string): number {
  let at = text.lastIndexOf("'");
  while (at > 0 && text.charAt(at - 1) === "'") at = text.lastIndexOf("'", at - 2);
  return at;
}
