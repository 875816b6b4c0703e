import { type Input, output } from "@pulumi/pulumi";
import { isLater } from "../inventory/view";

/** What was typed as it is; `undefined` for an Output or a Promise, which only the gate can wait for. */
export const plain = <T>(input: Input<T> | undefined): T | undefined => (isLater(input) ? undefined : (input as T));

/** `change` of a value, at once where it is there, so that nothing known becomes an Output; `undefined` stays. */
export function mapped<T, U>(input: Input<T> | undefined, change: (value: T) => U): Input<U> | undefined {
  if (input === undefined) return undefined;
  return isLater(input) ? output(input).apply((value) => change(value as T)) : change(input as T);
}

/** Without the keys that hold `undefined`: they count as not given. */
export const given = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;

/** The record, or `undefined` where nothing in it is given: a block that is sent only when it says something. */
export function block<T extends object>(values: T): T | undefined {
  const present = given(values);
  return Object.keys(present).length === 0 ? undefined : present;
}

/** Defaults are there to be read: a program that changed one would change it for all components. */
export function frozen<T extends object>(defaults: T): Readonly<T> {
  Object.values(defaults).forEach(Object.freeze);
  return Object.freeze(defaults);
}
