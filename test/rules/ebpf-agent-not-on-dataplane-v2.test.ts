import { ebpfAgentNotOnDataplaneV2 } from "../../lib/rules/ebpf-agent-not-on-dataplane-v2";
import { describeRule } from "../support/rule";
import { cluster, daemonSet, provider, res, unknown, v2, type Res } from "../support/stack";

const retina = "ghcr.io/microsoft/retina/retina-agent:v1.0.0";
const agent = (image: unknown, by: string | undefined = "p"): Res =>
  daemonSet(
    "agent",
    {
      containers: [
        { name: "logs", image: "busybox" },
        { name: "agent", image },
      ],
    },
    by,
  );
const on = (...more: readonly Res[]): readonly Res[] => [v2("web"), provider("p", "web"), ...more];
const found = { finds: ["advisory agent spec.template.spec.containers[1].image"] };
const chart = (chart: unknown, version = "v3", more: object = {}): Res =>
  res(
    `kubernetes:helm.sh/${version}:${version === "v3" ? "Release" : "Chart"}`,
    "flows",
    { chart, ...more },
    {
      provider: "p",
    },
  );
const charted = { finds: ["advisory flows chart"] };

describeRule(ebpfAgentNotOnDataplaneV2, {
  Retina: { stack: on(agent(retina)), ...found },
  "Retina by digest": { stack: on(agent(`ghcr.io/microsoft/retina/retina-agent@sha256:${"0".repeat(64)}`)), ...found },
  "Retina from a mirror with a port": { stack: on(agent("mirror.example:5000/retina-agent")), ...found },
  "its init container": {
    stack: on(daemonSet("agent", { initContainers: [{ image: "ghcr.io/microsoft/retina/retina-init:v1" }] }, "p")),
    finds: ["advisory agent spec.template.spec.initContainers[0].image"],
  },
  "its operator loads nothing": { stack: on(agent("ghcr.io/microsoft/retina/retina-operator:v1.0.0")) },
  "another agent, by inference": { stack: on(agent("quay.io/netobserv/netobserv-ebpf-agent:v1.7.0")), ...found },
  "Cilium's own agent": { stack: on(agent("quay.io/cilium/cilium:v1.18.3")), ...found },
  "Cilium's command line": { stack: on(agent("quay.io/cilium/cilium-cli:v0.18")) },
  "GKE's own agent is a build of Cilium": { stack: on(agent("gke.gcr.io/cilium/cilium:v1.15.10-gke.9")) },
  "GKE's own agent, from where it is built": { stack: on(agent("gcr.io/gke-release/cilium/cilium:v1.9.5-gke.42")) },
  "GKE's own agent, from the registry of a region": {
    stack: on(
      agent(`us-central1-artifactregistry.gcr.io/gke-release/gke-release/cilium/cilium@sha256:${"0".repeat(64)}`),
    ),
  },
  "a registry that only begins like GKE's": { stack: on(agent("gke.gcr.io.example/cilium/cilium:v1")), ...found },
  "a mirror with a folder like GKE's registry": {
    stack: on(agent("mirror.example/x-artifactregistry.gcr.io/gke-release/cilium:v1")),
    ...found,
  },
  "a project beside GKE's": { stack: on(agent("gcr.io/gke-release-of-ours/cilium:v1")), ...found },
  "GKE's own agent, no cluster in view": { stack: [provider("p"), agent("gke.gcr.io/cilium/cilium:v1.15.10-gke.9")] },
  "an image of another name": { stack: on(agent("example.com/retina-agent-docs:v1")) },
  "no image": { stack: on(agent(undefined)) },
  "an image not known yet": { stack: on(agent(unknown)), undecided: ["agent"] },
  "an unknown container hides no other": {
    stack: on(daemonSet("agent", { containers: [unknown, { image: retina }] }, "p")),
    ...found,
    undecided: ["agent"],
  },
  "a release by name": { stack: on(chart("retina")), ...charted },
  "a release from a registry": { stack: on(chart("oci://ghcr.io/microsoft/retina/charts/retina")), ...charted },
  "a release from a folder": { stack: on(chart("./charts/retina/")), ...charted },
  "a release of something else": { stack: on(chart("prometheus")) },
  "a chart not known yet": { stack: on(chart(unknown)), undecided: ["flows"] },
  "a chart component whose objects are not there": { stack: on(chart("kmesh-helm", "v4")), ...charted },
  "a chart component whose objects are there": {
    stack: on(chart("retina", "v4"), { ...agent(retina), parent: "flows" }),
    ...found,
  },
  "a chart in a folder": {
    stack: on(res("kubernetes:helm.sh/v3:Chart", "flows", { path: "./retina" }, { provider: "p" })),
    finds: ["advisory flows path"],
  },
  "without Dataplane V2": { stack: [cluster("old"), provider("p", "old"), agent(retina), chart("retina")] },
  "without Dataplane V2, beside a cluster with it": {
    stack: [v2("web"), cluster("old"), provider("p", "old"), agent(retina)],
  },
  "on Autopilot": { stack: [cluster("web", { enableAutopilot: true }), provider("p", "web"), agent(retina)], ...found },
  "the only cluster is a guess": { stack: [v2("web"), provider("p"), agent(retina)], ...found },
  "no cluster in view": { stack: [provider("p"), agent(retina)], undecided: ["agent"] },
  "no cluster in view, nothing to say": { stack: [provider("p"), agent("busybox")] },
  "cluster assumed": {
    stack: [provider("p"), agent(retina)],
    given: { assume: { cluster: { dataplaneV2: true } } },
    ...found,
  },
  "cluster assumed without": {
    stack: [provider("p"), agent(retina)],
    given: { assume: { cluster: { dataplaneV2: false } } },
  },
  "data plane not known yet": {
    stack: [cluster("web", { datapathProvider: unknown }), provider("p", "web"), agent(retina)],
    undecided: ["agent"],
  },
});
