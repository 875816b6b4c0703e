import { MACHINE_TYPE_DEFAULT, SHARED_CORE_TYPES } from "../facts/machine-types";
import {
  EXTRA_INTERFACES_OF_ACCELERATORS,
  EXTRA_NODE_INTERFACES,
  INTERFACES_BY_VCPUS,
  NODE_NETWORK_FIELDS,
  POD_NETWORKS_OF_A_POOL,
} from "../facts/multi-networking";
import { POOL, type Pool } from "../inventory/pools";
import { listOf } from "../values/list-of";
import { machineVcpus } from "../values/machine-vcpus";
import { each } from "./judge";
import { on, rule, type Finding } from "./rule";

const USUAL = EXTRA_NODE_INTERFACES.value;
const OF_MACHINE = new Map<string, number>(Object.entries(EXTRA_INTERFACES_OF_ACCELERATORS.value));
const { least, most } = INTERFACES_BY_VCPUS.value;
const MOST_POD_NETWORKS = POD_NETWORKS_OF_A_POOL.value;

export const nodeInterfacesWithinLimit = rule({
  id: "node-interfaces-within-limit",
  title: `A node has at most ${USUAL} extra interfaces, each on a VPC and a subnet`,
  why: "A machine has no more interfaces: GKE refuses the pool, and later ones need a new pool.",
  fix: "Spread the networks over several node pools, and name the network and the subnetwork of each.",
  level: "mandatory",
  severity: "medium",
  scopes: ["one"],
  facts: [
    EXTRA_NODE_INTERFACES,
    NODE_NETWORK_FIELDS,
    EXTRA_INTERFACES_OF_ACCELERATORS,
    POD_NETWORKS_OF_A_POOL,
    INTERFACES_BY_VCPUS,
    SHARED_CORE_TYPES,
    MACHINE_TYPE_DEFAULT,
  ],
  checks: [
    on(POOL, function* (pool) {
      const path = "networkConfig.additionalNodeNetworkConfigs";
      yield* each(listOf(pool.networkConfig?.additionalNodeNetworkConfigs), function* (entry, i) {
        for (const field of NODE_NETWORK_FIELDS.value)
          if ((entry?.[field] ?? "") === "")
            yield { path: `${path}[${i}]`, reason: `names no ${field}`, fix: `Set ${field}.` };
      });
      yield* tooMany(pool, path);
      const podNetworks = listOf(pool.networkConfig?.additionalPodNetworkConfigs).length;
      if (podNetworks > MOST_POD_NETWORKS)
        yield {
          path: "networkConfig.additionalPodNetworkConfigs",
          reason: `${podNetworks} Pod networks are more than ${MOST_POD_NETWORKS}`,
          softer: "that limit is known from gcloud's help only",
        };
    }),
  ],
});

/** What the machine type has is read only where it matters. */
function* tooMany({ networkConfig, nodeConfig }: Pool, path: string): Iterable<Finding> {
  const count = listOf(networkConfig?.additionalNodeNetworkConfigs).length;
  if (count < least) return;
  const machineType = nodeConfig?.machineType || MACHINE_TYPE_DEFAULT.value;
  const own = OF_MACHINE.get(machineType);
  const byVcpus = own === undefined ? extraInterfacesOf(machineType) : undefined;
  if (count > (own ?? USUAL))
    yield {
      path,
      reason: `${count} extra interfaces are more than the ${own ?? USUAL} of ${own === undefined ? "a node" : machineType}`,
      softer: ACCELERATORS.test(machineType) ? "machine types with accelerators may have more of their own" : undefined,
    };
  else if (byVcpus !== undefined && count > byVcpus)
    yield {
      path,
      reason: `${count} extra interfaces are more than the ${byVcpus} that ${machineType} has beside its first`,
      fix: "Choose a machine type with more vCPUs, or spread the networks over several node pools.",
      softer: "how many a machine has is taken from the number of its vCPUs",
    };
}

function extraInterfacesOf(machineType: string): number | undefined {
  const isShared = (SHARED_CORE_TYPES.value as readonly string[]).includes(machineType);
  const vcpus = isShared ? least : machineVcpus(machineType);
  return vcpus === undefined ? undefined : Math.max(least, Math.min(vcpus, most)) - 1;
}

/** Series whose machines bring accelerators, and interfaces for them. */
const ACCELERATORS = /^(a[2-9]x?|ct\d|tpu)/;
