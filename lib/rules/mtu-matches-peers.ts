import { ATTACHMENT_MTU_DEFAULT, MTU_DEFAULT, MTUS_MATCH, VPN_MTU } from "../facts/mtu";
import { grow } from "../inventory/collection";
import type { Resource } from "../inventory/resource";
import { NETWORK } from "../inventory/subjects";
import { NotYet, valueOrNotYet } from "../inventory/view";
import { connectionsOf, statedMtu, type Connections } from "../inventory/vpc";
import { comesBefore } from "./name-order";
import { on, rule } from "./rule";

export const mtuMatchesPeers = rule({
  id: "mtu-matches-peers",
  title: "A VPC has the MTU of what it is joined to",
  why: "Packets larger than the smaller MTU are dropped on the way: TCP recovers only where path discovery or a clamped MSS helps, UDP never.",
  fix: "Give both sides the same MTU, or clamp the MSS of what crosses.",
  level: "advisory",
  severity: "medium",
  scopes: ["graph"],
  facts: [MTUS_MATCH, MTU_DEFAULT, VPN_MTU, ATTACHMENT_MTU_DEFAULT],
  checks: [
    on(NETWORK, function* (network, { resource, inventory }) {
      const all = [...neighbours(resource, connectionsOf(resource, inventory))];
      yield* all.filter((n) => n instanceof NotYet);
      const known = all.filter((n): n is Neighbour => !(n instanceof NotYet));
      if (known.length === 0) return;

      const stated = statedMtu(network);
      const own = stated ?? MTU_DEFAULT.value;
      const others = new Map<string, Neighbour[]>();
      for (const n of [...known.filter(isSure), ...known.filter((k) => !isSure(k))])
        if (n.mtu !== own) grow(others, `the ${n.mtu} of ${n.what}`, n);
      for (const [theirs, joined] of others) {
        const given = stated === undefined ? `is not set, and the default ${own}` : `${own}`;
        const [{ by, guessed: softer }] = joined as [Neighbour, ...Neighbour[]];
        const more = joined.length === 1 ? "" : ` and ${joined.length - 1} more`;
        const related = joined.map((n) => n.by);
        yield { path: "mtu", reason: `${given} differs from ${theirs} ${by.name}${more}`, softer, related };
      }
    }),
  ],
});

interface Neighbour {
  readonly by: Resource;
  readonly what: "VPC network" | "VPN tunnel" | "VLAN attachment";
  readonly mtu: number;
  readonly guessed?: string | undefined;
}

const isSure = ({ guessed }: Neighbour): boolean => guessed === undefined;

/** What a network is joined to; of two networks only the later one by name has the other. */
function* neighbours(network: Resource, { peers, tunnels, attachments }: Connections): Iterable<Neighbour | NotYet> {
  for (const { resource: by, subject, guessed } of peers)
    if (comesBefore(by, network))
      yield valueOrNotYet(() => ({ by, what: "VPC network", mtu: statedMtu(subject) ?? MTU_DEFAULT.value, guessed }));
  for (const { resource: by, guessed } of tunnels) yield { by, what: "VPN tunnel", mtu: VPN_MTU.value, guessed };
  for (const { resource: by, subject, guessed } of attachments)
    yield valueOrNotYet(() => ({
      by,
      what: "VLAN attachment",
      mtu: Number(subject.mtu || ATTACHMENT_MTU_DEFAULT.value), // "" is sent no more than none
      guessed,
    }));
}
