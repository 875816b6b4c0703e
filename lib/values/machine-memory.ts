/** What is known of machine types; all memory in megabytes. */
export interface MachineTypes {
  /** `e2-standard` → memory of each vCPU. */
  readonly perVcpu: Readonly<Record<string, number>>;
  /** `e2-medium` → memory; wins. */
  readonly ofType: Readonly<Record<string, number>>;
  /** The shape whose types end in their memory: `n2-custom-8-20480`. */
  readonly custom: string;
}

/** Megabytes of memory of a Compute Engine machine type; `undefined` for one that is not known. */
export function machineMemoryMb(type: string, { perVcpu, ofType, custom }: MachineTypes): number | undefined {
  if (Object.hasOwn(ofType, type)) return ofType[type];
  const { series, shape, first, second } = TYPE.exec(type)?.groups ?? {};
  if (shape === undefined) return undefined;
  if (shape === custom) return second === undefined ? undefined : Number(second);
  const family = `${series}${shape}`;
  if (second !== undefined || !/^\d+$/.test(first!) || !Object.hasOwn(perVcpu, family)) return undefined;
  return Number(first) * perVcpu[family]!;
}

/** `n2-standard-8`, `c3-standard-22-lssd`, `custom-4-16384`, `e2-custom-medium-4096`, `n2-custom-2-65536-ext`. */
const TYPE = /^(?<series>[a-z]+\d+[a-z]*-)?(?<shape>[a-z]+)-(?<first>\d+|[a-z]+)(?:-(?<second>\d+))?(?:-lssd|-ext)?$/;
