import {
  EPHEMERAL_DEFAULT,
  EPHEMERAL_FROM,
  EPHEMERAL_NOT_BELOW,
  EPHEMERAL_SYSCTL,
  NODE_PORTS,
  PROC_SYS_NEEDS_PRIVILEGE,
  RESERVED_SYSCTL,
  SYSCTL_IS_NAMESPACED,
} from "../facts/ports";
import { POD_TEMPLATE, type PodTemplate } from "../inventory/pod-template";
import type { Resource } from "../inventory/resource";
import { NODE_CONFIG, type NodeConfig } from "../inventory/subjects";
import { NotYet, orNotYet } from "../inventory/view";
import { coveredByOne, formatPortRange, formatShare, overlap, shareOf, type PortRange } from "../values/port-range";
import { needed, runsDataplaneV2 } from "./cluster";
import {
  ephemeralRange,
  ephemeralRangeOf,
  nodesThatReserve,
  podThatReserves,
  RANGE,
  RESERVED,
  reservedBy,
  reservedIn,
} from "./ephemeral-ports";
import { nodeWrites, type NodeWrite } from "./node-sysctls";
import { on, rule, type Around, type Finding } from "./rule";

export const nodePortNotInEphemeralRange = rule({
  id: "node-port-not-in-ephemeral-range",
  title: "The ephemeral ports of a node leave the NodePorts out",
  why: "A connection that leaves the node from a port of the NodePort range meets a Service there: its replies go astray, now and then, on any node.",
  fix: `Let the range begin at ${EPHEMERAL_FROM.value} or later (Linux: "${EPHEMERAL_DEFAULT.value.from} ${EPHEMERAL_DEFAULT.value.to}"), or reserve the NodePorts in ${RESERVED_SYSCTL.value}.`,
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [
    EPHEMERAL_FROM,
    NODE_PORTS,
    EPHEMERAL_SYSCTL,
    RESERVED_SYSCTL,
    EPHEMERAL_NOT_BELOW,
    SYSCTL_IS_NAMESPACED,
    PROC_SYS_NEEDS_PRIVILEGE,
  ],
  checks: [on(NODE_CONFIG, bySettings), on(POD_TEMPLATE, byContainers)],
});

/** The sysctls of a cluster or node pool. */
function* bySettings(config: NodeConfig, around: Around): Iterable<Finding | NotYet> {
  if (around.home === undefined || runsDataplaneV2(around.home)?.value === false) return;
  const isSet = config.linuxNodeConfig?.sysctls?.[RANGE] !== undefined;
  if (!isSet && config.linuxNodeConfig?.customNodeInit?.initScript !== undefined)
    yield new NotYet("linuxNodeConfig.customNodeInit.initScript is a script out of view");
  const range = ephemeralRangeOf(config, around.given);
  if (range === undefined) return;
  const path = isSet ? `linuxNodeConfig.sysctls["${RANGE}"]` : "linuxNodeConfig.sysctls";
  const given = isSet ? "" : "as assumed (ephemeralRange), ";
  for (const found of clash(range, () => reservedBy(config), podThatReserves, around))
    yield { ...found, path, reason: `${given}${found.reason}` };
}

/** What a container writes to its node: the last word counts, where all of them are known. */
function* byContainers(pod: PodTemplate, around: Around): Iterable<Finding | NotYet> {
  if (around.home === undefined || runsDataplaneV2(around.home)?.value === false) return;
  const writes: NodeWrite[] = [];
  for (const found of nodeWrites(pod, around, [RANGE, RESERVED]))
    if (found instanceof NotYet) yield found;
    else writes.push(found);
  const reserved = writes.filter((w) => w.key === RESERVED);
  const ranges = writes.filter((w) => w.key !== RESERVED);
  for (const container of new Set(ranges.map((w) => w.container))) {
    const own = ranges.filter((w) => w.container === container);
    yield* orNotYet(() => lastOf(own, reserved, around));
  }
}

function* lastOf(ranges: readonly NodeWrite[], reserved: readonly NodeWrite[], around: Around): Iterable<Finding> {
  const last = ranges.at(-1)!;
  if (last.value === undefined) throw new NotYet(`${last.path} may set ${last.key ?? RANGE}: to what cannot be told`);
  const unsure = reserved.find((w) => w.value === undefined);
  const own = (): readonly PortRange[] => reserved.flatMap((w) => reservedIn(w.value));
  const elsewhere: Elsewhere = (ports) => nodesThatReserve(ports, around) ?? podThatReserves(ports, around);
  const [found] = clash(ephemeralRange(last.value), own, elsewhere, around);
  if (found === undefined) {
    const other = ranges.find((w) => w.value !== last.value);
    if (other !== undefined) throw new NotYet(`${other.path} sets ${RANGE} more than once`);
  } else if (unsure !== undefined) throw new NotYet(`${unsure.path} may set ${RESERVED}: to what cannot be told`);
  else {
    const { path, related } = last;
    yield { ...found, path, reason: `sets the node's ${RANGE}: ${found.reason}`, related };
  }
}

/** What else in the cluster reserves the ports. */
type Elsewhere = (ports: PortRange, around: Around) => Resource | undefined;

/** What is wrong with source ports beside the NodePorts, if anything. */
function* clash(
  range: PortRange,
  readReserved: () => readonly PortRange[],
  elsewhere: Elsewhere,
  around: Around,
): Iterable<Omit<Finding, "path">> {
  const nodePorts = around.given.nodePortRange;
  if (range.from > nodePorts.to) return;
  const reserved = readReserved();
  if (coveredByOne(reserved, nodePorts)) return;
  const other = elsewhere(nodePorts, around);
  if (other !== undefined) throw new NotYet(`${other.name} reserves ports: whether on the same nodes cannot be told`);
  const { softer } = needed(runsDataplaneV2(around.home!));
  const [given, taken] = [range, nodePorts].map(formatPortRange);
  const share = formatShare(shareOf([range], nodePorts, reserved));
  yield overlap(range, nodePorts) === undefined
    ? { reason: `${given} lies before the NodePorts ${taken}`, softer: INFERRED }
    : { reason: `${given} meets the NodePorts ${taken}: ${share} of new flows leave from one of them`, softer };
}

const INFERRED = "inferred from the agent's own check, which the page does not mention";
