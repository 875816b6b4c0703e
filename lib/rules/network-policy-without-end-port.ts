import { END_PORT_IGNORED } from "../facts/ports";
import { NETWORK_POLICY } from "../inventory/subjects";
import { needed, runsDataplaneV2 } from "./cluster";
import { each } from "./judge";
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
          each(entry.ports, function* (port, j) {
            const range = rangeOf(port);
            if (range === undefined) return;
            const { softer } = needed(dataplane);
            yield { path: `${way}[${i}].ports[${j}].endPort`, softer, ...tellRange(range) };
          }),
        );
    }),
  ],
});

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

function tellRange({ from, to }: Ports): Pick<Finding, "reason" | "fix"> {
  const reason = `only port ${from} of ${from}-${to} would be allowed`;
  if (to - from >= LISTABLE)
    return { reason, fix: `${to - from + 1} ports are too many to list: leave ports out and name the peers instead.` };
  const ports = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return { reason, fix: `List the ports one by one: ${ports.join(", ")}.` };
}
