import type { Item } from "../../lib/inventory/collection";
import type { Inventory } from "../../lib/inventory/inventory";
import { POD_TEMPLATE, type PodTemplate } from "../../lib/inventory/pod-template";
import { ifKnown } from "../../lib/inventory/view";
import { nearest } from "../../lib/values/nearest";
import { Failure } from "../failure";

/** A Pod or workload as users write it. */
interface Named {
  readonly called: string;
  readonly item: Item<PodTemplate>;
  /** Name of the cluster, where it is in view. */
  readonly cluster: string | undefined;
}

/** The workloads that `NAMESPACE/POD` means, all in one cluster. */
export function sourceOf(
  from: string | undefined,
  cluster: string | undefined,
  inventory: Inventory,
): readonly Item<PodTemplate>[] {
  if (from === undefined) throw new Failure("gke-dpv2 steer needs --from NAMESPACE/POD.");
  const there = [...workloads(inventory)];
  const own = there.filter((w) => cluster === undefined || w.cluster === cluster);
  if (own.length === 0) throw new Failure(noneIn(cluster, there));
  const found = own.filter(({ called, item }) => called === from || isPodOf(from, called, item));
  if (found.length === 0) throw new Failure(unknown(from, own));
  const homes = new Map(found.map((w) => [inventory.homeOf(w.item.resource).key, w.cluster]));
  if (homes.size > 1) throw new Failure(`${from} is in several clusters. ${chooseAmong([...homes.values()])}`);
  return found.map(({ item }) => item);
}

function* workloads(inventory: Inventory): Iterable<Named> {
  for (const item of inventory.of(POD_TEMPLATE).items) {
    const called = ifKnown(() => `${item.subject.namespace}/${item.subject.name}`);
    if (called !== undefined) yield { called, item, cluster: inventory.homeOf(item.resource).cluster?.resource.name };
  }
}

/** What a controller puts behind the name of its workload: `-0`, or letters and digits that it makes up. */
const SUFFIX: Readonly<Record<string, RegExp>> = {
  StatefulSet: /^-\d+$/,
  Deployment: /^-[a-z0-9]{1,10}-[a-z0-9]{5}$/,
  ReplicaSet: /^-[a-z0-9]{5}$/,
  DaemonSet: /^-[a-z0-9]{5}$/,
  ReplicationController: /^-[a-z0-9]{5}$/,
  Job: /^-(?:\d+-)?[a-z0-9]{5}$/,
  CronJob: /^-\d+-[a-z0-9]{5}$/,
};
const isPodOf = (from: string, called: string, { subject }: Item<PodTemplate>): boolean =>
  from.startsWith(called) && (SUFFIX[subject.workload]?.test(from.slice(called.length)) ?? false);

const MANY = 20;

function unknown(from: string, there: readonly Named[]): string {
  const known = [...new Set(there.map(({ called }) => called))].sort();
  const list =
    known.length > MANY ? `${known.slice(0, MANY).join(", ")} and ${known.length - MANY} more` : known.join(", ");
  const form = from.includes("/") ? "" : " (NAMESPACE/POD)";
  return `There is no Pod or workload ${from}${form}. Did you mean ${likest(from, known)}? There are ${list}.`;
}

/** Of a name without a namespace, the name decides. */
function likest(from: string, known: readonly string[]): string | undefined {
  if (from.includes("/")) return nearest(from, known);
  const name = nearest(from, known.map(nameIn));
  return known.find((called) => nameIn(called) === name);
}

const nameIn = (called: string): string => called.slice(called.indexOf("/") + 1);

function noneIn(cluster: string | undefined, there: readonly Named[]): string {
  if (there.length === 0) return "There is no Pod and no workload in view.";
  return `There is no Pod and no workload in a cluster ${cluster}. ${chooseAmong(there.map((w) => w.cluster))}`;
}

const chooseAmong = (clusters: readonly (string | undefined)[]): string => {
  const names = [...new Set(clusters.flatMap((name) => name ?? []))].sort();
  return names.length === 0 ? "None is in view." : `Choose one by --cluster: ${names.join(", ")}.`;
};
