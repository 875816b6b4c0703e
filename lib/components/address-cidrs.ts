import type { Address } from "@pulumi/gcp/compute/address";
import { interpolate, type Output } from "@pulumi/pulumi";
import { PERSISTENT_ADDRESS } from "../facts/persistent-ip";

/** `34.1.2.3/32` by the name of the address. */
export type NamedCidrs<N extends string> = Readonly<Record<N, Output<string>>>;

/** Addresses as a Gateway takes them, in order and by name. Each depends on its own address alone. */
export function cidrsOf<N extends string>(
  addresses: readonly (readonly [name: string, address: Address])[],
): { readonly cidrs: Output<string>[]; readonly cidr: NamedCidrs<N> } {
  const named = addresses.map(
    ([name, { address }]) => [name, interpolate`${address}/${PERSISTENT_ADDRESS.value.prefix}`] as const,
  );
  return { cidrs: named.map(([, cidr]) => cidr), cidr: Object.fromEntries(named) as NamedCidrs<N> };
}
