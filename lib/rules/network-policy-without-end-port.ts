import { END_PORT_IGNORED } from "../facts/ports";
import { NETWORK_POLICY, type NetworkPolicy } from "../inventory/subjects";
import { ifKnown } from "../inventory/view";
import { listOf } from "../values/list-of";
import { needed, runsDataplaneV2 } from "./cluster";
import { each } from "./judge";
import { mend, type Item, type Rewritten } from "./remedy";
import { on, rule, type Finding } from "./rule";

export const networkPolicyWithoutEndPort = rule({
  id: "network-policy-without-end-port",
  title: "A NetworkPolicy on Dataplane V2 lists its ports one by one",
  why: "Dataplane V2 does not decode endPort: of a range only the first port is allowed, the rest stays blocked, and the API server shows the range as if it held.",
  fix: "List the ports one by one.",
  level: "mandatory",
  severity: "high",
  scopes: ["one", "graph"],
  facts: [END_PORT_IGNORED],
  checks: [
    on(NETWORK_POLICY, function* (policy, { home }) {
      if (home === undefined) return;
      const dataplane = runsDataplaneV2(home);
      if (dataplane?.value === false) return;
      for (const way of ["ingress", "egress"] as const)
        yield* each(policy[way], (entry, i) =>
          each(entry?.ports, (port, j): readonly Finding[] => {
            const range = rangeOf(port ?? {});
            if (range === undefined) return [];
            const { softer } = needed(dataplane);
            return [{ path: `${way}[${i}].ports[${j}].endPort`, softer, ...tellRange(range) }];
          }),
        );
    }),
  ],
  remedy: mend(NETWORK_POLICY, function* (policy, { home }) {
    if (home !== undefined && runsDataplaneV2(home)?.value === false) return;
    for (const way of ["ingress", "egress"] as const)
      yield* each(policy[way], (entry, i) => writtenOut(entry?.ports, `${way}[${i}].ports`));
  }),
});

type Port = NonNullable<NonNullable<NetworkPolicy["ingress"]>[number]["ports"]>[number];

/** The list with its ranges port by port, but for the long ones and what is not known yet. */
function* writtenOut(ports: readonly Port[] | undefined, path: string): Iterable<Rewritten> {
  const list = listOf(ports);
  const known = Array.from({ length: list.length }, (_, i) => ifKnown(() => ({ ...list[i]! })));
  const listed = new Set(known.flatMap((p) => (p === undefined || isRange(p) ? [] : [keyOf(p)])));
  const items = known.flatMap((p, i): readonly Item[] => {
    const range = p === undefined || typeof p.port !== "number" ? undefined : rangeOf(p);
    if (range === undefined || !isListable(range)) return [{ kept: i }];
    const { endPort: _, ...single } = p!;
    const singles = portsIn(range).map((port) => ({ ...single, port }));
    return singles.filter((s) => isNew(keyOf(s), listed)).map((value) => ({ value, from: i }));
  });
  if (items.some((item) => "value" in item) || items.length < list.length) yield { path, items };
}

const isRange = (port: Port): boolean => port.endPort !== undefined && port.endPort !== port.port;
const keyOf = ({ protocol = "TCP", port }: Port): string => `${protocol} ${port}`;
const isNew = (key: string, seen: Set<string>): boolean => !seen.has(key) && seen.add(key).has(key);

interface Ports {
  readonly from: number;
  readonly to: number;
}

function rangeOf({ port, endPort }: { port?: number | string; endPort?: number }): Ports | undefined {
  const from = Number(port);
  return endPort !== undefined && Number.isInteger(from) && endPort > from ? { from, to: endPort } : undefined;
}

/** A longer list is no longer read by anybody. */
const LISTABLE = 24;
const isListable = ({ from, to }: Ports): boolean => to - from < LISTABLE;
const portsIn = ({ from, to }: Ports): readonly number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

function tellRange(range: Ports): Pick<Finding, "reason" | "fix"> {
  const { from, to } = range;
  const reason = `only port ${from} of ${from}-${to} would be allowed`;
  if (!isListable(range))
    return { reason, fix: `${to - from + 1} ports are too many to list: leave ports out and name the peers instead.` };
  return { reason, fix: `List the ports one by one: ${portsIn(range).join(", ")}.` };
}
