import { fact } from "./fact";
import { fileIn, PAGES } from "./pages";

// Typed from memory of the page, not read again: they size a default and refuse nothing.
const page = { source: PAGES.computeMachines, readOn: "2026-11-21", certainty: "unverified" } as const;

/** Megabytes of memory for each vCPU, by series and shape. Bare metal and series with uneven sizes are left out. */
export const MEMORY_PER_VCPU = fact(
  {
    "c2-standard": 4096,
    "c2d-highcpu": 2048,
    "c2d-highmem": 8192,
    "c2d-standard": 4096,
    "c3-highcpu": 2048,
    "c3-highmem": 8192,
    "c3-standard": 4096,
    "c3d-highcpu": 2048,
    "c3d-highmem": 8192,
    "c3d-standard": 4096,
    "c4-highcpu": 2048,
    "c4-highmem": 7936,
    "c4-standard": 3840,
    "c4a-highcpu": 2048,
    "c4a-highmem": 8192,
    "c4a-standard": 4096,
    "e2-highcpu": 1024,
    "e2-highmem": 8192,
    "e2-standard": 4096,
    "g2-standard": 4096,
    "n1-highmem": 6656,
    "n1-standard": 3840,
    "n2-highcpu": 1024,
    "n2-highmem": 8192,
    "n2-standard": 4096,
    "n2d-highcpu": 1024,
    "n2d-highmem": 8192,
    "n2d-standard": 4096,
    "n4-highcpu": 2048,
    "n4-highmem": 8192,
    "n4-standard": 4096,
    "t2a-standard": 4096,
    "t2d-standard": 4096,
  },
  { ...page, section: "Machine types" },
);

/** Megabytes of memory of types that are no multiple of their vCPUs. */
export const MEMORY_OF_TYPE = fact(
  {
    "c4-highmem-2": 15360,
    "c4-standard-2": 7168,
    "e2-medium": 4096,
    "e2-micro": 1024,
    "e2-small": 2048,
    "n2-highmem-128": 884736,
  },
  { ...page, section: "Machine types" },
);

/**
 * How much of a machine's memory its kernel keeps at most: by so much `MemTotal`, which a node shows, is less. The
 * autoscaler counts with a 64th, 16 MiB, and 64 MiB more above 3 GiB.
 */
export const KERNEL_SHARE = fact(0.05, {
  ...fileIn(PAGES.clusterAutoscaler, "cluster-autoscaler/cloudprovider/gce/reserved.go: CalculateKernelReserved"),
  readOn: "2026-11-21",
  certainty: "inferred",
});

/** `n2-custom-8-20480`, `custom-4-16384`, `n2-custom-2-65536-ext`: the last number is megabytes. */
export const CUSTOM_TYPE = fact("custom", {
  source: PAGES.customMachines,
  section: "Create a VM with a custom machine type",
  readOn: "2026-11-21",
});

/** Types that share a core: their names do not say how many vCPUs they have, none has more than two. */
export const SHARED_CORE_TYPES = fact(["e2-micro", "e2-small", "e2-medium", "f1-micro", "g1-small"], {
  ...page,
  section: "Shared-core machine types",
});

/** What a node pool gets that names none. */
export const MACHINE_TYPE_DEFAULT = fact("e2-medium", {
  source: PAGES.providerCluster,
  section: "container.Cluster: nodeConfig.machineType",
  readOn: "2026-11-21",
});
