import { ENCAPSULATED, SELECTOR_PORTS, STEERED_FAMILY } from "../facts/steering";
import type { TrafficSelector } from "../inventory/steering";
import { type NotYet, orNotYet } from "../inventory/view";
import { contains, formatCidr, network, parseCidr, type Cidr } from "../values/cidr";
import { isRecord } from "../values/label-requirement";
import { listOf } from "../values/list-of";
import { isPort } from "../values/port-list";

/** What leaves a Pod. */
export interface Packet {
  readonly protocol: string;
  readonly port: number;
  /** One address. */
  readonly destination: Cidr;
  /** The Pod network that it leaves by. */
  readonly network: string;
}

/** Why a packet is never steered, whatever selectors say; `undefined` for one that may be. */
export function neverSteered({ protocol, port, destination }: Packet): string | undefined {
  const { family } = destination;
  const { protocols } = SELECTOR_PORTS.value;
  if (!protocols.some((known) => known === protocol))
    return `${protocol} is not steered, only ${protocols.join(" and ")}`;
  if (family !== STEERED_FAMILY.value) return `IPv${family} is not steered, only IPv${STEERED_FAMILY.value}`;
  const encapsulated = ENCAPSULATED.value;
  if (protocol !== encapsulated.protocol || port !== encapsulated.port) return undefined;
  return `${protocol} port ${port} counts as encapsulated already`;
}

/** One entry of a selector's list of ports, with the selector's destination. */
export interface Entry {
  /** In the subject: `egress.ports[0]`. */
  readonly path: string;
  readonly protocol: string;
  /** Absent: all of them. */
  readonly port: number | undefined;
  readonly cidr: Cidr;
}

const EVERYWHERE = "0.0.0.0/0";

/**
 * What a selector takes, entry by entry; nothing where the agent passes over it. What the API server refuses in the list
 * takes nothing either.
 */
export function* entriesOf({ egress }: TrafficSelector): Iterable<Entry | NotYet> {
  const cidr = parseCidr(egress?.to?.ipBlock?.cidr ?? EVERYWHERE);
  if (cidr?.family !== STEERED_FAMILY.value) return;
  const ports = listOf(egress?.ports);
  for (let i = 0; i < ports.length; i++) yield* orNotYet(() => entryOf(ports[i], `egress.ports[${i}]`, network(cidr)));
}

type Port = NonNullable<NonNullable<TrafficSelector["egress"]>["ports"]>[number];

function* entryOf(written: Port | undefined, path: string, cidr: Cidr): Iterable<Entry> {
  if (!isRecord(written)) return;
  const { allPorts, portNumber }: Port = written;
  const { protocol = "TCP", port } = allPorts ?? portNumber ?? { protocol: "" }; // the default of older schemas
  if (!SELECTOR_PORTS.value.protocols.some((known) => known === protocol)) return;
  if (allPorts && portNumber) return;
  if (allPorts) yield { path, protocol, port: undefined, cidr };
  else if (isPort(port)) yield { path, protocol, port, cidr };
}

/** Whether an entry takes a packet. */
export const takes = (entry: Entry, { protocol, port, destination }: Packet): boolean =>
  entry.protocol === protocol && (entry.port ?? port) === port && contains(entry.cidr, destination);

/** For sorting: the entry that wins comes first; 0 where nobody says which of the two does. */
export const precedence = (a: Entry, b: Entry): number =>
  b.cidr.prefix - a.cidr.prefix || Number(b.port !== undefined) - Number(a.port !== undefined);

/** Equal where two entries ask for the very same. */
export const keyOf = ({ protocol, port, cidr }: Entry): string => `${protocol} ${port ?? ""} ${formatCidr(cidr)}`;

/** `TCP port 443 to 10.0.0.0/8`, `UDP to 0.0.0.0/0`. */
export const formatEntry = ({ protocol, port, cidr }: Entry): string =>
  `${protocol}${port === undefined ? "" : ` port ${port}`} to ${formatCidr(cidr)}`;
