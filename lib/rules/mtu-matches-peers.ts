import { ATTACHMENT_MTU_DEFAULT, MTU_DEFAULT, MTUS_MATCH, VPN_MTU } from "../facts/mtu";
import { grow } from "../inventory/collection";
import type { Resource } from "../inventory/resource";
import { NETWORK } from "../inventory/subjects";
import { NotYet, orNotYet } from "../inventory/view";
import { connectionsOf, type Connections } from "../inventory/vpc";
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

      const own = network.mtu ?? MTU_DEFAULT.value;
      const others = new Map<string, Resource[]>();
      for (const { mtu, what, by } of known) if (mtu !== own) grow(others, `the ${mtu} of ${what}`, by);
      for (const [theirs, related] of others) {
        const given = network.mtu === undefined ? `is not set, and the default ${own}` : `${own}`;
        const more = related.length === 1 ? "" : ` and ${related.length - 1} more`;
        yield { path: "mtu", reason: `${given} differs from ${theirs} ${related[0]!.name}${more}`, related };
      }
    }),
  ],
});

interface Neighbour {
  readonly by: Resource;
  readonly what: "VPC network" | "VPN tunnel" | "VLAN attachment";
  readonly mtu: number;
}

/** What a network is joined to; of two networks only the later one by name has the other. */
function* neighbours(network: Resource, { peers, tunnels, attachments }: Connections): Iterable<Neighbour | NotYet> {
  for (const { resource: by, subject } of peers)
    if (comesBefore(by, network))
      yield* orNotYet(() => [{ by, what: "VPC network", mtu: subject.mtu ?? MTU_DEFAULT.value }]);
  for (const { resource: by } of tunnels) yield { by, what: "VPN tunnel", mtu: VPN_MTU.value };
  for (const { resource: by, subject } of attachments)
    yield* orNotYet(() => [{ by, what: "VLAN attachment", mtu: Number(subject.mtu ?? ATTACHMENT_MTU_DEFAULT.value) }]);
}
