import * as pulumi from "@pulumi/pulumi";
import { DataplaneNetworkPolicy, type DataplaneNetworkPolicyArgs, type EgressRule, type PolicyPeer } from "../../lib";
import { networkPolicyAllowsDns } from "../../lib/rules/network-policy-allows-dns";
import { networkPolicyAllowsMetadata } from "../../lib/rules/network-policy-allows-metadata";
import { purely, settingsOf } from "../support/faces";
import { k8s, provider, res, v2 } from "../support/stack";
import { ofTheCloud, type Registered, settled, start, UNKNOWN } from "./monitor";
import { refusal } from "./refused";

const COMPONENT = "gke-dpv2:index:DataplaneNetworkPolicy::web";
const POLICY = "kubernetes:networking.k8s.io/v1:NetworkPolicy::web";

const DNS = {
  to: [
    {
      namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": "kube-system" } },
      podSelector: { matchExpressions: [{ key: "k8s-app", operator: "In", values: ["kube-dns", "node-local-dns"] }] },
    },
    { ipBlock: { cidr: "169.254.20.10/32" } },
    { ipBlock: { cidr: "169.254.169.254/32" } },
  ],
  ports: [
    { protocol: "UDP", port: 53 },
    { protocol: "TCP", port: 53 },
  ],
};
const METADATA = { to: [{ ipBlock: { cidr: "169.254.169.254/32" } }], ports: [{ protocol: "TCP", port: 80 }] };

describe.each(["preview", "update"] as const)("in %s", (mode) => {
  test("the children, whole", async () => {
    const registered = await start(mode, () => ({}));
    const waive = [{ rule: "network-policy-without-end-port", reason: "x", until: "2999-12-31" }];
    new DataplaneNetworkPolicy("web", {
      namespace: "shop",
      name: "web",
      podSelector: { app: "web" },
      ingress: [{ from: [{ pods: { app: "gateway" }, namespaces: { team: "edge" } }], ports: [8080, "metrics"] }],
      egress: [{ to: [{ pods: { app: "db" } }], ports: [5432, { from: 6000, to: 6002 }] }],
      annotations: { "policy.network.gke.io/enable-logging": "true" },
      waive,
    });
    await settled();
    const metadata = {
      name: "web",
      namespace: "shop",
      annotations: { "policy.network.gke.io/enable-logging": "true" },
    };
    const tcp = (port: number | string) => ({ protocol: "TCP", port });
    const ordinary = { dependencies: [], propertyDependencies: {}, protect: false };
    expect(registered).toEqual([
      {
        ...{ ...ordinary, resource: COMPONENT, parent: "" },
        inputs: { namespace: "shop", allowDns: true, allowMetadataServer: true, waive },
        outputs: { name: "web" },
      },
      {
        ...{ ...ordinary, resource: POLICY, parent: COMPONENT },
        inputs: {
          apiVersion: "networking.k8s.io/v1",
          kind: "NetworkPolicy",
          metadata,
          spec: {
            podSelector: { matchLabels: { app: "web" } },
            policyTypes: ["Ingress", "Egress"],
            ingress: [
              {
                from: [
                  {
                    podSelector: { matchLabels: { app: "gateway" } },
                    namespaceSelector: { matchLabels: { team: "edge" } },
                  },
                ],
                ports: [tcp(8080), tcp("metrics")],
              },
            ],
            egress: [
              {
                to: [{ podSelector: { matchLabels: { app: "db" } } }],
                ports: [tcp(5432), tcp(6000), tcp(6001), tcp(6002)],
              },
              DNS,
              METADATA,
            ],
          },
        },
      },
    ]);
  });
});

let registered: Registered[];
beforeEach(async () => {
  registered = await start("preview");
});
const policy = (args: Partial<DataplaneNetworkPolicyArgs>) =>
  new DataplaneNetworkPolicy("web", { namespace: "shop", ...args });
const build = async (args: Partial<DataplaneNetworkPolicyArgs>) => {
  policy(args);
  await settled();
  return registered.find((r) => r.resource === POLICY)!.inputs as { spec: Record<string, unknown> };
};
const refused = (args: Partial<DataplaneNetworkPolicyArgs>) => refusal(() => policy(args), registered);
const egress = async (rule: EgressRule) =>
  ((await build({ egress: [rule], allowDns: false, allowMetadataServer: false })).spec["egress"] as object[])[0];

describe("isolation", () => {
  test.each<[args: Partial<DataplaneNetworkPolicyArgs>, spec: object]>([
    [{ ingress: [] }, { policyTypes: ["Ingress"] }],
    [{ ingress: [{}] }, { policyTypes: ["Ingress"], ingress: [{}] }],
    [{ egress: [] }, { policyTypes: ["Egress"], egress: [DNS, METADATA] }],
    [
      { egress: [], allowDns: false },
      { policyTypes: ["Egress"], egress: [METADATA] },
    ],
    [
      { egress: [], allowMetadataServer: false },
      { policyTypes: ["Egress"], egress: [DNS] },
    ],
    [{ egress: [], allowDns: false, allowMetadataServer: false }, { policyTypes: ["Egress"] }],
    [
      { ingress: [], egress: [{}] },
      { policyTypes: ["Ingress", "Egress"], egress: [{}, DNS, METADATA] },
    ],
  ])("%j", async (args, spec) => {
    expect((await build(args)).spec).toEqual({ podSelector: {}, ...spec });
  });
});

describe("podSelector", () => {
  test.each<[podSelector: DataplaneNetworkPolicyArgs["podSelector"], selector: object]>([
    [undefined, {}],
    [{}, {}],
    [{ app: "web", tier: "front" }, { matchLabels: { app: "web", tier: "front" } }],
    [{ matchLabels: { app: "web" } }, { matchLabels: { app: "web" } }],
    [
      { matchExpressions: [{ key: "app", operator: "Exists" }] },
      { matchExpressions: [{ key: "app", operator: "Exists" }] },
    ],
    [{ matchLabels: "text" }, { matchLabels: { matchLabels: "text" } }],
  ])("%j", async (podSelector, selector) => {
    expect((await build({ podSelector, ingress: [] })).spec["podSelector"]).toEqual(selector);
  });

  test("values of the cloud", async () => {
    const { spec } = await build({ podSelector: { app: ofTheCloud("web", "a") }, ingress: [] });
    expect(spec["podSelector"]).toEqual({ matchLabels: { app: UNKNOWN } });
  });

  test("a whole selector that comes later", async () => {
    const { spec } = await build({ podSelector: pulumi.output({ app: "web" }), ingress: [] });
    expect(spec["podSelector"]).toEqual({ matchLabels: { app: "web" } });
  });
});

describe("rules", () => {
  test.each<[rule: EgressRule, written: object]>([
    [{}, {}],
    [{ to: [{ pods: {} }] }, { to: [{ podSelector: {} }] }],
    [{ to: [{ namespaces: { team: "a" } }] }, { to: [{ namespaceSelector: { matchLabels: { team: "a" } } }] }],
    [{ to: [{ cidr: "203.0.113.0/24" }] }, { to: [{ ipBlock: { cidr: "203.0.113.0/24" } }] }],
    [
      { to: [{ cidr: "10.0.0.0/8", except: ["10.4.0.0/14"] }] },
      { to: [{ ipBlock: { cidr: "10.0.0.0/8", except: ["10.4.0.0/14"] } }] },
    ],
    [{ ports: [443] }, { ports: [{ protocol: "TCP", port: 443 }] }],
    [{ ports: [443, { from: 443, to: 444 }, 444] }, { ports: [443, 444].map((port) => ({ protocol: "TCP", port })) }],
    [{ ports: [53], protocols: ["UDP", "TCP"] }, { ports: ["UDP", "TCP"].map((protocol) => ({ protocol, port: 53 })) }],
    [{ protocols: ["SCTP"] }, { ports: [{ protocol: "SCTP" }] }],
    [{ ports: [{ from: 7, to: 7 }] }, { ports: [{ protocol: "TCP", port: 7 }] }],
  ])("%j", async (rule, written) => {
    expect(await egress(rule)).toEqual(written);
  });

  test("as many ports as are written out, and never an endPort", async () => {
    const { ports } = (await egress({ ports: [{ from: 20000, to: 20255 }] })) as { ports: object[] };
    expect(ports).toHaveLength(256);
    expect(JSON.stringify(registered)).not.toContain("endPort");
  });

  test("a port of the cloud", async () => {
    expect(await egress({ ports: [ofTheCloud(8080)] })).toEqual({ ports: [{ protocol: "TCP", port: UNKNOWN }] });
  });
});

describe("refused", () => {
  test("all at once, under the argument that was typed", async () => {
    const lines = await refused({
      podSelector: { app: undefined! },
      ingress: [{ from: [], ports: [0, "HTTP", { from: 9, to: 8 }] }],
      egress: [
        { to: [{}, { cidr: "10.0.0.1/8", pods: {}, except: ["10.0.0.0/8"] }], ports: [{ from: 20000, to: 30000 }] },
      ],
    });
    expect(lines).toEqual([
      "podSelector.app: is undefined: without it the selector selects more. Give the label's value, or leave the label out. [arguments]",
      "ingress[0].from: is empty, which means everybody. Leave from out to mean that, or remove the rule. [arguments]",
      "ingress[0].ports[0]: 0 is neither a number from 1 to 65535 nor the name of a port. A name has up to 15 lower-case letters, digits and hyphens, at least one of them a letter. [arguments]",
      'ingress[0].ports[1]: "HTTP" is neither a number from 1 to 65535 nor the name of a port. A name has up to 15 lower-case letters, digits and hyphens, at least one of them a letter. [arguments]',
      "ingress[0].ports[2]: 9-8 is no range of ports. Write numbers from 1 to 65535, the smaller first. [arguments]",
      "egress[0].to[0]: names nobody. Give pods, namespaces or cidr; pods: {} is all of the namespace. [arguments]",
      "egress[0].to[1].cidr: stands beside pods or namespaces. Make it a peer of its own. [arguments]",
      "egress[0].to[1].cidr: 10.0.0.1/8 begins inside its block. Write 10.0.0.0/8. [arguments]",
      "egress[0].to[1].except[0]: 10.0.0.0/8 is no part of 10.0.0.1/8. Write a smaller range inside it. [arguments]",
      "egress[0].ports[0]: makes 10001 ports of the rule, and no more than 256 are written out. Leave ports out and name the peers instead, or let the program use fewer. [arguments]",
    ]);
  });

  const peer = (to: PolicyPeer): Partial<DataplaneNetworkPolicyArgs> => ({ egress: [{ to: [to] }] });
  test.each<[args: Partial<DataplaneNetworkPolicyArgs>, path: string]>([
    [{}, "ingress"],
    [{ egress: [{ to: [] }] }, "egress[0].to"],
    [{ egress: [{ ports: [] }] }, "egress[0].ports"],
    [{ egress: [{ protocols: [] }] }, "egress[0].protocols"],
    [{ egress: [{ ports: [{ from: 1, to: 257 }] }] }, "egress[0].ports[0]"],
    [{ egress: [{ ports: [1, { from: 2, to: 257 }] }] }, "egress[0].ports[1]"],
    [{ egress: [{ ports: [{ from: 0, to: 5 }] }] }, "egress[0].ports[0]"],
    [{ egress: [{ ports: [{ from: 1, to: 1e9 }] }] }, "egress[0].ports[0]"],
    [{ egress: [{ ports: ["443"] }] }, "egress[0].ports[0]"],
    [{ ingress: [{ ports: [65536] }] }, "ingress[0].ports[0]"],
    [{ ingress: [], podSelector: { matchLabels: { a: undefined! } } }, "podSelector.matchLabels.a"],
    [
      { ingress: [], podSelector: { matchExpressions: [{ key: "a", operator: "In" }] } },
      "podSelector.matchExpressions[0]",
    ],
    [peer({ except: ["10.0.0.0/9"], pods: {} }), "egress[0].to[0].except"],
    [peer({ cidr: "10.0.0.0/8", except: ["11.0.0.0/9"] }), "egress[0].to[0].except[0]"],
    [peer({ cidr: "10.0.0.0/8", except: ["no"] }), "egress[0].to[0].except[0]"],
    [peer({ cidr: "10.0.0.0" }), "egress[0].to[0].cidr"],
  ])("%j", async (args, path) => {
    expect((await refused(args)).map((line) => line.slice(0, line.indexOf(": ")))).toEqual([path]);
  });
});

test("the rules about DNS and the metadata server find what it builds in order, and without the two not", async () => {
  const cluster = v2("web", {
    workloadIdentityConfig: { workloadPool: "p.svc.id.goog" },
    dnsConfig: { clusterDns: "KUBE_DNS" },
  });
  const pod = k8s("core/v1 Pod", "pod", { containers: [] }, "p");
  const judged = async (args: Partial<DataplaneNetworkPolicyArgs>) => {
    registered = await start("preview");
    const inputs = await build({ egress: [], name: "web", ...args });
    const made = res("kubernetes:networking.k8s.io/v1:NetworkPolicy", "policy", inputs, { provider: "p", outputs: {} });
    const stack = [cluster, provider("p", "web"), pod, made];
    const given = settingsOf({ assume: { complete: true } });
    return [networkPolicyAllowsDns, networkPolicyAllowsMetadata].map((rule) => purely(rule, stack, given).finds.length);
  };
  expect(await judged({})).toEqual([0, 0]);
  expect(await judged({ allowDns: false })).toEqual([1, 0]);
  expect(await judged({ allowMetadataServer: false })).toEqual([0, 1]);
});
