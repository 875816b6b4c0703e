import { EBPF_AGENTS, FOREIGN_EBPF_UNSUPPORTED, GKE_REGISTRIES } from "../facts/ebpf-agents";
import { POD_TEMPLATE } from "../inventory/pod-template";
import { HELM_CHART } from "../inventory/subjects";
import { isFrom, lastPart } from "../values/image-name";
import { needed, runsDataplaneV2 } from "./cluster";
import { each } from "./judge";
import { on, rule, type Around, type Finding } from "./rule";

export const ebpfAgentNotOnDataplaneV2 = rule({
  id: "ebpf-agent-not-on-dataplane-v2",
  title: "No workload loads eBPF programs of its own on nodes with Dataplane V2",
  why: "Its programs run in place of Dataplane V2's or before them: Pods lose Services, policies and connections, some at once and some on a restart.",
  fix: "Do without it. For flows and metrics use the observability of Dataplane V2.",
  level: "advisory",
  severity: "high",
  scopes: ["one", "graph"],
  facts: [FOREIGN_EBPF_UNSUPPORTED, GKE_REGISTRIES, ...EBPF_AGENTS],
  checks: [
    on(POD_TEMPLATE, function* (pod, around) {
      for (const list of ["initContainers", "containers"] as const)
        yield* each(pod[list], (container, i) =>
          agentIn("images", container?.image, () => `${list}[${i}].image`, around),
        );
    }),
    on(HELM_CHART, function* (chart, around) {
      if (around.inventory.hasChildren(around.resource.urn)) return; // they are judged themselves
      for (const key of ["chart", "path"] as const) yield* agentIn("charts", chart[key], () => key, around);
    }),
  ],
});

const agentsBy = (by: "images" | "charts") => new Map(EBPF_AGENTS.flatMap((a) => a.value[by].map((name) => [name, a])));
const AGENTS = { images: agentsBy("images"), charts: agentsBy("charts") };

function agentIn(
  by: "images" | "charts",
  reference: unknown,
  pathOf: () => string,
  { home }: Around,
): readonly Finding[] {
  if (typeof reference !== "string" || home === undefined) return [];
  const agent = AGENTS[by].get(lastPart(reference));
  if (agent === undefined || GKE_REGISTRIES.value.some((registry) => isFrom(reference, registry))) return []; // anetd
  const dataplane = runsDataplaneV2(home);
  if (dataplane?.value === false) return [];
  const { name } = agent.value;
  const inferred = agent.certainty === "documented" ? undefined : `that ${name} interferes is inferred from its hooks`;
  const softer = needed(dataplane).softer ?? inferred;
  return [{ path: pathOf(), reason: `installs ${name}, which loads eBPF programs of its own`, softer }];
}
