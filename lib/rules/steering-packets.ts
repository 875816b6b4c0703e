import { ENCAPSULATED, SELECTOR_PORTS } from "../facts/steering";
import { NotYet } from "../inventory/view";
import { contains, parseCidr, parseIpAddress, type Cidr } from "../values/cidr";
import { ALL_PORTS } from "../values/port-list";
import type { Selector } from "./steering-selectors";
import type { Entry, Packet } from "./steering-traffic";

const ONE = parseIpAddress("0.0.0.0")!;
const ALL = parseCidr("0.0.0.0/0")!;

/**
 * One packet of each sort that these selectors tell apart: whatever they do with any packet, they do with one of these.
 * Destinations change where a prefix begins or ends; ports are those that are named, and one that is not.
 */
export function* packetsFor(selectors: readonly Selector[], network: string): Iterable<Packet> {
  const all = selectors.flatMap((s) => s.entries);
  const entries = all.filter((e): e is Entry => !(e instanceof NotYet));
  const isOpen = entries.length < all.length; // what is not known yet may take any packet
  const destinations = new Set([ALL.first]);
  for (const { cidr } of entries)
    for (const at of [cidr.first, cidr.last + 1n]) if (at <= ALL.last) destinations.add(at);
  for (const at of destinations) {
    const destination = addressAt(at);
    const taken = entries.filter((entry) => contains(entry.cidr, destination));
    for (const [protocol, ports] of portsOf(taken, isOpen))
      for (const port of ports) yield { protocol, port, destination, network };
  }
}

const addressAt = (address: bigint): Cidr => ({ ...ONE, first: address, last: address, address });

function portsOf(entries: readonly Entry[], isOpen: boolean): ReadonlyMap<string, ReadonlySet<number>> {
  const protocols = isOpen ? SELECTOR_PORTS.value.protocols : [];
  const named = new Map<string, Set<number>>(protocols.map((protocol) => [protocol, new Set()]));
  for (const { protocol, port } of entries) {
    let ports = named.get(protocol);
    if (ports === undefined) named.set(protocol, (ports = new Set()));
    if (port !== undefined) ports.add(port);
  }
  for (const ports of named.values()) ports.add(notAmong(ports));
  return named;
}

function notAmong(ports: ReadonlySet<number>): number {
  let port = ALL_PORTS.from;
  while (ports.has(port) || port === ENCAPSULATED.value.port) port++;
  return port;
}
