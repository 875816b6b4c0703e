import { EPHEMERAL_DEFAULT, EPHEMERAL_SYSCTL, RESERVED_SYSCTL } from "../facts/ports";
import type { Collection } from "../inventory/collection";
import { once } from "../inventory/once";
import { POD_TEMPLATE, type PodTemplate } from "../inventory/pod-template";
import { poolsNear, type Pool } from "../inventory/pools";
import type { Resource } from "../inventory/resource";
import type { NodeConfig } from "../inventory/subjects";
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

/** What reserves ports on nodes of a cluster; `undefined` where it cannot be told which. */
interface Reserving {
  readonly resource: Resource;
  readonly ports: readonly PortRange[] | undefined;
}

const firstFor = (wanted: PortRange, reserving: readonly Reserving[]): Resource | undefined =>
  reserving.find(({ ports }) => ports === undefined || coveredByOne(ports, wanted))?.resource;

/** Nodes of the same cluster whose settings reserve these ports. */
export const nodesThatReserve = (ports: PortRange, { inventory, resource }: Around): Resource | undefined =>
  firstFor(ports, reservingNodes(poolsNear(resource, inventory)));

const reservingNodes = once(({ items }: Collection<Pool>): readonly Reserving[] =>
  items.map(({ subject, resource }) => ({
    resource,
    ports: ifKnown(() => reservedBy(subject.nodeConfig ?? {})) ?? [],
  })),
);

/** A Pod of the same cluster that reserves these ports on its nodes, or may. */
export const podThatReserves = (ports: PortRange, around: Around): Resource | undefined =>
  firstFor(ports, reservingPods(around.inventory.near(around.resource, POD_TEMPLATE), around));

const reservingPods = once(({ items }: Collection<PodTemplate>, around: Around): readonly Reserving[] =>
  items.flatMap(({ subject, resource }) => {
    const writes = ifKnown(() => [...nodeWrites(subject, { ...around, resource }, [RESERVED])]) ?? [];
    const certain = writes.filter((w): w is NodeWrite => !(w instanceof NotYet));
    return certain.map(({ value }) => ({ resource, ports: value === undefined ? undefined : reservedIn(value) }));
  }),
);
