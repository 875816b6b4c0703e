import {
  EPHEMERAL_DEFAULT,
  EPHEMERAL_FROM,
  EPHEMERAL_NOT_BELOW,
  EPHEMERAL_SYSCTL,
  NODE_PORTS,
  RESERVED_SYSCTL,
} from "../facts/ports";
import { NODE_CONFIG } from "../inventory/subjects";
import { NotYet } from "../inventory/view";
import {
  coveredByOne,
  formatPortRange,
  formatShare,
  overlap,
  parsePortRange,
  parsePortRanges,
  share,
  type PortRange,
} from "../values/port-range";
import { runsDataplaneV2 } from "./cluster";
import { on, rule } from "./rule";

const RANGE = EPHEMERAL_SYSCTL.value;
const RESERVED = RESERVED_SYSCTL.value;

export const nodePortNotInEphemeralRange = rule({
  id: "node-port-not-in-ephemeral-range",
  title: "The ephemeral ports of a node leave the NodePorts out",
  why: "A connection that leaves the node from a port of the NodePort range meets a Service there: its replies go astray, now and then, on any node.",
  fix: `Let the range begin at ${EPHEMERAL_FROM.value} or later (Linux: "${EPHEMERAL_DEFAULT.value.from} ${EPHEMERAL_DEFAULT.value.to}"), or reserve the NodePorts in ${RESERVED}.`,
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [EPHEMERAL_FROM, NODE_PORTS, EPHEMERAL_SYSCTL, RESERVED_SYSCTL, EPHEMERAL_NOT_BELOW],
  checks: [
    on(NODE_CONFIG, function* (config, { home, given: { nodePortRange: nodePorts } }) {
      const text = config.linuxNodeConfig?.sysctls?.[RANGE];
      if (text === undefined || home === undefined) return;
      const dataplane = runsDataplaneV2(home);
      if (dataplane?.value === false) return;
      const range = rangeIn(text);
      if (range === undefined) throw new NotYet(`${RANGE} is no range of ports`);
      if (range.from > nodePorts.to) return;
      const reserved = parsePortRanges(config.linuxNodeConfig?.sysctls?.[RESERVED] ?? "") ?? [];
      if (coveredByOne(reserved, nodePorts)) return;
      if (dataplane === undefined) throw new NotYet("nobody says whether its cluster runs Dataplane V2 (see assume)");

      const path = `linuxNodeConfig.sysctls["${RANGE}"]`;
      const given = formatPortRange(range);
      const met = overlap(range, nodePorts);
      if (met === undefined)
        yield {
          path,
          reason: `${given} lies before the NodePorts ${formatPortRange(nodePorts)}`,
          softer: "inferred from the agent's own check, which the page does not mention",
        };
      else
        yield {
          path,
          reason: `${given} meets the NodePorts ${formatPortRange(nodePorts)}: ${formatShare(share(range, nodePorts))} of new flows leave from one of them`,
          softer: dataplane.softer,
        };
    }),
  ],
});

/** A single number sets the lower end alone. */
const rangeIn = (sysctl: string): PortRange | undefined =>
  parsePortRange(/^\s*\d+\s*$/.test(sysctl) ? `${sysctl.trim()} ${EPHEMERAL_DEFAULT.value.to}` : sysctl);
