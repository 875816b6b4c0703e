import { fact, type Fact } from "./fact";
import { fileIn, PAGES } from "./pages";

/** Who else loads programs where Dataplane V2 has its own. Images and charts by their own name, without registry and tag. */
interface EbpfAgent {
  readonly name: string;
  readonly images: readonly string[];
  readonly charts: readonly string[];
}

/** eBPF programs of others are not supported on nodes with Dataplane V2: they may break its own. */
export const FOREIGN_EBPF_UNSUPPORTED = fact(true, {
  source: PAGES.aboutDataplaneV2,
  section: "Custom eBPF programs",
  readOn: "2026-11-21",
});

const readOn = "2026-11-21";
const inferred = (repository: string) =>
  ({ source: `${repository}#readme`, section: "README", readOn, certainty: "inferred" }) as const;

/**
 * Where the images of GKE's own workloads lie, `*` being a region. anetd, the agent of Dataplane V2, is a build of Cilium
 * from there.
 */
export const GKE_REGISTRIES = fact(["gke.gcr.io/", "gcr.io/gke-release/", "*-artifactregistry.gcr.io/gke-release/"], {
  ...fileIn(
    "https://github.com/GoogleCloudPlatform/gcs-fuse-csi-driver",
    "pkg/csi_driver: which images are managed ones",
  ),
  readOn,
  certainty: "inferred",
});

/** The page names Retina; of the others it is deduced from the tc or socket hooks that they say they attach to. */
export const EBPF_AGENTS: readonly Fact<EbpfAgent>[] = Object.freeze([
  fact(
    { name: "Retina", images: ["retina-agent", "retina-init"], charts: ["retina", "retina-hubble"] },
    { source: "https://github.com/microsoft/retina/issues/252", section: "Description", readOn },
  ),
  fact({ name: "Cilium", images: ["cilium"], charts: ["cilium"] }, inferred("https://github.com/cilium/cilium")),
  fact(
    { name: "NetObserv", images: ["netobserv-ebpf-agent"], charts: ["netobserv-ebpf-agent"] },
    inferred("https://github.com/netobserv/netobserv-ebpf-agent"),
  ),
  fact(
    { name: "Kmesh", images: ["kmesh"], charts: ["kmesh", "kmesh-helm"] },
    inferred("https://github.com/kmesh-net/kmesh"),
  ),
  fact(
    { name: "Merbridge", images: ["merbridge"], charts: ["merbridge"] },
    inferred("https://github.com/merbridge/merbridge"),
  ),
  fact({ name: "LoxiLB", images: ["loxilb"], charts: ["loxilb"] }, inferred("https://github.com/loxilb-io/loxilb")),
]);
