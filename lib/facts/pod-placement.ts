import { fact } from "./fact";
import { PAGES } from "./pages";

const page = { source: PAGES.kubernetesApi, readOn: "2026-11-21" };

/** How a toleration meets a taint, and which taints it is for. */
export const TOLERATIONS = fact(
  { operators: ["Exists", "Equal"], effects: ["NoSchedule", "PreferNoSchedule", "NoExecute"] },
  { ...page, section: "Toleration v1 core" },
);

/** Whether a StatefulSet makes its Pods one after the other. */
export const POD_MANAGEMENT = fact(["OrderedReady", "Parallel"], { ...page, section: "StatefulSetSpec v1 apps" });
