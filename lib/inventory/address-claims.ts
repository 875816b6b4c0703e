import { listOf } from "../values/list-of";
import { addressesNamedIn, keyOf, type ReservedAddress } from "./gateway-addresses";
import type { Inventory } from "./inventory";
import { once } from "./once";
import type { GatewaySpec, GkeIpRouteSpec } from "./persistent-ips";
import type { Resource } from "./resource";
import { NotYet, valueOrNotYet } from "./view";

/** An address that a Gateway or a route names in plain text. */
export interface Written {
  readonly path: string;
  /** `34.1.2.3/32`, however it is written. */
  readonly key: string;
}

/** The addresses that are not known yet, by the dependency edges that they come from. */
export interface ByEdge {
  /** `addresses[0].value`, where there is one such place only; else `addresses`. */
  readonly path: string;
  readonly addresses: readonly ReservedAddress[];
  /** Whether each of them is named: certainly where there is one, most likely where there are as many places. */
  readonly each: "certainly" | "likely" | "unclear";
}

/** What a Gateway or a route names under `addresses`. */
export interface Claims {
  readonly written: readonly Written[];
  readonly byEdge?: ByEdge | undefined;
  /** What no edge tells either. */
  readonly open: readonly NotYet[];
}

export const claimsOf = once((spec: GatewaySpec | GkeIpRouteSpec, resource: Resource, inventory: Inventory): Claims => {
  const list = valueOrNotYet(() => listOf(spec.addresses));
  const places = list instanceof NotYet || list === undefined ? undefined : placesIn(list);
  const written = (places ?? []).flatMap(({ path, value }) => {
    const key = typeof value === "string" ? keyOf(value) : undefined;
    return key === undefined ? [] : [{ path, key }];
  });
  const unknown = places?.filter(({ value }) => value instanceof NotYet);
  if (unknown?.length === 0) return { written, open: [] };

  const paths = new Set(["addresses", ...(unknown ?? []).map(({ path }) => path)]);
  const named = addressesNamedIn(spec, resource, inventory);
  const open = named.flatMap((name) => (name instanceof NotYet ? [name] : []));
  const byEdge = named.flatMap((name) => (name instanceof NotYet || !paths.has(name.path) ? [] : [name]));
  const addresses = [...new Set(byEdge.flatMap((name) => name.candidates))];
  const [first] = byEdge;
  if (first === undefined) return { written, open };
  const likely = unknown !== undefined && addresses.length <= unknown.length ? "likely" : "unclear";
  return {
    written,
    open,
    byEdge: { path: first.path, addresses, each: addresses.length === 1 ? "certainly" : likely },
  };
});

const placesIn = (addresses: GatewaySpec["addresses"] & object): readonly { path: string; value: unknown }[] =>
  Array.from({ length: addresses.length }, (_, i) => {
    const value = valueOrNotYet(() => addresses[i]?.value);
    return { path: `addresses[${i}].value`, value };
  });
