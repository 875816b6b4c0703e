import type { Pool } from "../inventory/pools";
import { listOf } from "../values/list-of";

const LISTS = ["additionalNodeNetworkConfigs", "additionalPodNetworkConfigs"] as const;

/** Where a node pool asks for more than one network; `undefined` where it does not. */
export function extraNetworksPath({ networkConfig }: Pick<Pool, "networkConfig">): string | undefined {
  const list = LISTS.find((name) => listOf(networkConfig?.[name]).length > 0);
  return list && `networkConfig.${list}`;
}
