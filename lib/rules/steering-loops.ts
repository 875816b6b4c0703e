import { cyclesIn } from "../values/cycles";
import { Doubt } from "./doubt";
import type { Chain } from "./service-functions";
import type { Claim } from "./steering-choice";
import { byName } from "./name-order";
import { next, type Stop, type Way } from "./steering-stops";
import { type Entry, precedence } from "./steering-traffic";

/** A circle that a packet does not leave: the chains in order, and what leads from each to the next. */
export interface Loop {
  readonly chains: readonly Chain[];
  /** By name. */
  readonly by: readonly Claim[];
  /** The narrowest that is asked for on the way round. */
  readonly entry: Entry | undefined;
  /** Why it may be none. */
  readonly doubt: Doubt | undefined;
}

/** The circles between these stops: those that are certain; where there is none, those that may be. */
export function loopsAmong(stops: ReadonlyMap<Chain, Stop>): readonly Loop[] {
  const among = (ways: readonly Way[]) => [...next({ ways })].filter((chain) => stops.has(chain));
  const certain = cyclesIn(stops.keys(), (chain) => among(stops.get(chain)!.ways.filter(isSure)));
  const cycles = certain.length > 0 ? certain : cyclesIn(stops.keys(), (chain) => among(stops.get(chain)!.ways));
  return cycles.map((chains) => loopThrough(chains, stops));
}

const isSure = ({ decision }: Way): boolean => decision.kind === "steered";

function loopThrough(chains: readonly Chain[], stops: ReadonlyMap<Chain, Stop>): Loop {
  const by: Claim[] = [];
  let doubt: Doubt | undefined;
  for (const [i, chain] of chains.entries()) {
    const step = stepBetween(stops.get(chain)!, chains[(i + 1) % chains.length]!);
    by.push(step.claim);
    doubt ??= step.doubt;
  }
  const [entry] = by.flatMap((claim) => claim.entry ?? []).sort(precedence);
  return { chains, by: [...new Set(by)].sort((a, b) => byName(a.selector, b.selector)), entry, doubt };
}

/** What leads from a stop to a chain: where something certainly does, that. */
function stepBetween({ ways }: Stop, chain: Chain): { readonly claim: Claim; readonly doubt?: Doubt | undefined } {
  const [first] = ways.filter(({ to }) => to.includes(chain)).sort((a, b) => Number(isSure(b)) - Number(isSure(a)));
  const { decision } = first!;
  if (decision.kind === "steered") return { claim: decision.by };
  const between = decision.kind === "passes" ? [] : decision.between;
  const claim = between.find((c) => c.chain === chain)!;
  return { claim, doubt: decision.kind === "open" ? decision.doubt : new Doubt(undecided(between)) };
}

const undecided = (between: readonly Claim[]): string =>
  `which of ${between.map((c) => c.selector.resource.name).join(" and ")} wins is undefined`;
