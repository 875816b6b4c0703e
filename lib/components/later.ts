import type { Unwrap } from "@pulumi/pulumi";
import { isLater, isUnknown, type Look, type NotYet, orNotYet, view } from "../inventory/view";
import type { Problem } from "./refusal-line";

/** Problems of arguments that may not be there yet: found as soon as they are, behind the gate. */
export type Later = (look: Look) => Iterable<Problem | NotYet>;

/** What `find` says of the arguments, read through the tracking view. */
export const later =
  <T extends object>(args: T, find: (args: Unwrap<T>) => Iterable<Problem>): Later =>
  (look) =>
    orNotYet(() => find(view(args, look) as Unwrap<T>));

/** What `find` says of the arguments as typed, and again of what the Outputs that it touches turn out to be. */
export const whenKnown =
  <T extends object>(args: T, find: (args: T) => Iterable<Problem>): Later =>
  (look) =>
    find(softly(args, look));

/**
 * `value` with what its Outputs turned out to be in their places. One that is not there yet, or not known in a preview,
 * stays what it is: whoever reads it through `plain` finds nothing, and it is awaited because it was touched.
 */
export function softly<T>(value: T, look: Look): T {
  if (isLater(value)) {
    const settled = look.settled?.get(value);
    if (settled === undefined) look.onLater?.(value);
    if (settled === undefined || isUnknown(settled.value)) return value;
    return settled.value as T;
  }
  if (typeof value !== "object" || value === null) return value;
  // A copy: a proxy may not answer otherwise for the properties of a frozen target.
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>;
  return new Proxy(copy, {
    get: (of, key) => (typeof key === "symbol" ? Reflect.get(of, key) : softly(of[key], look)),
  }) as T;
}
