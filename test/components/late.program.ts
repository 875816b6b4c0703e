/**
 * A program of its own, because a refusal behind the gate is an unhandled rejection: that ends a real program with the
 * error's message, and would end the test runner too. Prints what was registered and what was refused.
 */
import { Pod } from "@pulumi/kubernetes/core/v1/pod";
import * as pulumi from "@pulumi/pulumi";
import {
  ByoipPrefix,
  type ByoipPrefixArgs,
  DataplaneNetworkPolicy,
  DataplaneV2Cluster,
  DataplaneV2Network,
  DataplaneV2NodePool,
  type DataplaneV2NodePoolArgs,
  FqdnNetworkPolicy,
  GkeIpRoute,
  type GkeIpRouteArgs,
  IpMasqAgent,
  PersistentIpGateway,
  PersistentIpStatefulSet,
  type PersistentIpStatefulSetArgs,
  PodIpLeakCleanup,
  PodNetwork,
  type PodNetworkArgs,
  ReservedAddresses,
} from "../../lib";
import * as lib from "../../lib";
import { LEAST, NAMES } from "./least";
import { ofTheCloud, type Registered, start } from "./monitor";

let made = 0;
const PORTS = "net.ipv4.ip_local_port_range";
const WAIVER = { rule: "node-port-not-in-ephemeral-range", reason: "no NodePorts here", until: "2999-12-31" };

const pool = (args: Partial<DataplaneV2NodePoolArgs>) =>
  new DataplaneV2NodePool("edge", { cluster: "web", location: "r", kubeconfig: "k", ...args });
const podNetwork = (args: Partial<PodNetworkArgs>) =>
  new PodNetwork("edge", { region: "r", nodeCidr: "10.9.0.0/24", podCidr: "10.10.0.0/20", ...args });
const on = (subnetwork: pulumi.Input<string>) => ({ nodeNetwork: { network: "dmz", subnetwork } });
const vpc = { location: "r", network: "vpc", subnetwork: "nodes", podRange: "pods", serviceRange: "services" };
const INTERFACES = {
  "networking.gke.io/interfaces": '[{"interfaceName":"eth0","network":"default"}]',
  "networking.gke.io/default-interface": "eth0",
};
const proxy = (args: Partial<PersistentIpStatefulSetArgs>) =>
  new PersistentIpStatefulSet("edge", {
    ...{ namespace: "a", parentRefs: [{ name: "edge" }], addresses: { 1: ["34.123.10.1/32"] } },
    ...{ podAwareness: "application", template: { spec: { containers: [] } }, reactionMode: "Exists" },
    ...args,
  });
const byoip = (args: Partial<ByoipPrefixArgs>) =>
  new ByoipPrefix<string>("edge", { region: "r", addresses: 1, ...args });
const route = (args: Partial<GkeIpRouteArgs>) =>
  new GkeIpRoute("edge", {
    namespace: "a",
    parentRefs: [{ name: "g" }],
    addresses: [],
    podSelector: { a: "b" },
    ...args,
  });
const later = <T>(value: T): pulumi.Output<T> => pulumi.output(value) as pulumi.Output<T>;

const PROGRAMS = {
  resolvable: () => pool({ sysctls: { [PORTS]: later("1024 65535") } }),
  harmless: () => pool({ sysctls: { [PORTS]: later("32768 60999") } }),
  "whole record": () => pool({ sysctls: later({ [PORTS]: "1024 65535" }) }),
  "beside the unknown": () =>
    pool({ sysctls: { [PORTS]: later("1024 65535") }, serviceAccount: ofTheCloud("nodes", "account") }),
  secret: () => pool({ sysctls: { [PORTS]: pulumi.secret("1024 65535") } }),
  "secret record": () => pool({ sysctls: pulumi.secret({ [PORTS]: "1024 65535" }) }),
  "of the cloud": () => pool({ sysctls: { [PORTS]: ofTheCloud("1024 65535") } }),
  waived: () => pool({ sysctls: { [PORTS]: later("1024 65535") }, waive: [WAIVER] }),
  "Pods per node": () => pool({ podsPerNode: later(301), minNodeCount: later(5), maxNodeCount: later(3) }),
  "a node range": () => new DataplaneV2Network("edge", { region: "r", nodeCidr: later("10.0.0.7/20") }),
  "a Pod range that meets a planned one": () =>
    new DataplaneV2Network("edge", { region: "r", podCidr: later("10.0.18.0/24") }),
  "a Pod network's range": () => podNetwork({ nodeCidr: later("10.9.0.7/24") }),
  "a Pod twice on a network": () => {
    const annotations = podNetwork({}).interfaces({ others: { eth2: later("edge") } });
    new Pod("app", { metadata: { annotations }, spec: { containers: [{ name: "app" }] } });
  },
  "two networks on one subnet": () => pool({ podNetworks: [on(later("dmz")), on(later("dmz"))] }),
  "two subnets": () => pool({ podNetworks: [on(later("dmz")), on(later("lan"))] }),
  "no multi-networking": () => pool({ podNetworks: [on("dmz")], enableMultiNetworking: later(false) }),
  network: () => new DataplaneV2Network("edge", { region: "r", mtu: later(9000) }),
  cluster: () =>
    new DataplaneV2Cluster("edge", { ...vpc, enableAutopilot: true, minMasterVersion: later("1.22.5-gke.1") }),
  "masqueraded range": () => new IpMasqAgent("edge", { podRanges: [later("10.4.0.9/14")], nonMasqueradeCIDRs: [] }),
  "fixed version": () => new PodIpLeakCleanup("edge", { version: later("1.25.6-gke.200") }),
  "secret version": () => new PodIpLeakCleanup("edge", { version: pulumi.secret("1.25.6-gke.200") }),
  "version of the cloud": () => new PodIpLeakCleanup("edge", { version: ofTheCloud("1.25.6-gke.200") }),
  "address of a Gateway": () =>
    new PersistentIpGateway("edge", { namespace: "a", direction: "external", addresses: [later("10.0.0.9/32")] }),
  "replicas of the cloud": () => proxy({ replicas: ofTheCloud(1) }),
  "enough replicas of the cloud": () => proxy({ replicas: ofTheCloud(2) }),
  "interfaces of a template": () => proxy({ template: later({ metadata: { annotations: later(INTERFACES) } }) }),
  "value of an address": () =>
    new ReservedAddresses("edge", {
      region: "r",
      addresses: { web: later("10.0.0.5"), mail: later("203.0.113.7/32") },
    }),
  "a delegated range": () =>
    byoip({
      ...{ advertisedCidr: "203.0.113.0/24", dnsVerificationIp: "203.0.113.9" },
      ...{ delegatedCidr: later("203.0.114.0/28"), addresses: { web: later("203.0.113.9") } },
    }),
  "a part of a prefix that is read": () =>
    byoip({ advertisedPrefix: "global-one", delegatedCidr: "203.0.114.0/28", addresses: 1 }),
  "an address of a prefix that is read": () => byoip({ delegatedPrefix: "part", addresses: { web: "203.0.113.16" } }),
  "addresses of a prefix that gives none": () => byoip({ delegatedPrefix: "none" }),
  "secret range beside plain ones": () =>
    new DataplaneV2Network("edge", {
      ...{ region: "r", mtu: later(9999), nodeCidr: later("10.0.0.1/24"), serviceCidr: later("10.4.0.0/20") },
      podCidr: pulumi.secret("10.0.0.77/14"),
    }),
  "a range that meets a secret one": () =>
    podNetwork({ nodeCidr: pulumi.secret("10.9.0.0/24"), podCidr: later("10.9.0.0/20") }),
  "secret ports beside plain ones": () =>
    new DataplaneNetworkPolicy("edge", {
      namespace: "a",
      ingress: [{ ports: [later(99999), pulumi.secret(123456)], from: [{ cidr: pulumi.secret("10.1.1.1/8") }] }],
    }),
  "secret template": () =>
    proxy({
      reactionMode: "ReadyCondition",
      template: pulumi.secret({ spec: { containers: [{ name: "p", env: [{ name: "PW", value: "hunter2" }] }] } }),
    }),
  "secret enum": () => new DataplaneV2Cluster("edge", { ...vpc, releaseChannel: pulumi.secret("FAST") as never }),
  "secret name of a domain": () =>
    new FqdnNetworkPolicy("edge", { namespace: "a", egress: [{ matches: [{ name: pulumi.secret("hunter2 ") }] }] }),
  "null of later": () => route({ addresses: later(null) as never }),
  "numbers of later": () => new DataplaneV2Network("edge", { region: "r", mtu: later("9000") as never }),
  "addresses of later": () => route({ addresses: later(["34.1.1.1/24"]) }),
  "anything of later": () => {
    for (const name of NAMES)
      for (const argument of Object.keys(LEAST[name].shape))
        for (const junk of [null, "junk", 7, [null], { x: null }])
          if (LEAST[name].shape[argument as never]["now"] === undefined && argument !== "waive")
            new (lib[name] as unknown as new (name: string, args: object) => unknown)(`${argument}-${made++}`, {
              ...LEAST[name].args,
              [argument]: later(junk),
            });
  },
  "affected version": () => new PodIpLeakCleanup("edge", { version: later("1.25.6-gke.199") }),
};
export type Program = keyof typeof PROGRAMS;

/** What the cloud answers to those that look. */
const READ: Readonly<Partial<Record<Program, object>>> = {
  "a part of a prefix that is read": { ipCidrRange: "203.0.113.0/24", pdpScope: "GLOBAL", selfLink: "link" },
  "an address of a prefix that is read": { ipCidrRange: "203.0.113.0/28", region: "r", selfLink: "link" },
  "addresses of a prefix that gives none": {
    ...{ ipCidrRange: "203.0.113.0/28", region: "r", name: "none", selfLink: "link" },
    enableEnhancedIpv4Allocation: false,
  },
};

/** What is printed. */
export interface Outcome {
  readonly registered: readonly Registered[];
  readonly refused: readonly { message: string; paths: string[]; isInputError: boolean; isRunError: boolean }[];
}

async function main(program: Program, mode: "preview" | "update"): Promise<void> {
  const refused = new Set<pulumi.InputPropertiesError>();
  process.on("unhandledRejection", (e) => refused.add(e as pulumi.InputPropertiesError));
  const answer = READ[program];
  const registered = await start(mode, answer && (() => answer));
  process.on("exit", () => {
    const errors = [...refused].map((e) => ({
      message: e.message,
      paths: (e.errors ?? []).map((x) => x.propertyPath),
      isInputError: pulumi.InputPropertiesError.isInstance(e),
      isRunError: pulumi.RunError.isInstance(e),
    }));
    const shown = program === "anything of later" ? [] : registered;
    process.stdout.write(JSON.stringify({ registered: shown, refused: errors } satisfies Outcome));
  });
  PROGRAMS[program]();
}

if (require.main === module || process.argv[1] === "-")
  void main(process.argv[2] as Program, process.argv[3] as "preview" | "update");
