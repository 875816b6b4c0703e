import { ciliumPolicyIsServed } from "../../lib/rules/cilium-policy-is-served";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { cluster, k8s, provider, unknown, v2, type Res } from "../support/stack";

const clusterwide = (spec: object = { endpointSelector: {} }, by = "p"): Res =>
  k8s("cilium.io/v2 CiliumClusterwideNetworkPolicy", "all", spec, by, { namespace: undefined });
const namespaced = (by = "p"): Res => k8s("cilium.io/v2 CiliumNetworkPolicy", "shop", { endpointSelector: {} }, by);
const SERVED = { enableCiliumClusterwideNetworkPolicy: true };
const within = (inputs: object, ...more: readonly Res[]): readonly Res[] => [
  v2("web", inputs),
  provider("p", "web"),
  ...more,
];

describeRule(ciliumPolicyIsServed, {
  "a clusterwide policy, where the cluster has them": { stack: within(SERVED, clusterwide()) },
  "a clusterwide policy, where nothing is said": {
    stack: within({}, clusterwide()),
    finds: ["mandatory all spec"],
    refuses: [],
  },
  "a clusterwide policy, where they are off": {
    stack: within({ enableCiliumClusterwideNetworkPolicy: false }, clusterwide()),
    finds: ["mandatory all spec"],
    refuses: [],
  },
  "several in one": {
    stack: within({}, { ...clusterwide(), inputs: { metadata: { name: "all" }, specs: [{}] } }),
    finds: ["mandatory all specs"],
    refuses: [],
  },
  "not known yet": {
    stack: within({ enableCiliumClusterwideNetworkPolicy: unknown }, clusterwide()),
    undecided: ["all"],
  },
  "as the outputs say": {
    stack: [
      v2("web", {}, { outputs: { datapathProvider: "ADVANCED_DATAPATH", ...SERVED } }),
      provider("p", "web"),
      clusterwide(),
    ],
  },
  "on Autopilot": {
    stack: [cluster("web", { enableAutopilot: true }), provider("p", "web"), clusterwide()],
    finds: ["mandatory all spec"],
    refuses: [],
  },
  "of two clusters, the provider's counts": {
    stack: [v2("web", SERVED), v2("other"), provider("p", "other"), clusterwide()],
    finds: ["mandatory all spec"],
    refuses: [],
  },
  "the only cluster is a guess": {
    stack: [v2("web"), provider("p"), clusterwide()],
    finds: ["advisory all spec"],
  },
  "on a legacy cluster somebody else may serve them": {
    stack: [cluster("old"), provider("p", "old"), clusterwide(), namespaced()],
  },
  "no cluster in view": { stack: [provider("p"), clusterwide(), namespaced()], undecided: ["all", "shop"] },
  "no cluster in view, assumed without": {
    stack: [provider("p"), clusterwide()],
    given: { assume: { cluster: { dataplaneV2: true } } },
    finds: ["advisory all spec"],
  },
  "no cluster in view, assumed with them": {
    stack: [provider("p"), clusterwide()],
    given: { assume: { cluster: { dataplaneV2: true, ciliumClusterwideNetworkPolicy: true } } },
  },
  "assumed of a cluster that does not say": {
    stack: within({}, clusterwide()),
    given: { assume: { clusters: { web: { ciliumClusterwideNetworkPolicy: true } } } },
  },
  "assumed, against what the cluster says": {
    stack: within({ enableCiliumClusterwideNetworkPolicy: false }, clusterwide()),
    given: { assume: { clusters: { web: { ciliumClusterwideNetworkPolicy: true } } } },
    finds: ["mandatory all spec"],
  },
  "a policy of one namespace": { stack: within(SERVED, namespaced()), finds: ["advisory shop spec"] },
  "policies of Kubernetes": {
    stack: within({}, k8s("networking.k8s.io/v1 NetworkPolicy", "shop", { podSelector: {} }, "p")),
  },
});

test("a finding names the setting and the cluster", () =>
  expect(sentencesOf(ciliumPolicyIsServed, within({}, clusterwide()))).toEqual([
    "spec: a CiliumClusterwideNetworkPolicy needs enableCiliumClusterwideNetworkPolicy, which is not on in web. Set enableCiliumClusterwideNetworkPolicy on the cluster, or write a NetworkPolicy in each namespace. [cilium-policy-is-served]",
  ]));
