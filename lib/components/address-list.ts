import type { Input } from "@pulumi/pulumi";
import { PERSISTENT_ADDRESS } from "../facts/persistent-ip";
import { formatCidr, parseAddressOrCidr, sizeOf, type Cidr } from "../values/cidr";
import { isObjectName } from "../values/object-name";
import type { Problem } from "./enforce";
import { given, plain } from "./plain";
import { boundsProblems } from "./problems";
import { either, list as listOf, map, now, number, text } from "./shape";

/** How many addresses (they are called `0`, `1`, …), their names, or their names with the value that each is to have. */
export type AddressList<N extends string = string> = number | readonly N[] | Readonly<Record<N, Input<string>>>;

export const ADDRESS_LIST = now(either(number, listOf(now(text)), map(text)));

/** One of the addresses. */
export interface WantedAddress {
  readonly name: string;
  /** The argument that it stands in. */
  readonly path: string;
  /** The value that it is to have: `10.0.0.5`. */
  readonly value?: Input<string> | undefined;
}

/** The addresses in order; none of a number that is no count, which {@link addressListProblems} says. */
export function wantedAddresses(path: string, list: AddressList = 0): readonly WantedAddress[] {
  if (typeof list === "number")
    return Array.from({ length: Number.isSafeInteger(list) ? list : 0 }, (_, i) => ({ name: String(i), path }));
  if (isList(list)) return list.map((name, i) => ({ name, path: `${path}[${i}]` }));
  return Object.entries(given(list)).map(([name, value]) => ({ name, path: `${path}.${name}`, value }));
}

const isList = (list: AddressList): list is readonly string[] => Array.isArray(list);

/** What is wrong with the addresses, each by itself and beside each other. */
export function* addressListProblems(path: string, list: AddressList): Iterable<Problem> {
  if (typeof list === "number") return yield* boundsProblems(path, list, { min: 1 });
  const wanted = wantedAddresses(path, list);
  if (wanted.length === 0) yield { path, reason: "is empty", fix: "Give at least one." };
  const names = new Set<string>();
  const values = new Map<string, string>();
  for (const { name, path: at, value } of wanted) {
    if (!isObjectName(`a-${name}`))
      yield {
        path: at,
        reason: `${JSON.stringify(name)} cannot be a part of the name of an address`,
        fix: "Write small letters, digits and dashes, with no dash at the end.",
      };
    if (names.has(name)) yield { path: at, reason: `"${name}" is there twice`, fix: "Give each a name of its own." };
    names.add(name);
    yield* valueProblems(at, plain<string>(value), values);
  }
}

const UNSEEN = {
  fix: "Write one IPv4 address.",
  unseen: { reason: "is no single IPv4 address", fix: "Write one IPv4 address." },
};

function* valueProblems(path: string, text: string | undefined, seen: Map<string, string>): Iterable<Problem> {
  if (text === undefined) return;
  const address = parseAddressOrCidr(text);
  if (address === undefined || sizeOf(address) > 1n)
    return yield { path, reason: `${JSON.stringify(text)} is no single address`, ...UNSEEN };
  if (address.family !== PERSISTENT_ADDRESS.value.family)
    return yield {
      path,
      reason: `${text} is IPv6, and an IPv4 address is needed`,
      fix: "Choose an IPv4 address.",
      unseen: UNSEEN.unseen,
    };
  if (text.includes("/"))
    return yield { path, reason: `${text} is a block`, fix: `Write ${text.split("/")[0]}.`, unseen: UNSEEN.unseen };
  const other = seen.get(formatCidr(address));
  if (other !== undefined) yield { path, reason: `${text} is the value of ${other} as well`, fix: "Choose another." };
  seen.set(formatCidr(address), path);
}

/** Where a range, but for `kept` addresses, holds fewer than are wanted of it. */
export function* roomProblems(path: string, range: Cidr | undefined, needed: number, kept = 0): Iterable<Problem> {
  if (range === undefined || sizeOf(range) >= BigInt(needed + kept)) return;
  const but = kept === 0 ? "" : `, ${kept} of them Google's`;
  const fix = "Choose a larger range, or ask for fewer addresses.";
  const unseen = { reason: "holds fewer addresses than are needed", fix };
  yield {
    path,
    reason: `${formatCidr(range)} holds ${sizeOf(range)} addresses${but}, and ${needed} are needed`,
    fix,
    unseen,
  };
}
