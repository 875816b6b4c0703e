import { networkPolicyAllowsMetadata } from "../../lib/rules/network-policy-allows-metadata";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { cluster, deployment, k8s, provider, unknown, v2, type Res } from "../support/stack";

const identity = { workloadIdentityConfig: { workloadPool: "p.svc.id.goog" } };
const shop = deployment("shop", { app: "shop" }, { containers: [{ name: "c" }] }, "p");
const egress = (name: string, ...rules: unknown[]): Res =>
  k8s("networking.k8s.io/v1 NetworkPolicy", name, { podSelector: {}, policyTypes: ["Egress"], egress: rules }, "p");
const within = (inputs: object, ...more: readonly Res[]): readonly Res[] => [
  v2("web", inputs),
  provider("p", "web"),
  shop,
  ...more,
];
const on = (...more: readonly Res[]): readonly Res[] => within(identity, ...more);
const to = (cidr: string, port: unknown = { port: 80 }, except?: string[]) => ({
  to: [{ ipBlock: { cidr, except } }],
  ports: [port],
});
const SERVER = "169.254.169.254/32";
const found = { finds: ["advisory deny spec.egress"] };
const unsure = { undecided: ["deny"] };

describeRule(networkPolicyAllowsMetadata, {
  "nothing is admitted": { stack: on(egress("deny")), ...found },
  "everything is admitted": { stack: on(egress("deny", {})) },
  "the server": { stack: on(egress("deny", to(SERVER))) },
  "the server, by another policy": { stack: on(egress("deny"), egress("metadata", to(SERVER))) },
  "every port of the server": { stack: on(egress("deny", { to: [{ ipBlock: { cidr: SERVER } }] })) },
  "another port of the server": { stack: on(egress("deny", to(SERVER, { port: 8080 }))), ...found },
  "the server over UDP": { stack: on(egress("deny", to(SERVER, { port: 80, protocol: "UDP" }))), ...found },
  "link-local addresses": { stack: on(egress("deny", to("169.254.0.0/16"))) },
  "every address": { stack: on(egress("deny", to("0.0.0.0/0"))) },
  "every address but the server": { stack: on(egress("deny", to("0.0.0.0/0", { port: 80 }, [SERVER]))), ...found },
  "every address but private ones": { stack: on(egress("deny", to("0.0.0.0/0", { port: 80 }, ["10.0.0.0/8"]))) },
  "the address of other data planes": { stack: on(egress("deny", to("169.254.169.252/32", { port: 988 }))), ...found },
  "every Pod": { stack: on(egress("deny", { to: [{ namespaceSelector: {} }] })), ...found },
  "a block that nobody can read": { stack: on(egress("deny", to("everything"))), ...unsure },
  "a block not known yet": { stack: on(egress("deny", to(unknown))), ...unsure },
  "without Workload Identity": { stack: within({}, egress("deny")) },
  "Autopilot has it": {
    stack: [cluster("web", { enableAutopilot: true }), provider("p", "web"), shop, egress("deny")],
    ...found,
  },
  "nobody says": { stack: [provider("p"), shop, egress("deny")] },
  assumed: {
    stack: [provider("p"), shop, egress("deny")],
    given: { assume: { cluster: { dataplaneV2: true, workloadIdentity: true } } },
    ...found,
  },
  "on a legacy cluster": { stack: [cluster("web", identity), provider("p", "web"), shop, egress("deny")] },
  "ingress alone": {
    stack: on(k8s("networking.k8s.io/v1 NetworkPolicy", "deny", { podSelector: {}, policyTypes: ["Ingress"] }, "p")),
  },
  "a release that may hold a policy": {
    stack: on(egress("deny"), k8s("helm.sh/v3 Release", "addons", {}, "p")),
    ...unsure,
  },
});

test("a finding names the way out", () =>
  expect(sentencesOf(networkPolicyAllowsMetadata, on(egress("deny")))).toEqual([
    "spec.egress: isolates Deployment shop, and no policy in view that selects these Pods admits the metadata server (TCP 80). Add an egress rule to ipBlock 169.254.169.254/32, TCP port 80. [network-policy-allows-metadata]",
  ]));
