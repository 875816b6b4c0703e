import type { IpMasqAgentArgs } from "./ip-masq-agent-args";
import { PLACEMENT_SHAPE } from "./pod-placement-shape";
import { anything, flag, list, now, oneOf, type ShapeOf, text, word } from "./shape";

const SOURCE_PORTS = ["not-random", "outside-node-ports"] as const satisfies readonly IpMasqAgentArgs["sourcePorts"][];

export const AGENT_SHAPE: ShapeOf<IpMasqAgentArgs> = {
  ...PLACEMENT_SHAPE,
  podRanges: list(text),
  nonMasqueradeCIDRs: list(text),
  masqLinkLocal: flag,
  resyncInterval: text,
  enableIPv6: now(flag),
  sourcePorts: now(oneOf(SOURCE_PORTS)),
  image: word,
  daemonSet: now(flag),
  waive: anything,
};
