import { type Event, EVENT_ID } from "js-yaml";

/** Where the first mapping or list stands that is a key: of all mistakes, of this one the parser does not say it. */
export function complexKeyIn(events: readonly Event[]): number | undefined {
  const next: ("key" | "value" | "item")[] = []; // of what is open, outermost first
  for (const event of events) {
    if (event.type === EVENT_ID.POP) {
      next.pop();
      continue;
    }
    const isCollection = event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE;
    const as = next.pop();
    if (as === "key" && isCollection) return event.start;
    if (as !== undefined) next.push(as === "key" ? "value" : as === "value" ? "key" : "item");
    if (isCollection) next.push(event.type === EVENT_ID.MAPPING ? "key" : "item");
    else if (event.type === EVENT_ID.DOCUMENT) next.push("item");
  }
  return undefined;
}
