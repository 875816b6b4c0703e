import type { Resource } from "../../lib/inventory/resource";
import type { At } from "../../lib/rules/report";
import type { Claim, Decision } from "../../lib/rules/steering-choice";
import type { Room } from "../../lib/rules/steering-mtu";
import type { SteeredPod } from "../../lib/rules/steering-pods";
import { calledOf, reasonOf } from "../../lib/rules/steering-reason";
import type { Stop, Way } from "../../lib/rules/steering-stops";
import { placeOf } from "../../lib/rules/tell";
import { fileIn } from "../check/manifest";

/** Pods, as far as they are in view: of a workload, or whatever carries the labels. */
export type HopPods = At | { readonly namespace: string; readonly labels: Readonly<Record<string, string>> };

/** What some Pods of a hop do with the packet. */
export interface HopWay {
  readonly pods: readonly HopPods[];
  readonly decision: Decision["kind"];
  /** The TrafficSelectors that steer it, or may. */
  readonly selectors: readonly string[];
  /** The chains that it goes on to, or may. */
  readonly to: readonly string[];
  readonly because: string;
  /** Bytes that a packet may have on this way: what steering leaves of the VPC's MTU. */
  readonly mtu: { readonly network: string; readonly mtu: number; readonly inner: number } | null;
}

/** A place where the packet comes by. */
export interface Hop {
  /** The chain whose function it is; `null` for the source. */
  readonly chain: string | null;
  readonly ways: readonly HopWay[];
  /** Why nobody can tell which Pods there are. */
  readonly because: string | null;
}

export const hopOf = ({ chain, ways, doubt }: Stop, room: Room | undefined): Hop => ({
  chain: chain === undefined ? null : calledOf(chain),
  ways: ways.map((way) => wayOf(way, room)),
  because: doubt?.because ?? null,
});

function wayOf({ from, decision, to }: Way, room: Room | undefined): HopWay {
  const inner = decision.kind === "passes" ? room?.mtu : room?.inner;
  return {
    pods: unique(from.pods.map(podsOf)),
    decision: decision.kind,
    selectors: claimsOf(decision).map(({ selector }) => calledOf(selector)),
    to: to.map(calledOf),
    because: reasonOf(decision),
    mtu: room === undefined ? null : { network: room.network, mtu: room.mtu, inner: inner! },
  };
}

const claimsOf = (decision: Decision): readonly Claim[] => {
  if (decision.kind === "passes") return [];
  return decision.kind === "steered" ? [decision.by] : decision.between;
};

const podsOf = ({ namespace, labels, item }: SteeredPod): HopPods =>
  item === undefined ? { namespace, labels } : { ...placed(item.resource), namespace };

/** An object of a file goes by its file. */
function placed(resource: Resource): At {
  const { urn, ...place } = placeOf(resource);
  return resource.isManifest === true ? { file: fileIn(urn!), ...place } : { urn, ...place };
}

/** Pods of one workload that differ by their number only are one. */
const unique = (pods: readonly HopPods[]): readonly HopPods[] => [
  ...new Map(pods.map((pod) => [JSON.stringify(pod), pod])).values(),
];
