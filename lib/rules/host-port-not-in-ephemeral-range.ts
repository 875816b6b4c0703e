import { EPHEMERAL_DEFAULT, EPHEMERAL_SYSCTL, HOST_PORT_MEETS_SOURCE_PORTS } from "../facts/ports";
import type { Collection } from "../inventory/collection";
import { once } from "../inventory/once";
import { POD_TEMPLATE, type PodTemplate } from "../inventory/pod-template";
import { poolsNear, type Pool } from "../inventory/pools";
import { SERVICE } from "../inventory/subjects";
import { NotYet } from "../inventory/view";
import { covers, formatPortRange, remainder, type PortRange } from "../values/port-range";
import { needed, runsDataplaneV2 } from "./cluster";
import { ephemeralRangeOf, RESERVED, reservedBy } from "./ephemeral-ports";
import type { Given } from "./given";
import { hostPortsOf } from "./host-ports";
import { each } from "./judge";
import { on, rule, type Around, type Finding } from "./rule";

export const hostPortNotInEphemeralRange = rule({
  id: "host-port-not-in-ephemeral-range",
  title: "No port that is claimed on nodes lies among their source ports",
  why: "A connection of the node may hold the port when the Pod wants it, or leave from it while the Pod has it: then replies reach the wrong one.",
  fix: `Choose a port that is none of the node's source ports (${formatPortRange(EPHEMERAL_DEFAULT.value)}, unless it says otherwise), or reserve it in ${RESERVED}.`,
  level: "advisory",
  severity: "low",
  scopes: ["graph"],
  facts: [HOST_PORT_MEETS_SOURCE_PORTS, EPHEMERAL_DEFAULT, EPHEMERAL_SYSCTL],
  checks: [
    on(POD_TEMPLATE, function* (pod, around) {
      for (const claim of hostPortsOf(pod))
        if (claim instanceof NotYet) yield claim;
        else yield* meets(claim.port, claim.path, isOnEveryNode(pod), around);
    }),
    on(SERVICE, function* (service, around) {
      yield* each(service.ports, (port, i) => {
        const nodePort = port?.nodePort ?? 0;
        return nodePort > 0 ? meets(nodePort, `ports[${i}].nodePort`, true, around) : [];
      });
    }),
  ],
});

const isOnEveryNode = ({ workload, nodeSelector, affinity }: PodTemplate): boolean =>
  workload === "DaemonSet" && nodeSelector === undefined && affinity?.nodeAffinity === undefined;

/** `everywhere`: the port is claimed on all nodes, so that one kind of them is enough. */
function* meets(port: number, path: string, everywhere: boolean, around: Around): Iterable<Finding | NotYet> {
  if (around.home === undefined || runsDataplaneV2(around.home)?.value === false) return;
  const nodes = sourcePorts(poolsNear(around.resource, around.inventory), around.given);
  const within = nodes.filter(({ ranges }) => ranges.some((range) => covers(range, { from: port, to: port })));
  if (within.length === 0) return;
  if (within.length < nodes.length && !everywhere)
    throw new NotYet(`${port} lies among the source ports of some nodes: on which ones it is claimed cannot be told`);
  needed(runsDataplaneV2(around.home));
  const ranges = [...new Set(within.flatMap((n) => n.ranges).map(formatPortRange))].join(", ");
  yield {
    path,
    reason: `${port} lies among the source ports of its nodes (${ranges})`,
    fix: `Choose a port outside ${ranges}, or reserve ${port} in ${RESERVED}.`,
  };
}

interface SourcePorts {
  readonly ranges: readonly PortRange[];
}

/** What each kind of nodes in the cluster takes source ports from; without a word of it the assumed range, or Linux's own. */
const sourcePorts = once(({ items }: Collection<Pool>, given: Given): readonly SourcePorts[] => {
  const usual = given.ephemeralRange ?? EPHEMERAL_DEFAULT.value;
  if (items.length === 0) return [{ ranges: [usual] }];
  return items.map(({ subject }) => {
    const config = subject.nodeConfig ?? {};
    return { ranges: remainder(ephemeralRangeOf(config, given) ?? usual, reservedBy(config)) };
  });
});
