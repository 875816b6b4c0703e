/** What a sysctl takes: whole numbers, both bounds included. */
interface SysctlBounds {
  readonly min?: number | undefined;
  /** As text where it is more than a JavaScript number holds. */
  readonly max?: number | string | undefined;
  /** How many numbers. @default 1 */
  readonly count?: number | undefined;
}

/** The numbers of a sysctl, `4096 87380 6291456`; `undefined` when it holds anything else. */
export function parseSysctl(text: unknown): readonly bigint[] | undefined {
  const parts = String(text).trim().split(/\s+/);
  return parts.every((part) => /^-?\d{1,30}$/.test(part)) ? parts.map(BigInt) : undefined;
}

export const isWithin = (n: bigint, { min = 0, max }: SysctlBounds): boolean =>
  n >= BigInt(min) && (max === undefined || n <= BigInt(max));
