import { type Input, output, type Output } from "@pulumi/pulumi";
import { isLater } from "../inventory/view";
import { nameIn } from "../values/resource-path";

const names = new WeakMap<object, Output<string>>();

/**
 * The name in a name or path. Of one Output always the same Output: what is equal can be told before it is known.
 */
export function resourceName(path: Input<string>): Input<string> {
  if (!isLater(path)) return nameIn(path as string);
  const key = path as object;
  const before = names.get(key);
  if (before !== undefined) return before;
  const name = output(path).apply(nameIn);
  names.set(key, name).set(name, name);
  return name;
}
