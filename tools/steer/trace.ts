import type { Assume } from "../../lib/inventory/assume";
import { Inventory } from "../../lib/inventory/inventory";
import { steeringNear } from "../../lib/rules/steering";
import { roomOn } from "../../lib/rules/steering-mtu";
import { pathOf } from "../../lib/rules/steering-path";
import { calledOf } from "../../lib/rules/steering-reason";
import type { Packet } from "../../lib/rules/steering-traffic";
import { Failure } from "../failure";
import { TOOL, VERSION } from "../package-root";
import { type Hop, hopOf } from "./hop";
import type { Found } from "./resources";
import { sourceOf } from "./source";

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
  };
}

function endOf(hops: readonly Hop[], goesRound: boolean): Trace["end"] {
  if (goesRound) return "loop";
  const decisions = new Set(hops.flatMap(({ ways }) => ways.map(({ decision }) => decision)));
  if (decisions.has("conflict")) return "undefined";
  return decisions.has("open") || hops.some(({ because }) => because !== null) ? "unknown" : "leaves";
}

export const asJson = (trace: Trace): string => `${JSON.stringify(trace, null, 2)}\n`;
