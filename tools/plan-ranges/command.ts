import { GKE_RANGES, PODS_PER_NODE, PRIVATE_ADDRESSES } from "../../lib/facts/address-plan";
import { readArguments } from "../arguments";
import { TOOL, VERSION } from "../package-root";
import { put, REPORT_OPTIONS, styleFor } from "../report-output";
import type { Terminal } from "../terminal";
import { planFor } from "./plan";
import { requestOf } from "./request";
import { planText } from "./table";

const { nodes, services } = GKE_RANGES.value;
const { min, max, default: podsPerNode } = PODS_PER_NODE.value;
const parent = PRIVATE_ADDRESSES.value;

export const PLAN_RANGES_HELP = `Usage: gke-dpv2 plan-ranges [options]

Plans the IPv4 ranges of a cluster: for its nodes, Pods and Services, and for
further Pod networks. They are apart from each other and no larger than needed,
and are those that a DataplaneV2Network with the same numbers makes. Plan for
the largest size: a range in use cannot move.

  --nodes NUMBER          the most nodes at once (default ${nodes})
  --pods-per-node NUMBER  the most Pods on a node, ${min} to ${max} (default ${podsPerNode}); each
                          node takes a block of at least twice as many addresses
  --services NUMBER       the most Services (default ${services})
  --parent CIDR           where to plan (default ${parent})
  --pod-network NAME[=PODS][@NODES]
                          a further Pod network: so many Pods on a node (default
                          --pods-per-node), or "device", whose Pods take the
                          interfaces of nodes; on so many nodes (default all).
                          May be repeated; add new ones at the end
  --format FORMAT         text (default) or json
  --output FILE           write the plan there, not to standard output
`;

const OPTIONS = {
  nodes: { type: "string", default: `${nodes}` },
  "pods-per-node": { type: "string", default: `${podsPerNode}` },
  services: { type: "string", default: `${services}` },
  parent: { type: "string", default: parent },
  "pod-network": { type: "string", multiple: true },
  format: REPORT_OPTIONS.format,
  output: REPORT_OPTIONS.output,
} as const;

export async function planRangesCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readArguments("plan-ranges", OPTIONS, args);
  const plan = planFor(requestOf(values, positionals));
  const text =
    values.format === "json"
      ? `${JSON.stringify({ version: 1, tool: { name: TOOL, version: VERSION }, ...plan }, null, 2)}\n`
      : planText(plan, styleFor(values.output, terminal));
  put(text, values.output, terminal);
  return 0;
}
