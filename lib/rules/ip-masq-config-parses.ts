import { AGENT_CIDR_LIMIT, AGENT_CONFIG, AGENT_REFUSES_CONFIG, DEFAULT_NON_MASQUERADE } from "../facts/ip-masq-agent";
import { CONFIG_MAP } from "../inventory/subjects";
import { parseMasqueradeConfig } from "../values/masquerade-config";
import { CONFIG_PATH, configText, isAgentConfig } from "./ip-masq-config";
import { on, rule } from "./rule";

const { namespace, name, key } = AGENT_CONFIG.value;
const MOST = AGENT_CIDR_LIMIT.value;

export const ipMasqConfigParses = rule({
  id: "ip-masq-config-parses",
  title: "The ip-masq-agent's configuration is one that it takes",
  why: "The agent refuses a configuration with one mistake as a whole and says so only in its log: Pods go on with the addresses of the old one, or of none.",
  fix: `Correct the key ${key} of ConfigMap ${namespace}/${name}.`,
  level: "mandatory",
  severity: "medium",
  scopes: ["one"],
  facts: [AGENT_REFUSES_CONFIG, AGENT_CIDR_LIMIT, AGENT_CONFIG, DEFAULT_NON_MASQUERADE],
  checks: [
    on(CONFIG_MAP, function* (map) {
      if (!isAgentConfig(map)) return;
      const text = configText(map);
      const defaults = DEFAULT_NON_MASQUERADE.value.join(", ");
      if (text === undefined)
        return yield {
          path: CONFIG_PATH,
          reason: `is missing, so that the agent goes by its defaults (${defaults})`,
          fix: `Give the configuration under the key ${key}.`,
        };
      const read = parseMasqueradeConfig(text);
      if (!("unknown" in read)) {
        for (const { at, reason } of read) yield { path: CONFIG_PATH, reason: at === "" ? reason : `${at} ${reason}` };
        return;
      }
      for (const field of read.unknown)
        yield {
          path: CONFIG_PATH,
          reason: `the agent knows no field ${field} and passes over it`,
          fix: "Correct its name, or remove it.",
          softer: "the agent runs, without what the field was to say",
        };
      const { nonMasqueradeCIDRs = DEFAULT_NON_MASQUERADE.value, cidrLimit = MOST } = read;
      const count = nonMasqueradeCIDRs.length;
      if (count > cidrLimit)
        yield {
          path: CONFIG_PATH,
          reason: `nonMasqueradeCIDRs has ${count} ranges, and the agent takes ${cidrLimit} at most`,
          fix: "Write fewer, larger ranges.",
          softer: count > MOST ? undefined : "agents that do not know cidrLimit take them",
        };
    }),
  ],
});
