import { grow, type Item } from "./collection";
import {
  CLASSIC_VPN_GATEWAY,
  HA_VPN_GATEWAY,
  NETWORK_PEERING,
  ROUTER,
  VLAN_ATTACHMENT,
  VPN_TUNNEL,
} from "./connections";
import type { VlanAttachment, VpnTunnel } from "./connections";
import type { Home } from "./home";
import type { Inventory } from "./inventory";
import { once } from "./once";
import { named, referenceIn, type Match } from "./reference";
import type { Resource } from "./resource";
import { NETWORK, type Cluster, type Network } from "./subjects";
import { ifKnown } from "./view";

/** The MTU of a network that states one: the provider sends neither `null` nor 0. */
export const statedMtu = ({ mtu }: Network): number | undefined => mtu || undefined;

/** The VPC network that the nodes of a cluster are in, and why it may be another one than it names. */
export interface Vpc {
  readonly network: Match<Network>;
  readonly guessed?: string | undefined;
}

/** The VPC network of a cluster; where nobody can tell, the only one of the stack is a guess. */
export function vpcOf({ cluster, guessed, assumed }: Home, inventory: Inventory): Vpc | undefined {
  const network =
    cluster !== undefined
      ? referenceIn(cluster.resource, "network", NETWORK, inventory)
      : assumed.network === undefined
        ? undefined
        : named(assumed.network, NETWORK, inventory);
  if (network !== undefined) return { network, guessed };
  if (cluster === undefined ? assumed.network !== undefined : isElsewhere(cluster)) return undefined;
  const [only, ...others] = inventory.of(NETWORK).items;
  if (only === undefined || others.length > 0) return undefined;
  return { network: only, guessed: `${only.resource.name} is taken for its network, the only VPC of the stack` };
}

/** Whether the cluster states its network, known and not in view; none at all means the project's `default`. */
const isElsewhere = ({ subject }: Item<Cluster>): boolean => ifKnown(() => [subject.network]) !== undefined;

/** What a VPC network is joined to. */
export interface Connections {
  readonly peers: readonly Match<Network>[];
  readonly tunnels: readonly Match<VpnTunnel>[];
  readonly attachments: readonly Match<VlanAttachment>[];
}

/** Joined by network, never by CIDR. */
export const connectionsOf = (network: Resource, inventory: Inventory): Connections => {
  const { peers, tunnels, attachments } = connections(inventory);
  const { urn } = network;
  return {
    peers: [...(peers.get(urn)?.values() ?? [])],
    tunnels: tunnels.get(urn) ?? [],
    attachments: attachments.get(urn) ?? [],
  };
};

const connections = once((inventory) => {
  const peers = new Map<string, Map<string, Match<Network>>>();
  const tunnels = new Map<string, Match<VpnTunnel>[]>();
  const attachments = new Map<string, Match<VlanAttachment>[]>();
  for (const { resource } of inventory.of(NETWORK_PEERING).items) {
    const one = referenceIn(resource, "network", NETWORK, inventory);
    const other = referenceIn(resource, "peerNetwork", NETWORK, inventory);
    if (one === undefined || other === undefined) continue;
    const guessed = one.guessed ?? other.guessed;
    // Each side has its own peering: two peerings, one pair.
    addPeer(mapIn(peers, one.resource.urn), { ...other, guessed });
    addPeer(mapIn(peers, other.resource.urn), { ...one, guessed });
  }
  for (const tunnel of inventory.of(VPN_TUNNEL).items) {
    const gateway =
      referenceIn(tunnel.resource, "vpnGateway", HA_VPN_GATEWAY, inventory) ??
      referenceIn(tunnel.resource, "targetVpnGateway", CLASSIC_VPN_GATEWAY, inventory);
    joinThrough(gateway, tunnel, tunnels, inventory);
  }
  for (const attachment of inventory.of(VLAN_ATTACHMENT).items)
    joinThrough(referenceIn(attachment.resource, "router", ROUTER, inventory), attachment, attachments, inventory);
  return { peers, tunnels, attachments };
});

/** A pair that one of its peerings makes certain is no guess. */
function addPeer(peers: Map<string, Match<Network>>, peer: Match<Network>): void {
  const { urn } = peer.resource;
  if (peer.guessed === undefined || !peers.has(urn)) peers.set(urn, peer);
}

/** What ends in a gateway or a router is joined to the network of that. */
function joinThrough<S>(
  through: Match<object> | undefined,
  item: Item<S>,
  joined: Map<string, Match<S>[]>,
  inventory: Inventory,
): void {
  const network = through && referenceIn(through.resource, "network", NETWORK, inventory);
  if (network !== undefined)
    grow(joined, network.resource.urn, { ...item, guessed: through?.guessed ?? network.guessed });
}

function mapIn<K, V>(maps: Map<string, Map<K, V>>, key: string): Map<K, V> {
  let map = maps.get(key);
  if (map === undefined) maps.set(key, (map = new Map()));
  return map;
}
