import { fqdnPolicyNeedsDataplaneV2 } from "../../lib/rules/fqdn-policy-needs-dataplane-v2";
import { judge } from "../../lib/rules/judge";
import { settingsOf } from "../support/faces";
import { inventoryOf } from "../support/inventory";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { cluster, k8s, provider, unknown, v2, type Res } from "../support/stack";

const on = { enableFqdnNetworkPolicy: true };
const refused = ["mandatory web enableFqdnNetworkPolicy"];
const object = (by?: string, name = "names"): Res =>
  k8s(
    "networking.gke.io/v1alpha1 FQDNNetworkPolicy",
    name,
    { podSelector: {}, egress: [{ matches: [{ name: "example.com" }] }] },
    by,
  );

const off = { enableFqdnNetworkPolicy: false };
/** With an object in it. */
const used = (web: Res, ...more: readonly Res[]): readonly Res[] => [web, provider("p", "web"), object("p"), ...more];
const noDataPlane = { finds: ["mandatory web datapathProvider"], refuses: [] };
const notServed = { finds: refused, refuses: [] };
const assumed = (assume: object) => ({ assume: { clusters: { web: assume } } });

describeRule(fqdnPolicyNeedsDataplaneV2, {
  "on Dataplane V2": { stack: [v2("web", on)] },
  "on Autopilot": { stack: [cluster("web", { enableAutopilot: true, ...on })] },
  "on the legacy data plane": {
    stack: [cluster("web", { datapathProvider: "LEGACY_DATAPATH", ...on })],
    finds: refused,
  },
  "data plane not stated": { stack: [cluster("web", on)], finds: refused },
  "not asked for": { stack: [cluster("web")] },
  "switched off": { stack: [cluster("web", { enableFqdnNetworkPolicy: false })] },
  "not known whether it is asked for": {
    stack: [cluster("web", { enableFqdnNetworkPolicy: unknown })],
    undecided: ["web"],
  },
  "data plane not known yet": { stack: [cluster("web", { datapathProvider: unknown, ...on })], undecided: ["web"] },
  "beside an unknown network": { stack: [cluster("web", { network: unknown, ...on })], finds: refused },
  "data plane not stated, assumed": {
    stack: [cluster("web", on)],
    given: { assume: { cluster: { dataplaneV2: true } } },
  },
  "data plane not stated, assumed by name": {
    stack: [cluster("web", on), cluster("old", on)],
    given: { assume: { clusters: { web: { dataplaneV2: true } } } },
    finds: ["mandatory old enableFqdnNetworkPolicy"],
  },
  "assumed to be Autopilot": {
    stack: [cluster("web", on)],
    given: { assume: { cluster: { autopilot: true } } },
  },
  "assumed to have none": {
    stack: [cluster("web", on)],
    given: { assume: { cluster: { dataplaneV2: false } } },
    finds: refused,
  },
  "the legacy one in words, against what is assumed": {
    stack: [cluster("web", { datapathProvider: "LEGACY_DATAPATH", ...on })],
    given: { assume: { cluster: { dataplaneV2: true } } },
    finds: refused,
  },
  "an object, its cluster assumed without Dataplane V2": {
    stack: [provider("p"), object("p")],
    given: { assume: { cluster: { dataplaneV2: false } } },
    finds: ["mandatory names spec"],
  },
  "an object, its cluster assumed with it": {
    stack: [provider("p"), object("p")],
    given: { assume: { cluster: { dataplaneV2: true } } },
  },
  "an object, its cluster not in view": { stack: [provider("p"), object("p")] },
  "an object, its cluster assumed to have them off": {
    stack: [provider("p"), object("p")],
    given: { assume: { cluster: { dataplaneV2: true, fqdnNetworkPolicy: false } } },
    finds: ["mandatory names spec"],
  },
  "an object, its cluster assumed without either": {
    stack: [provider("p"), object("p")],
    given: { assume: { cluster: { dataplaneV2: false, fqdnNetworkPolicy: false } } },
    finds: ["mandatory names spec"],
  },
  "an object, its cluster assumed to have them on": {
    stack: [provider("p"), object("p")],
    given: { assume: { cluster: { fqdnNetworkPolicy: true } } },
  },
});

describeRule(fqdnPolicyNeedsDataplaneV2, {
  "used, and on": { stack: used(v2("web", on)) },
  "used, and on by the outputs": {
    stack: used(v2("web", {}, { outputs: { datapathProvider: "ADVANCED_DATAPATH", ...on } })),
  },
  "used, and on without Dataplane V2: said once": { stack: used(cluster("web", on)), finds: refused },
  "used on the legacy data plane": {
    stack: used(cluster("web", { datapathProvider: "LEGACY_DATAPATH" })),
    ...noDataPlane,
  },
  "used, data plane not stated": { stack: used(cluster("web")), ...noDataPlane },
  "used, switched off without Dataplane V2": { stack: used(cluster("web", off)), ...noDataPlane },
  "used, switched off": { stack: used(v2("web", off)), ...notServed },
  "used, not switched on": { stack: used(v2("web")), ...notServed },
  "used on Autopilot, not switched on": {
    stack: used(cluster("web", { enableAutopilot: true })),
    finds: ["advisory web enableFqdnNetworkPolicy"],
  },
  "used, not known whether it is on": {
    stack: used(v2("web", { enableFqdnNetworkPolicy: unknown })),
    undecided: ["web"],
  },
  "used without Dataplane V2, not known whether it is on": {
    stack: used(cluster("web", { enableFqdnNetworkPolicy: unknown })),
    ...noDataPlane,
    undecided: ["web"],
  },
  "used, data plane not known yet": { stack: used(cluster("web", { datapathProvider: unknown })), undecided: ["web"] },
  "used in another cluster": { stack: [cluster("web"), v2("other", on), provider("p", "other"), object("p")] },
  "used, the only cluster is a guess": {
    stack: [cluster("web"), provider("p"), object("p")],
    finds: ["advisory web datapathProvider"],
  },
  "used, not switched on in what is a guess": {
    stack: [v2("web"), provider("p"), object("p")],
    finds: ["advisory web enableFqdnNetworkPolicy"],
  },
  "used, once for sure": { stack: used(v2("web"), provider("q"), object("q", "more")), ...notServed },
  "used, one of several clusters": {
    stack: [v2("web"), v2("other"), provider("p"), object("p")],
  },
  "used, assumed to be on": { stack: used(v2("web")), given: assumed({ fqdnNetworkPolicy: true }) },
  "used, assumed to be on, against what the provider fills in": {
    stack: used(v2("web", off)),
    given: assumed({ fqdnNetworkPolicy: true }),
  },
  "used, assumed to be on, without Dataplane V2": {
    stack: used(cluster("web")),
    given: assumed({ fqdnNetworkPolicy: true }),
    finds: noDataPlane.finds,
  },
  "used, assumed to be off": { stack: used(v2("web")), given: assumed({ fqdnNetworkPolicy: false }), finds: refused },
  "used, assumed to be off, against what the cluster says": {
    stack: used(v2("web", on)),
    given: assumed({ fqdnNetworkPolicy: false }),
  },
  "used, Dataplane V2 assumed": {
    stack: used(cluster("web")),
    given: assumed({ dataplaneV2: true }),
    finds: refused,
  },
});

test("the sentences", () => {
  const said = (stack: readonly Res[], config?: object) => sentencesOf(fqdnPolicyNeedsDataplaneV2, stack, config);
  const switchOn =
    "Set enableFqdnNetworkPolicy on the cluster (a Standard cluster that runs already wants its DaemonSet anetd restarted then), or do without FQDN network policies.";
  const id = "[fqdn-policy-needs-dataplane-v2]";
  expect(said(used(cluster("web"), object("p", "more")))).toEqual([
    `datapathProvider: is not ADVANCED_DATAPATH, needed for FQDNNetworkPolicy names and 1 more. Create the cluster with datapathProvider ADVANCED_DATAPATH, or do without FQDN network policies. ${id}`,
  ]);
  expect(said(used(v2("web")))).toEqual([
    `enableFqdnNetworkPolicy: is not on, needed for FQDNNetworkPolicy names. ${switchOn} ${id}`,
  ]);
  expect(said([v2("web"), provider("p"), object("p")])).toEqual([
    `enableFqdnNetworkPolicy: is not on, needed for FQDNNetworkPolicy names. ${switchOn} Advisory only: it is taken to run in web, the only cluster of the stack. ${id}`,
  ]);
  expect(said(used(cluster("web", { enableAutopilot: true })))).toEqual([
    `enableFqdnNetworkPolicy: is not on, needed for FQDNNetworkPolicy names. ${switchOn} Advisory only: an Autopilot cluster has it by an update only, which may have been made by other means. ${id}`,
  ]);
  expect(said([provider("p"), object("p")], { assume: { cluster: { fqdnNetworkPolicy: false } } })).toEqual([
    `spec: needs enableFqdnNetworkPolicy, and assume.cluster says that its cluster does not have it on. ${switchOn} ${id}`,
  ]);
});

test("what needs it is related", () => {
  const stack = used(v2("web"));
  const inventory = inventoryOf(stack);
  const [web, , policy] = inventory.resources;
  const around = {
    given: settingsOf().given,
    resource: web!,
    inventory,
    home: inventory.homeOf(web!),
    creating: false,
  };
  expect(judge(fqdnPolicyNeedsDataplaneV2, around).findings.map((f) => f.related)).toEqual([[policy]]);
});
