import { STEERING_OVERHEAD } from "../../lib/rules/steering-mtu";
import { type Style, wrap } from "../style";
import type { Hop, HopPods, HopWay } from "./hop";
import type { Trace } from "./trace";

/** The trace as a person reads it: hop by hop, and the sum of it in the last line. */
export function asText(trace: Trace, style: Style): string {
  const { from, to, port, protocol, network } = trace.packet;
  const by = network === "default" ? "" : `, by Pod network ${network}`;
  const remarks = [
    ...trace.withheld.map((why) => `There may be more TrafficSelectors: ${why}.`),
    ...trace.unread.map((what) => `Not read, so as if it were not there: ${what}. gke-dpv2 check says why.`),
    ...(isRoomOpen(trace) ? [`Steering takes ${STEERING_OVERHEAD} bytes of the VPC's MTU, which is not in view.`] : []),
  ];
  const parts = [
    `${protocol} port ${port} from ${from} to ${to}${by}`,
    ...trace.hops.map((hop, i) => hopText(hop, i + 1, style)),
    ...remarks.map((remark) => wrap(remark, "", style.width)),
    lastLine(trace, style),
  ];
  return `${parts.join("\n\n")}\n`;
}

const isRoomOpen = ({ hops }: Trace): boolean =>
  hops.some(({ ways }) => ways.some(({ decision, mtu }) => decision !== "passes" && mtu === null));

function hopText({ chain, ways, because }: Hop, number: number, { bold, width }: Style): string {
  const lead = `${number}`.padEnd(4);
  const title = `${lead}${bold(chain ?? "source")}`;
  const lines = [
    ...ways.flatMap((way) => [wrap(podsText(way.pods), INDENT, width), wrap(wayText(way), DEEPER, width)]),
    ...(because === null ? [] : [wrap(`Which Pods there are cannot be told: ${because}.`, INDENT, width)]),
    ...(ways.length === 0 && because === null ? [wrap("It has no Pods.", INDENT, width)] : []),
  ];
  return [title, ...lines].join("\n");
}

const INDENT = " ".repeat(4);
const DEEPER = " ".repeat(6);

const podsText = (pods: readonly HopPods[]): string =>
  pods.map((pod) => ("labels" in pod ? labelled(pod) : placed(pod))).join(", ");

const labelled = ({ namespace, labels }: HopPods & { readonly labels: object }): string =>
  `any Pod of ${namespace} with ${Object.entries(labels)
    .map(([key, value]) => `${key}=${String(value)}`)
    .join(",")}`;

const placed = ({ kind, namespace, name }: Exclude<HopPods, { readonly labels: object }>): string =>
  `${kind} ${namespace === undefined ? name : `${namespace}/${name}`}`;

function wayText({ decision, to, because, mtu }: HopWay): string {
  const goes = { steered: "to", conflict: "to one of", open: "perhaps to", passes: "leaves" }[decision];
  const where = to.length === 0 ? (decision === "passes" ? goes : "nobody knows where to") : `${goes} ${to.join(", ")}`;
  return `${where}: ${because}.${roomText(decision, mtu)}`;
}

function roomText(decision: HopWay["decision"], mtu: HopWay["mtu"]): string {
  if (mtu === null) return "";
  if (decision === "passes") return ` Room for ${mtu.mtu} bytes.`;
  return ` Room for ${mtu.inner} bytes: ${mtu.mtu} of VPC ${mtu.network}, less ${STEERING_OVERHEAD}.`;
}

function lastLine({ end, hops, loops, packet }: Trace, { bold, green, red, yellow }: Style): string {
  const [circle] = loops;
  switch (end) {
    case "leaves":
      return green(bold(`Its way: ${wayOf(hops, packet)}.`));
    case "loop":
      return red(bold(`It goes round: ${[...circle!.chains, circle!.chains[0]].join(" → ")}.`));
    case "undefined":
      return red(bold("Which way it goes is undefined."));
    case "unknown":
      return yellow(bold("Where it goes cannot be told from what is in view."));
  }
}

/** The way in one line, where there is only one. */
function wayOf(hops: readonly Hop[], { from, to }: Trace["packet"]): string {
  if (hops.some(({ ways }) => ways.length > 1)) return `one of these, to ${to}`;
  return [from, ...hops.slice(1).map(({ chain }) => chain), to].join(" → ");
}
