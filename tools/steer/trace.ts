import type { Assume } from "../../lib/inventory/assume";
import { Inventory } from "../../lib/inventory/inventory";
import { ifKnown } from "../../lib/inventory/view";
import { extraNetworksOf } from "../../lib/rules/pod-interfaces";
import { steeringNear, type Subjects } from "../../lib/rules/steering";
import { roomOn } from "../../lib/rules/steering-mtu";
import { pathOf } from "../../lib/rules/steering-path";
import { hasEndpointOn, PRIMARY } from "../../lib/rules/steering-pods";
import { calledOf } from "../../lib/rules/steering-reason";
import type { Packet } from "../../lib/rules/steering-traffic";
import { Failure } from "../failure";
import { TOOL, VERSION } from "../package-root";
import { type Hop, hopOf } from "./hop";
import type { Found } from "./resources";
import { sourceOf } from "./source";
import { unreadOn } from "./unread";

/** The contract with other programs, version 1: keys may be added to it, none changes its meaning. */
export interface Trace {
  readonly version: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly packet: {
    /** `vpn/vpn` */
    readonly from: string;
    readonly to: string;
    readonly port: number;
    readonly protocol: string;
    /** The Pod network. */
    readonly network: string;
  };
  /** Each place once; where a packet may take several ways, all of them. */
  readonly hops: readonly Hop[];
  /** Circles, each as its chains in order. `because`: why it may be none. */
  readonly loops: readonly { readonly chains: readonly string[]; readonly because: string | null }[];
  /** What becomes of the packet: `leaves` for its destination, or the worst that happens to it on one of its ways. */
  readonly end: "leaves" | "loop" | "undefined" | "unknown";
  /** Why there may be more TrafficSelectors. */
  readonly withheld: readonly string[];
  /** What counts as not there, since it cannot be read: `back: spec.egress.ports[1]`. */
  readonly unread: readonly string[];
}

interface Asked {
  readonly from: string | undefined;
  readonly cluster: string | undefined;
  readonly to: string;
  readonly packet: Packet;
}

export function traceOf({ from, cluster, to, packet }: Asked, { resources, partly }: Found, assume: Assume): Trace {
  const inventory = new Inventory(resources, assume, partly === undefined ? {} : { partly });
  const workloads = sourceOf(from, cluster, inventory).map(({ resource }) => resource);
  const near = { resource: workloads[0]!, inventory };
  const steering = steeringNear(near.resource, inventory);
  const source = steering.subjects(...workloads);
  if (source.length === 0) throw new Failure(`${from} runs no Pod: it asks for 0 replicas.`);
  refuseAbsent(from!, packet.network, source);

  const { stops, loops } = pathOf(source, packet, steering);
  const room = roomOn(packet.network, near);
  const hops = stops.map((stop) => hopOf(stop, room));
  const { port, protocol, network } = packet;
  return {
    version: 1,
    tool: { name: TOOL, version: VERSION },
    packet: { from: from!, to, port, protocol, network },
    hops,
    loops: loops.map(({ chains, doubt }) => ({
      chains: chains.map(calledOf),
      because: doubt?.because ?? null,
    })),
    end: endOf(
      hops,
      loops.some(({ doubt }) => doubt === undefined),
    ),
    withheld: [...new Set(steering.withheld)],
    unread: unreadOn(stops),
  };
}

/** A packet leaves by an interface that its Pod has. Every Pod is on the primary network, or on its node's. */
function refuseAbsent(from: string, network: string, source: readonly Subjects[]): void {
  if (network === PRIMARY) return;
  const pods = source.flatMap((subjects) => subjects.pods.flatMap(({ item }) => item?.subject ?? []));
  if (pods.some((pod) => ifKnown(() => hasEndpointOn(pod, network)) !== false)) return;
  const others = [...new Set(pods.flatMap(extraNetworksOf))].join(", ");
  throw new Failure(
    `${from} has no interface on Pod network ${network}. ${others === "" ? "It asks for none but the usual one." : `It asks for one on ${others}.`}`,
  );
}

function endOf(hops: readonly Hop[], goesRound: boolean): Trace["end"] {
  if (goesRound) return "loop";
  const decisions = new Set(hops.flatMap(({ ways }) => ways.map(({ decision }) => decision)));
  if (decisions.has("conflict")) return "undefined";
  return decisions.has("open") || hops.some(({ because }) => because !== null) ? "unknown" : "leaves";
}

export const asJson = (trace: Trace): string => `${JSON.stringify(trace, null, 2)}\n`;
