import { fact } from "./fact";
import { KNOWN_ISSUES } from "./known-issues";
import { PAGES } from "./pages";

const { source, section, readOn } = KNOWN_ISSUES.podIpLeak;

/** The network of all Pods, whose folder of reservations the page cleans. */
export const POD_NETWORK_FOLDER = fact("gke-pod-network", { source, section, readOn });

/** A younger reservation may be of a Pod that is still starting. */
export const RESERVATION_SETTLES = fact({ minutes: 10 }, { source, section, readOn });

/** How often the page cleans up. */
export const CLEANUP_EVERY = fact({ seconds: 120 }, { source, section, readOn });

/** Where containerd answers on a node. The container ids that reservations name are those of this namespace. */
export const CONTAINERD = fact(
  { socket: "/run/containerd/containerd.sock", namespace: "k8s.io" },
  { source, section, readOn },
);

/** An image with containerd's client and a shell: its build runs `ctr --version`. GKE asks mirror.gcr.io for it first. */
export const IMAGE_WITH_CTR = fact("docker.io/library/docker:27.5.1-dind", {
  source: PAGES.dockerImage,
  section: "27/dind/Dockerfile",
  readOn: "2026-11-21",
});

/** Where a node says which system it runs: Windows nodes have no such folder. */
export const LINUX_NODES = fact(
  { "kubernetes.io/os": "linux" },
  { source: PAGES.kubernetesLabels, section: "kubernetes.io/os", readOn: "2026-11-21" },
);

/** Where Pods may have folders of their node: no policy of Pod security is enforced there unless somebody asks. */
export const SYSTEM_NAMESPACE = fact("kube-system", {
  source: PAGES.kubernetesNamespaces,
  section: "Initial namespaces",
  readOn: "2026-11-21",
});
