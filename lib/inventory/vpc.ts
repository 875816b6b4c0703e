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
import { named, referenceIn } from "./reference";
import type { Resource } from "./resource";
import { NETWORK, type Cluster, type Network } from "./subjects";
import { ifKnown } from "./view";

/** The VPC network that the nodes of a cluster are in, and why it may be another. */
export interface Vpc {
  readonly network: Item<Network>;
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
  readonly peers: readonly Item<Network>[];
  readonly tunnels: readonly Item<VpnTunnel>[];
  readonly attachments: readonly Item<VlanAttachment>[];
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
  const peers = new Map<string, Map<string, Item<Network>>>();
  const tunnels = new Map<string, Item<VpnTunnel>[]>();
  const attachments = new Map<string, Item<VlanAttachment>[]>();
  for (const { resource } of inventory.of(NETWORK_PEERING).items) {
    const one = referenceIn(resource, "network", NETWORK, inventory);
    const other = referenceIn(resource, "peerNetwork", NETWORK, inventory);
    if (one === undefined || other === undefined) continue;
    // Each side has its own peering: two peerings, one pair.
    mapIn(peers, one.resource.urn).set(other.resource.urn, other);
    mapIn(peers, other.resource.urn).set(one.resource.urn, one);
  }
  for (const tunnel of inventory.of(VPN_TUNNEL).items) {
    const gateway =
      referenceIn(tunnel.resource, "vpnGateway", HA_VPN_GATEWAY, inventory) ??
      referenceIn(tunnel.resource, "targetVpnGateway", CLASSIC_VPN_GATEWAY, inventory);
    const network = gateway && referenceIn(gateway.resource, "network", NETWORK, inventory);
    if (network !== undefined) grow(tunnels, network.resource.urn, tunnel);
  }
  for (const attachment of inventory.of(VLAN_ATTACHMENT).items) {
    const router = referenceIn(attachment.resource, "router", ROUTER, inventory);
    const network = router && referenceIn(router.resource, "network", NETWORK, inventory);
    if (network !== undefined) grow(attachments, network.resource.urn, attachment);
  }
  return { peers, tunnels, attachments };
});

function mapIn<K, V>(maps: Map<string, Map<K, V>>, key: string): Map<K, V> {
  let map = maps.get(key);
  if (map === undefined) maps.set(key, (map = new Map()));
  return map;
}
