import { Nodes } from "./nodes";
import type { Step } from "./property-path";
import { firstLineOf, type Part } from "./source";

/** The lines of a part of a source. Parses it a second time: only for parts with something to say of. */
export class Lines {
  private readonly nodes: Nodes;
  private readonly starts: readonly number[];

  constructor(private readonly part: Part) {
    this.nodes = new Nodes(part.text);
    this.starts = startsIn(this.nodes.text);
  }

  /** Of the key or item at the end of the path, else of the last one on the way to it that is there. */
  lineOf(document: number, steps: readonly Step[]): number {
    const root = this.nodes.rootOf(document);
    if (root === undefined) return firstLineOf(this.part);
    let at = root;
    let seen = this.nodes.offsetOf(root);
    for (const step of steps) {
      const entry = this.nodes.entryAt(at, step);
      if (entry === undefined) break;
      at = entry.value;
      seen = this.nodes.offsetOf(entry.key) ?? seen;
    }
    return seen === undefined ? firstLineOf(this.part) : this.lineAt(seen);
  }

  private lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return this.part.linesBefore + low + 1;
  }
}

function startsIn(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
