import { AGENT_CONFIG } from "../facts/ip-masq-agent";
import type { ConfigMap } from "../inventory/subjects";
import { NotYet } from "../inventory/view";

const { namespace, name, key } = AGENT_CONFIG.value;

/** Where the text stands in the ConfigMap. */
export const CONFIG_PATH = `data.${key}`;

/** Whether a ConfigMap is the agent's own. */
export const isAgentConfig = (map: ConfigMap): boolean => map.name === name && map.namespace === namespace;

/** The text that the agent reads; `undefined` where the ConfigMap has none. */
export function configText(map: ConfigMap): string | undefined {
  if (map.data?.[key] === undefined && map.binaryData?.[key] !== undefined)
    throw new NotYet(`binaryData.${key} is not read`);
  return map.data?.[key];
}
