import { placesIn, type Kind } from "../inventory/kind";
import { NotYet, orNotYet } from "../inventory/view";
import type { Around, Rule } from "./rule";

/** One item of a list as it should be: one that was there, by its index, or a new one. */
export type Item =
  | { readonly kept: number }
  /** `from`: the item it was made of; where that is secret, so is this. */
  | { readonly value: unknown; readonly from?: number };

/** A list of the subject as it should be. Described, not written: whoever holds the inputs knows what is secret. */
export interface Rewritten {
  /** In the subject: `ingress[0].ports`. The list may be missing. */
  readonly path: string;
  readonly items: readonly Item[];
}

/** What certainly sets a subject right. Pure; after it the rule finds nothing more there, and neither does the remedy. */
export interface Remedy<S extends object = object> {
  readonly kind: Kind<S>;
  rewrite(subject: S, around: Around): Iterable<Rewritten | NotYet>;
}

/** The remedy of a rule, typed by its subject. */
export const mend = <S extends object>(kind: Kind<S>, rewrite: Remedy<S>["rewrite"]): Remedy =>
  ({ kind, rewrite }) as Remedy;

/**
 * What the rule's remedy would write, `path` being the resource's own. What is not known yet is left alone, and where
 * the remedy has a bug nothing is written: the finding stands.
 */
export function rewritten({ remedy }: Rule, around: Around): readonly Rewritten[] {
  if (remedy === undefined) return [];
  const { resource, inventory } = around;
  const lists: Rewritten[] = [];
  try {
    for (const place of orNotYet(() => placesIn(remedy.kind, resource, inventory.standingOf(resource)) ?? []))
      if (!(place instanceof NotYet))
        for (const list of orNotYet(() => remedy.rewrite(place.subject, around)))
          if (!(list instanceof NotYet)) lists.push({ ...list, path: place.at(list.path) });
    return lists;
  } catch {
    return [];
  }
}
