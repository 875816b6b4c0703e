import { coveredTogether, parseCidr } from "./cidr";

/** The configuration of an ip-masq-agent. */
export interface MasqueradeSettings {
  readonly nonMasqueradeCIDRs: readonly string[];
  readonly masqLinkLocal: boolean;
  readonly resyncInterval: string;
}

/** The text that the agent reads: every value in quotes, so that none can end its line. */
export function formatMasqueradeConfig({ nonMasqueradeCIDRs, ...others }: MasqueradeSettings): string {
  const cidrs = nonMasqueradeCIDRs.map((cidr) => `  - ${JSON.stringify(cidr)}`);
  const list = cidrs.length === 0 ? ["nonMasqueradeCIDRs: []"] : ["nonMasqueradeCIDRs:", ...cidrs];
  const rest = Object.entries(others).map(([field, value]) => `${field}: ${JSON.stringify(value)}`);
  return [...list, ...rest, ""].join("\n");
}

/** `list`, and those of `more` that it does not cover. */
export function withRanges(list: readonly string[], more: readonly string[]): readonly string[] {
  const known = list.map(parseCidr).filter((cidr) => cidr !== undefined);
  const missing = more.filter((text) => {
    const cidr = parseCidr(text);
    return cidr === undefined || !coveredTogether(known, cidr);
  });
  return [...new Set([...list, ...missing])];
}
