import {
  AGENT_CONFIG,
  DEFAULT_NON_MASQUERADE,
  POD_RANGES_BELONG_IN_LIST,
  RESERVED_NON_MASQUERADE,
} from "../facts/ip-masq-agent";
import { podRangesOf } from "../inventory/address-ranges";
import { CONFIG_MAP } from "../inventory/subjects";
import { NotYet } from "../inventory/view";
import { coveredTogether, formatCidr, parseCidr, type Cidr } from "../values/cidr";
import { parseMasqueradeConfig } from "../values/masquerade-config";
import { CONFIG_PATH, configText, isAgentConfig } from "./ip-masq-config";
import { on, rule } from "./rule";

const cidrs = (texts: readonly string[]): readonly Cidr[] => texts.map((text) => parseCidr(text)!);
const DEFAULTS = cidrs(DEFAULT_NON_MASQUERADE.value);
const WITH_RESERVED = [...DEFAULTS, ...cidrs(RESERVED_NON_MASQUERADE.value)];
const EVERYTHING = parseCidr("0.0.0.0/0")!;

export const ipMasqCoversPodRanges = rule({
  id: "ip-masq-covers-pod-ranges",
  title: "The ip-masq-agent leaves traffic between Pods alone",
  why: "Pods outside nonMasqueradeCIDRs see each other under the addresses of nodes: policies by address fail, and source ports are used up.",
  fix: "Add the cluster's Pod ranges to nonMasqueradeCIDRs.",
  level: "advisory",
  severity: "medium",
  scopes: ["graph"],
  facts: [POD_RANGES_BELONG_IN_LIST, AGENT_CONFIG, DEFAULT_NON_MASQUERADE, RESERVED_NON_MASQUERADE],
  checks: [
    on(CONFIG_MAP, function* (map, { home, inventory }) {
      if (home === undefined || !isAgentConfig(map)) return;
      const read = parseMasqueradeConfig(configText(map) ?? "");
      if (!("unknown" in read)) return; // the agent refuses it, which is another rule's to say
      const given = read.nonMasqueradeCIDRs === undefined ? undefined : cidrs(read.nonMasqueradeCIDRs);
      if (coveredTogether(given ?? DEFAULTS, EVERYTHING)) return;
      if (given?.length === 0)
        return yield {
          path: CONFIG_PATH,
          reason: "nonMasqueradeCIDRs is empty: Pods reach each other under the addresses of nodes",
        };
      const ranges = podRangesOf(home, inventory);
      const missing = ranges.known.filter((range) => !coveredTogether(given ?? DEFAULTS, range.cidr));
      for (const { cidr, at } of missing)
        if (given === undefined && coveredTogether(WITH_RESERVED, cidr))
          yield new NotYet(
            `whether the agent leaves ${formatCidr(cidr)} alone is up to its flag nomasq-all-reserved-ranges`,
          );
        else
          yield {
            path: CONFIG_PATH,
            reason: `nonMasqueradeCIDRs leaves out the Pod range ${formatCidr(cidr)} (${at})`,
            fix: `Add ${formatCidr(cidr)} to nonMasqueradeCIDRs.`,
            related: home.cluster === undefined ? [] : [home.cluster.resource],
          };
      yield* ranges.unknown;
    }),
  ],
});
