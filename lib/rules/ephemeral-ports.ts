import { EPHEMERAL_DEFAULT, EPHEMERAL_SYSCTL, RESERVED_SYSCTL } from "../facts/ports";
import { POD_TEMPLATE, type PodTemplate } from "../inventory/pod-template";
import type { Resource } from "../inventory/resource";
import { NODE_CONFIG, type NodeConfig } from "../inventory/subjects";
import { ifKnown, NotYet } from "../inventory/view";
import { coveredByOne, parsePortRange, parsePortRanges, type PortRange } from "../values/port-range";
import type { Given } from "./given";
import { nodeWrites, type NodeWrite } from "./node-sysctls";
import type { Around } from "./rule";

export const RANGE = EPHEMERAL_SYSCTL.value;
export const RESERVED = RESERVED_SYSCTL.value;

/** A single number sets the lower end alone; stops where the text is no range. */
export function ephemeralRange(sysctl: string): PortRange {
  const range = parsePortRange(/^\s*\d+\s*$/.test(sysctl) ? `${sysctl.trim()} ${EPHEMERAL_DEFAULT.value.to}` : sysctl);
  if (range === undefined) throw new NotYet(`${RANGE} is no range of ports`);
  return range;
}

/** The ephemeral ports of nodes as their settings or the configuration say; `undefined` where nobody does. */
export function ephemeralRangeOf(config: NodeConfig, given: Given): PortRange | undefined {
  const text = config.linuxNodeConfig?.sysctls?.[RANGE];
  return text === undefined ? given.ephemeralRange : ephemeralRange(String(text));
}

/** The ports that such nodes leave out. */
export const reservedBy = (config: NodeConfig): readonly PortRange[] =>
  reservedIn(config.linuxNodeConfig?.sysctls?.[RESERVED]);

export const reservedIn = (sysctl: string | undefined): readonly PortRange[] => parsePortRanges(sysctl ?? "") ?? [];

/** Nodes of the same cluster whose settings reserve these ports. */
export const nodesThatReserve = (ports: PortRange, { inventory, resource }: Around): Resource | undefined =>
  inventory.near(resource, NODE_CONFIG).items.find((c) => ifKnown(() => coveredByOne(reservedBy(c.subject), ports)))
    ?.resource;

/** A Pod of the same cluster that reserves these ports on its nodes, or may. */
export function podThatReserves(ports: PortRange, around: Around): Resource | undefined {
  const { inventory, resource } = around;
  const covers = ({ value }: NodeWrite): boolean => value === undefined || coveredByOne(reservedIn(value), ports);
  const reserves = (pod: PodTemplate, of: Resource): boolean =>
    [...nodeWrites(pod, { ...around, resource: of }, [RESERVED])].some((w) => !(w instanceof NotYet) && covers(w));
  return inventory.near(resource, POD_TEMPLATE).items.find((p) => ifKnown(() => reserves(p.subject, p.resource)))
    ?.resource;
}
