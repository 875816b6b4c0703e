import { DEEPEST, MOST_ADDED } from "./bounds";

/**
 * Why a value with aliases is not to be walked, if so: with each alias written out it would be endless, or far larger
 * than its text. Each list and mapping is visited once, however often it is shared.
 */
export function beyondWalking(value: unknown): string | undefined {
  try {
    const measuring = new Measuring();
    const { size } = measuring.measure(value, 0);
    const added = size - measuring.written;
    return added > MOST_ADDED ? `its aliases add more than ${MOST_ADDED} values to what is written` : undefined;
  } catch (e) {
    if (e instanceof Unbounded) return e.message;
    throw e;
  }
}

class Unbounded extends Error {}
const tooDeep = (): Unbounded => new Unbounded(`its aliases nest deeper than ${DEEPEST} levels`);

interface Extent {
  /** Values, each counted as often as something leads to it. */
  readonly size: number;
  readonly depth: number;
}
const SCALAR: Extent = { size: 1, depth: 0 };

class Measuring {
  /** Values, each counted once. */
  written = 0;
  private readonly known = new Map<object, Extent | "open">();

  measure(value: unknown, level: number): Extent {
    this.written++;
    if (typeof value !== "object" || value === null) return SCALAR;
    const before = this.known.get(value);
    if (before === "open") throw new Unbounded("an alias stands inside its own anchor");
    if (before !== undefined) return before;
    if (level >= DEEPEST) throw tooDeep();
    this.known.set(value, "open");
    let size = 1;
    let deepest = 0;
    for (const inner of Object.values(value)) {
      const extent = this.measure(inner, level + 1);
      size += extent.size;
      deepest = Math.max(deepest, extent.depth);
      if (level + deepest >= DEEPEST) throw tooDeep();
    }
    const extent = { size, depth: deepest + 1 };
    this.known.set(value, extent);
    return extent;
  }
}
