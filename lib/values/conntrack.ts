/** What a sysctl takes, both ends included. */
interface Bounds {
  readonly min: number;
  readonly max: number;
}

export interface ConntrackRules {
  readonly kilobytesPerEntry: number;
  readonly entriesPerBucket: number;
  readonly entries: Bounds;
  readonly buckets: Bounds;
}

export interface ConntrackSize {
  readonly entries: number;
  readonly buckets: number;
}

/** The size of the connection-tracking table of a machine with so much memory. */
export function sizeConntrack(memoryMb: number, rules: ConntrackRules): ConntrackSize {
  const entries = within(rules.entries, Math.floor((memoryMb * 1024) / rules.kilobytesPerEntry));
  return { entries, buckets: within(rules.buckets, Math.floor(entries / rules.entriesPerBucket)) };
}

const within = ({ min, max }: Bounds, value: number): number => Math.min(Math.max(value, min), max);
