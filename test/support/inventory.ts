import { NOTHING_ASSUMED, type Assume } from "../../lib/inventory/assume";
import { Inventory, type Seen } from "../../lib/inventory/inventory";
import { placesIn, type Kind, type Place } from "../../lib/inventory/kind";
import { bodyOf, type Resource } from "../../lib/inventory/resource";
import { NotYet } from "../../lib/inventory/view";
import { urnOf, type Res } from "./stack";

/** A resource of a made-up stack as the last phase sees it, its inputs collected. */
export function asResource(r: Res, stack: readonly Res[]): Resource {
  const urn = (name: string): string => urnOf(stack.find((x) => x.name === name)!);
  const on = Object.entries(r.on ?? {}).map(([key, names]) => [key, names.map(urn)] as const);
  return {
    urn: urnOf(r),
    type: r.type,
    name: r.name,
    inputs: r.inputs,
    body: bodyOf(r.inputs, r.outputs ?? r.inputs),
    provider: r.provider === undefined ? undefined : urn(r.provider),
    parent: r.parent === undefined ? undefined : urn(r.parent),
    protect: r.protect,
    ignoreChanges: r.ignoreChanges,
    dependencies: on.flatMap(([, urns]) => urns),
    propertyDependencies: Object.fromEntries(on),
  };
}

interface Around {
  readonly assume?: Partial<Assume>;
  /** Names of resources whose inputs nobody saw, and that have no outputs. */
  readonly uncollected?: readonly string[];
  readonly how?: Seen;
}

export const inventoryOf = (
  stack: readonly Res[],
  { assume = {}, uncollected = [], how = {} }: Around = {},
): Inventory =>
  new Inventory(
    stack.map((r) => ({
      ...asResource(r, stack),
      ...(uncollected.includes(r.name) && { inputs: undefined, body: undefined }),
    })),
    { ...NOTHING_ASSUMED, ...assume },
    how,
  );

export const named = (inventory: Inventory, name: string): Resource =>
  inventory.resources.find((r) => r.name === name)!;

/** The subjects of `kind` in a resource of the stack, the first one when not told. */
export function placesOf<S extends object>(
  kind: Kind<S>,
  r: Res,
  stack: readonly Res[] = [r],
): readonly (Place<S> | NotYet)[] {
  const inventory = inventoryOf(stack.includes(r) ? stack : [r, ...stack]);
  const resource = inventory.resources.find((x) => x.urn === urnOf(r))!;
  return [...(placesIn(kind, resource, inventory.standingOf(resource)) ?? [])];
}

/** The only subject of `kind` in a resource. */
export function placeOf<S extends object>(kind: Kind<S>, r: Res, stack?: readonly Res[]): Place<S> {
  const [place, ...others] = placesOf(kind, r, stack);
  if (place === undefined || place instanceof NotYet || others.length > 0) throw new Error("not exactly one subject");
  return place;
}

/** Why `read` stops at what is not there yet; "" when it does not. */
export function stop(read: () => unknown): string {
  try {
    read();
    return "";
  } catch (e) {
    if (e instanceof NotYet) return e.message;
    throw e;
  }
}
