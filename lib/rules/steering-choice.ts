import { NotYet } from "../inventory/view";
import { Doubt } from "./doubt";
import type { Chain } from "./service-functions";
import type { Steering, Subjects } from "./steering";
import { byName } from "./name-order";
import type { Selector } from "./steering-selectors";
import { type Entry, neverSteered, type Packet, precedence, takes } from "./steering-traffic";

/** A selector that takes a packet, or may. */
export interface Claim {
  readonly selector: Selector;
  /** By which of its entries; `undefined` while that is not known yet: then it may be stronger than any other. */
  readonly entry: Entry | undefined;
  /** Where it leads; `undefined` only with a doubt. */
  readonly chain: Chain | undefined;
  readonly doubt: Doubt | undefined;
}

/** What becomes of a packet that leaves a Pod. */
export type Decision =
  /** The first wins, over those behind it. */
  | {
      readonly kind: "steered";
      readonly by: SureClaim;
      readonly over: readonly Claim[];
    }
  /** It goes where it would go anyway. */
  | { readonly kind: "passes"; readonly because: string }
  /** They take the very same and lead to different chains: nobody says which of them wins. */
  | { readonly kind: "conflict"; readonly between: readonly Claim[] }
  /** It cannot be told: one of these wins, or none of them. */
  | { readonly kind: "open"; readonly between: readonly Claim[]; readonly doubt: Doubt };

/**
 * The choice of the agent: of the selectors that take the packet the one with the longest prefix wins, of one length a
 * single port against all of them.
 */
export function choose(subjects: Subjects, packet: Packet, steering: Steering): Decision {
  const never = neverSteered(packet);
  if (never !== undefined) return { kind: "passes", because: never };
  const claims = claimsOn(subjects, packet, steering);
  const winner = claims.find((claim): claim is SureClaim => claim.doubt === undefined);
  const rivals = claims.filter((claim) => claim !== winner && isNoWeaker(claim, winner));
  const others = rivals.filter((claim) => claim.chain === undefined || claim.chain !== winner?.chain);
  const doubt = others.find((claim) => claim.doubt !== undefined)?.doubt;
  if (doubt !== undefined) return { kind: "open", between: [...rivals, ...(winner ? [winner] : [])], doubt };
  if (winner === undefined) return { kind: "passes", because: "no TrafficSelector takes it" };
  if (others.length > 0) return { kind: "conflict", between: [winner, ...others] };
  return { kind: "steered", by: winner, over: claims.filter((claim) => claim !== winner) };
}

/** One that certainly takes the packet. */
export type SureClaim = Claim & { readonly entry: Entry; readonly chain: Chain };

/** All that may take the packet, the strongest first. */
function claimsOn({ selectedBy }: Subjects, packet: Packet, steering: Steering): readonly Claim[] {
  const claims: Claim[] = [];
  for (const { selector, certain } of selectedBy) {
    const { network, entries } = selector;
    if (typeof network === "string" && network !== packet.network) continue;
    const [entry] = entries.flatMap((e) => (e instanceof NotYet || !takes(e, packet) ? [] : [e])).sort(precedence);
    const later = [network, ...(entry === undefined ? entries : [])].find((x) => x instanceof NotYet);
    if (entry === undefined && later === undefined) continue;
    const chain = steering.chainOf(selector);
    if (chain === undefined && steering.isComplete) continue; // the agent passes over it
    const doubts = [later && new Doubt(later.message, later), certain, leads(selector, chain)];
    const doubt = doubts.find((d) => d instanceof Doubt);
    claims.push({ selector, entry, chain: chain instanceof Doubt ? undefined : chain, doubt });
  }
  return claims.sort((a, b) => stronger(a, b) || byName(a.selector, b.selector));
}

const leads = ({ subject, resource }: Selector, chain: Chain | Doubt | undefined): Chain | Doubt =>
  chain ?? new Doubt(`the chain "${subject.serviceFunctionChain}" of ${resource.name} is not in view`);

function stronger(a: Claim, b: Claim): number {
  if (a.entry === undefined || b.entry === undefined)
    return Number(b.entry === undefined) - Number(a.entry === undefined);
  return precedence(a.entry, b.entry);
}

const isNoWeaker = (claim: Claim, winner: Claim | undefined): boolean =>
  winner === undefined || stronger(claim, winner) <= 0;
