import { ADDRESS_HABITS } from "../../lib/facts/address-plan";
import { formatCidr, sizeOf } from "../../lib/values/cidr";
import { planCluster, plannedRanges, type PlannedRange } from "../../lib/values/range-plan-cluster";
import { roomMistake } from "../../lib/values/range-plan-mistakes";
import { clusterNeeds, type ClusterSize, roomIn } from "../../lib/values/range-plan-needs";
import { refuse, type Request, said } from "./request";

/** A range, under the argument of a component that takes it. */
export interface RangeRow {
  readonly range: string;
  readonly cidr: string;
  readonly addresses: number;
  readonly of: "nodes" | "services";
  /** Addresses of each node, or Service. */
  readonly addressesEach: number;
  /** How many nodes or Services it holds. */
  readonly room: number;
  readonly wanted: number;
  readonly left: number;
}

export interface RangePlan {
  readonly parent: string;
  readonly asked: ClusterSize;
  readonly ranges: readonly RangeRow[];
  /** Of all ranges together, and of the parent. */
  readonly addresses: { readonly planned: number; readonly parent: number };
  /** The most nodes that every range still holds. */
  readonly largestCluster: number;
  /** How many nodes an upgrade may add to those that were asked for. */
  readonly surgeNodes: number;
}

/** The plan that a `DataplaneV2Network` makes of the same numbers. */
export function planFor({ parent, size }: Request): RangePlan {
  const needs = clusterNeeds(size, ADDRESS_HABITS);
  const plan = planCluster(parent, needs);
  const mistake = roomMistake(parent, size, needs);
  refuse(mistake === undefined ? [] : [said("--parent", mistake)]);
  const ranges = plannedRanges(plan!, needs).map(rowOf);
  const largestCluster = Math.min(...ranges.filter((row) => limits(row, size)).map((row) => row.room));
  return {
    parent: formatCidr(parent),
    asked: size,
    ranges,
    addresses: { planned: ranges.reduce((sum, row) => sum + row.addresses, 0), parent: Number(sizeOf(parent)) },
    largestCluster,
    surgeNodes: largestCluster - size.nodes,
  };
}

/** A Pod network on some of the nodes is no limit for the others. */
export const limits = ({ of, wanted }: RangeRow, { nodes }: ClusterSize): boolean => of === "nodes" && wanted >= nodes;

function rowOf({ at, cidr, need }: PlannedRange): RangeRow {
  const addresses = Number(sizeOf(cidr));
  const room = roomIn(addresses, need);
  const { count, each: addressesEach } = need;
  const of = at === "serviceCidr" ? "services" : "nodes";
  return { range: at, cidr: formatCidr(cidr), addresses, of, addressesEach, room, wanted: count, left: room - count };
}
