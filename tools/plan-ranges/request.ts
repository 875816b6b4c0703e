import { PODS_PER_NODE, PRIVATE_ADDRESSES } from "../../lib/facts/address-plan";
import type { Cidr } from "../../lib/values/cidr";
import { ipv4Range, ipv4RangeMistake } from "../../lib/values/ipv4-range";
import { sizeMistakes } from "../../lib/values/range-plan-mistakes";
import { clusterSize, type ClusterSize, type ClusterWish, type NetworkWish } from "../../lib/values/range-plan-needs";
import type { Mistake } from "../../lib/values/whole-number";
import { Failure } from "../failure";

/** What the options say, as it was typed. */
interface Typed {
  readonly nodes: string;
  readonly "pods-per-node": string;
  readonly services: string;
  readonly parent: string;
  readonly "pod-network"?: readonly string[] | undefined;
}

export interface Request {
  readonly parent: Cidr;
  readonly size: ClusterSize;
}

/** What is to be planned. All that is wrong with it is one {@link Failure}. */
export function requestOf(typed: Typed, positionals: readonly string[]): Request {
  const { wish, mistakes } = wishOf(typed);
  const inParent = ipv4RangeMistake(typed.parent, PRIVATE_ADDRESSES.value);
  refuse([
    ...positionals.map((text) => said(text, { reason: "is no option", fix: "Write --nodes NUMBER and the like." })),
    ...[...sizeMistakes(wish, PODS_PER_NODE.value)].map(({ at, ...mistake }) => said(optionOf(at), mistake)),
    ...mistakes,
    ...(inParent === undefined ? [] : [said("--parent", inParent)]),
  ]);
  return { parent: ipv4Range(typed.parent)!, size: clusterSize(wish) };
}

/** Fails with what is wrong, a line each, where there is something. */
export function refuse(mistakes: readonly string[]): void {
  if (mistakes.length > 0) throw new Failure(["There is no plan:", ...mistakes.map((m) => `  ${m}`)].join("\n"));
}

export const said = (option: string, { reason, fix }: Mistake): string => `${option}: ${reason}. ${fix}`;

const OPTIONS: Readonly<Record<string, string>> = {
  nodes: "--nodes",
  podsPerNode: "--pods-per-node",
  services: "--services",
};
const optionOf = (at: string): string => {
  const [, name] = /^podNetworks\.(.*?)(?:\.(?:nodes|podsPerNode))?$/s.exec(at) ?? [];
  return OPTIONS[at] ?? `--pod-network ${name === "" ? '""' : name}`;
};

function wishOf(typed: Typed): { readonly wish: ClusterWish; readonly mistakes: readonly string[] } {
  const podNetworks = new Map<string, NetworkWish>();
  const mistakes: string[] = [];
  for (const text of typed["pod-network"] ?? []) {
    const [, name = "", pods, nodes] = /^([^=@]*)(?:=([^@]*))?(?:@(.*))?$/s.exec(text)!;
    if (podNetworks.has(name))
      mistakes.push(said(`--pod-network ${name}`, { reason: "is given twice", fix: "Give each a name of its own." }));
    const device = pods === DEVICE;
    const podsPerNode = device || pods === undefined ? undefined : numberIn(pods);
    podNetworks.set(name, { nodes: nodes === undefined ? undefined : numberIn(nodes), podsPerNode, device });
  }
  const wish = {
    nodes: numberIn(typed.nodes),
    podsPerNode: numberIn(typed["pods-per-node"]),
    services: numberIn(typed.services),
    podNetworks: Object.fromEntries(podNetworks),
  };
  return { wish, mistakes };
}

const DEVICE = "device";

/** What is no number stays the text that it is, so that it can be shown. */
const numberIn = (text: string): number => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : (text as unknown as number));
