import { persistentIpNeedsDataplaneV2 } from "../../lib/rules/persistent-ip-needs-dataplane-v2";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { cluster, gateway, ipRoute, k8s, provider, unknown, v2, type Res } from "../support/stack";

const route = ipRoute("proxy", {}, "p");
const entry = gateway("entry", {}, "p");
const on = (own: Res, ...more: readonly Res[]): readonly Res[] => [own, provider("p", own.name), ...more];
const without = (...more: readonly Res[]): readonly Res[] => on(cluster("web"), ...more);
const assumed = (more: object) => ({ assume: { cluster: more } });
const found = { finds: ["mandatory web datapathProvider"], refuses: [] };

describeRule(persistentIpNeedsDataplaneV2, {
  "with Dataplane V2": { stack: on(v2("web"), route, entry) },
  "on Autopilot": { stack: on(cluster("web", { enableAutopilot: true }), route) },
  "a route, where the cluster says nothing": { stack: without(route), ...found },
  "a Gateway alone": { stack: without(entry), ...found },
  "the legacy data plane": { stack: on(cluster("web", { datapathProvider: "LEGACY_DATAPATH" }), route), ...found },
  "not known yet": { stack: on(cluster("web", { datapathProvider: unknown }), route), undecided: ["web"] },
  "as the outputs say": {
    stack: on(cluster("web", {}, { outputs: { datapathProvider: "ADVANCED_DATAPATH" } }), route),
  },
  "nothing needs it": { stack: without() },
  "a Gateway of another class": { stack: without(gateway("entry", { gatewayClassName: "gke-l7-gxlb" }, "p")) },
  "a Gateway whose class is not known yet": { stack: without(gateway("entry", { gatewayClassName: unknown }, "p")) },
  "another kind of route": {
    stack: without(k8s("gateway.networking.k8s.io/v1 HTTPRoute", "web", { parentRefs: [] }, "p")),
  },
  "of two clusters, the provider's counts": {
    stack: [cluster("web"), v2("other"), provider("p", "web"), provider("q", "other"), ipRoute("proxy", {}, "q")],
  },
  "the only cluster is a guess": {
    stack: [cluster("web"), provider("p"), route],
    finds: ["advisory web datapathProvider"],
  },
  "one that is sure beside a guess": {
    stack: [cluster("web"), provider("p", "web"), provider("q"), ipRoute("a", {}, "q"), route],
    ...found,
  },
  "no cluster in view": { stack: [provider("p"), route, entry] },
  "no cluster in view, assumed without": {
    stack: [provider("p"), route, entry],
    given: assumed({ dataplaneV2: false }),
    finds: ["mandatory proxy spec", "mandatory entry spec"],
  },
  "no cluster in view, assumed with it": { stack: [provider("p"), route], given: assumed({ dataplaneV2: true }) },
  "no cluster in view, assumed Autopilot": { stack: [provider("p"), route], given: assumed({ autopilot: true }) },
  "a Gateway of another class, assumed without": {
    stack: [provider("p"), gateway("entry", { gatewayClassName: "istio" }, "p")],
    given: assumed({ dataplaneV2: false }),
  },
  "what the cluster leaves unsaid is assumed": {
    stack: without(route),
    given: { assume: { clusters: { web: { dataplaneV2: true } } } },
  },
});

test("a finding names who needs it", () => {
  expect(sentencesOf(persistentIpNeedsDataplaneV2, without(route, ipRoute("other", {}, "p"), entry))).toEqual([
    "datapathProvider: is not ADVANCED_DATAPATH, needed for Gateway entry and 2 more. Create the cluster with datapathProvider ADVANCED_DATAPATH, or do without persistent IP addresses. [persistent-ip-needs-dataplane-v2]",
  ]);
  const away = sentencesOf(persistentIpNeedsDataplaneV2, [provider("p"), route], assumed({ dataplaneV2: false }));
  expect(away).toEqual([
    "spec: needs Dataplane V2, and assume.cluster says that its cluster does not run it. Create the cluster with datapathProvider ADVANCED_DATAPATH, or do without persistent IP addresses. [persistent-ip-needs-dataplane-v2]",
  ]);
});
