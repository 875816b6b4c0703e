import { parseJson } from "./json";
import { isRecord } from "./label-requirement";

/** One interface of a Pod: on a Pod network, or on a `NetworkInterface` object in the Pod's namespace. */
export interface PodInterface {
  /** In the Pod: `eth1`. */
  readonly interfaceName?: string | undefined;
  /** A `Network` by name; `default` is the primary one. */
  readonly network?: string | undefined;
  /** A `NetworkInterface` by name. */
  readonly interface?: string | undefined;
}

/** Part of an annotation that makes the agent refuse it as a whole. */
interface Misread {
  /** `[1].network`; empty for the whole text. */
  readonly at: string;
  /** Why, without the text itself. */
  readonly reason: string;
}

const FIELDS = ["interfaceName", "network", "interface"] as const;
type Field = (typeof FIELDS)[number];

/** The interfaces annotation, as the agent on the node reads it: names of fields in any case, others passed over. */
export function parsePodInterfaces(text: string): readonly PodInterface[] | readonly Misread[] {
  const list = typeof text === "string" ? parseJson(text) : undefined;
  if (list === undefined) return [{ at: "", reason: "is no JSON" }];
  if (list.value === null) return [];
  if (!Array.isArray(list.value)) return [{ at: "", reason: "is no JSON list" }];
  const read = list.value.map(interfaceAt);
  const misread = read.flatMap((one) => one.misread);
  return misread.length > 0 ? misread : read.map((one) => one.found);
}

/** Whether the text could not be read. */
export const isMisread = (read: readonly PodInterface[] | readonly Misread[]): read is readonly Misread[] =>
  read.length > 0 && "reason" in read[0]!;

/** Whether Linux takes it as the name of an interface, of up to `most` bytes. */
export const isInterfaceName = (name: string, most: number): boolean =>
  !/[\s/:]/.test(name) && name !== "." && name !== ".." && new TextEncoder().encode(name).length <= most;

/** What {@link parsePodInterfaces} reads. */
export const printPodInterfaces = (interfaces: readonly PodInterface[]): string =>
  JSON.stringify(
    interfaces.map((one) => Object.fromEntries(FIELDS.flatMap((f) => (one[f] === undefined ? [] : [[f, one[f]]])))),
  );

function interfaceAt(
  entry: unknown,
  i: number,
): { readonly found: PodInterface; readonly misread: readonly Misread[] } {
  const found: { [F in Field]?: string } = {};
  const misread: Misread[] = [];
  if (entry !== null && !isRecord(entry)) misread.push({ at: `[${i}]`, reason: "is no set of fields" });
  else
    for (const [name, value] of Object.entries(entry ?? {})) {
      const field = FIELDS.find((f) => f.toLowerCase() === name.toLowerCase());
      if (field === undefined || value === null) continue;
      if (typeof value === "string") found[field] = value;
      else misread.push({ at: `[${i}].${field}`, reason: "is no text" });
    }
  return { found, misread };
}
