import { load } from "js-yaml";
import * as pulumi from "@pulumi/pulumi";
import { IpMasqAgent, type IpMasqAgentArgs } from "../../lib";
import { parseMasqueradeConfig } from "../../lib/values/masquerade-config";
import { ofTheCloud, type Registered, settled, start, UNKNOWN } from "./monitor";
import { refusal } from "./refused";

const COMPONENT = "gke-dpv2:index:IpMasqAgent::edge";
const CONFIG_MAP = "kubernetes:core/v1:ConfigMap::edge";
const DAEMON_SET = "kubernetes:apps/v1:DaemonSet::edge";

const LABELS = { "k8s-app": "ip-masq-agent" };
const METADATA = { namespace: "kube-system", name: "ip-masq-agent", labels: LABELS };
const DEFAULT_TEXT = `nonMasqueradeCIDRs:
  - "10.0.0.0/8"
  - "172.16.0.0/12"
  - "192.168.0.0/16"
masqLinkLocal: false
resyncInterval: "60s"
`;
const ARGS = [
  "--v=2",
  "--logtostderr=false",
  "--log_file=/dev/stdout",
  "--log_file_max_size=0",
  "--masq-chain=IP-MASQ",
];
const IMAGE =
  "gke.gcr.io/ip-masq-agent:v2.12.6-gke.15@sha256:c51e89bdc5073fdbaaff8bf42b32765f7f1eb0fec7d6189de5f14c48ac489448";

const configMap = (config: string) => ({ apiVersion: "v1", kind: "ConfigMap", metadata: METADATA, data: { config } });
const daemonSet = (container: object = {}, pod: object = {}) => ({
  apiVersion: "apps/v1",
  kind: "DaemonSet",
  metadata: METADATA,
  spec: {
    selector: { matchLabels: LABELS },
    template: {
      metadata: { labels: LABELS },
      spec: {
        hostNetwork: true,
        containers: [
          {
            name: "ip-masq-agent",
            image: IMAGE,
            args: [...ARGS, "--random-fully=false"],
            securityContext: {
              privileged: false,
              allowPrivilegeEscalation: false,
              capabilities: { drop: ["ALL"], add: ["NET_ADMIN", "NET_RAW"] },
              seccompProfile: { type: "RuntimeDefault" },
            },
            volumeMounts: [{ name: "config-volume", mountPath: "/etc/config" }],
            ...container,
          },
        ],
        volumes: [
          {
            name: "config-volume",
            configMap: { name: "ip-masq-agent", optional: true, items: [{ key: "config", path: "ip-masq-agent" }] },
          },
        ],
        tolerations: [
          { effect: "NoSchedule", operator: "Exists" },
          { effect: "NoExecute", operator: "Exists" },
          { key: "CriticalAddonsOnly", operator: "Exists" },
        ],
        ...pod,
      },
    },
  },
});

const child = { parent: COMPONENT, dependencies: [], propertyDependencies: {}, protect: false };

describe.each(["preview", "update"] as const)("in %s", (mode) => {
  test("the children, whole: Google's manifest", async () => {
    const registered = await start(mode, () => ({}));
    const waive = [{ rule: "ip-masq-agent-keeps-ports", reason: "no Services", until: "2999-12-31" }];
    new IpMasqAgent("edge", { waive });
    await settled();
    expect(registered).toEqual([
      {
        ...{ ...child, resource: COMPONENT, parent: "" },
        inputs: { sourcePorts: "not-random", daemonSet: true, waive },
        outputs: { namespace: "kube-system", name: "ip-masq-agent" },
      },
      { ...child, resource: CONFIG_MAP, inputs: configMap(DEFAULT_TEXT) },
      {
        ...child,
        resource: DAEMON_SET,
        inputs: daemonSet(),
        dependencies: [CONFIG_MAP],
        propertyDependencies: { spec: [CONFIG_MAP] },
      },
    ]);
  });

  test("the configuration alone, where GKE runs the agent", async () => {
    const registered = await start(mode);
    expect(new IpMasqAgent("edge", { daemonSet: false }).daemonSet).toBeUndefined();
    await settled();
    expect(registered.map((r) => r.resource)).toEqual([COMPONENT, CONFIG_MAP]);
  });
});

let registered: Registered[];
beforeEach(async () => {
  registered = await start("preview");
});
const find = (resource: string) => registered.find((r) => r.resource === resource)!;
const build = async (args: IpMasqAgentArgs): Promise<void> => {
  new IpMasqAgent("edge", args);
  await settled();
};
const text = () => (find(CONFIG_MAP).inputs["data"] as { config: string }).config;
const refused = (args: IpMasqAgentArgs) => refusal(() => new IpMasqAgent("edge", args), registered);

describe("arguments", () => {
  test.each<[args: IpMasqAgentArgs, changed: Parameters<typeof daemonSet>]>([
    [{ sourcePorts: "outside-node-ports" }, [{ args: [...ARGS, "--to-ports=1024-29999,32768-65535"] }]],
    [{ enableIPv6: true }, [{ args: [...ARGS, "--enable-ipv6", "--random-fully=false"] }]],
    [{ image: "example.com/ip-masq-agent:v2.11.0" }, [{ image: "example.com/ip-masq-agent:v2.11.0" }]],
    [{ nodeSelector: { pool: "a" } }, [{}, { nodeSelector: { pool: "a" } }]],
    [{ tolerations: [] }, [{}, { tolerations: [] }]],
    [{ image: undefined, sourcePorts: undefined, podRanges: undefined }, []],
  ])("%j", async (args, changed) => {
    await build(args);
    expect(find(DAEMON_SET).inputs).toEqual(daemonSet(...changed));
  });

  test.each<[name: string, args: IpMasqAgentArgs, cidrs: string[]]>([
    [
      "covered Pod ranges add nothing",
      { podRanges: ["10.4.0.0/14"] },
      ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"],
    ],
    [
      "others are added",
      { podRanges: ["10.4.0.0/14", "240.0.0.0/8"] },
      ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "240.0.0.0/8"],
    ],
    [
      "to an own list",
      { nonMasqueradeCIDRs: ["10.4.0.0/15"], podRanges: ["10.4.0.0/14"] },
      ["10.4.0.0/15", "10.4.0.0/14"],
    ],
    [
      "two halves cover",
      { nonMasqueradeCIDRs: ["10.4.0.0/15", "10.6.0.0/15"], podRanges: ["10.4.0.0/14"] },
      ["10.4.0.0/15", "10.6.0.0/15"],
    ],
    ["none at all", { nonMasqueradeCIDRs: [] }, []],
    ["once each", { nonMasqueradeCIDRs: [], podRanges: ["240.0.0.0/8", "240.0.0.0/8"] }, ["240.0.0.0/8"]],
    ["IPv6", { nonMasqueradeCIDRs: [], podRanges: ["fd00::/48"], enableIPv6: true }, ["fd00::/48"]],
  ])("nonMasqueradeCIDRs: %s", async (_, args, nonMasqueradeCIDRs) => {
    await build(args);
    expect(load(text())).toEqual({ nonMasqueradeCIDRs, masqLinkLocal: false, resyncInterval: "60s" });
    expect(parseMasqueradeConfig(text())).toEqual({ nonMasqueradeCIDRs, unknown: [] });
  });

  test("masqLinkLocal and resyncInterval", async () => {
    await build({ masqLinkLocal: true, resyncInterval: "5m" });
    expect(load(text())).toMatchObject({ masqLinkLocal: true, resyncInterval: "5m" });
  });

  test("one range of the cloud makes the text unknown in a preview, and nothing else", async () => {
    await build({ podRanges: [ofTheCloud("240.0.0.0/8")] });
    expect(text()).toBe(UNKNOWN);
    expect(find(DAEMON_SET).inputs).toEqual(daemonSet());
  });

  test("values that come later are in the text", async () => {
    registered = await start("update", () => ({}));
    await build({ podRanges: pulumi.output(["240.0.0.0/8"]), resyncInterval: Promise.resolve("2m") });
    expect(load(text())).toMatchObject({
      nonMasqueradeCIDRs: expect.arrayContaining(["240.0.0.0/8"]),
      resyncInterval: "2m",
    });
  });

  test("a secret stays one", async () => {
    await build({ podRanges: [pulumi.secret("240.0.0.0/8")] });
    expect(text()).toEqual({ secret: expect.stringContaining("240.0.0.0/8") });
  });
});

describe("refused", () => {
  test("all at once, under the argument that was typed", async () => {
    const lines = await refused({
      podRanges: ["240.0.0.0/8", "10.4.0.9/14", "no"],
      nonMasqueradeCIDRs: ["fd00::/8", "10.0.0.1/8"],
      resyncInterval: "60",
      image: "gke.gcr.io/ip-masq-agent:v2.10.0",
    });
    expect(lines).toEqual([
      "podRanges[1]: 10.4.0.9/14 begins inside its block. Write 10.4.0.0/14. [arguments]",
      'podRanges[2]: "no" is no range. Write address/length; a length of 32 is one IPv4 address. [arguments]',
      "nonMasqueradeCIDRs[0]: fd00::/8 is IPv6, which the agent passes over. Set enableIPv6, or leave it out. [arguments]",
      "nonMasqueradeCIDRs[1]: 10.0.0.1/8 begins inside its block. Write 10.0.0.0/8. [arguments]",
      'resyncInterval: "60" is no duration. Write a number with its unit: 60s. [arguments]',
      expect.stringMatching(
        /^image: agent v2\.10\.0.* Take a newer image, such as the default\. \[ip-masq-agent-keeps-ports\]$/,
      ),
    ]);
  });

  test.each<[image: string, sourcePorts: "not-random" | "outside-node-ports", path: string | undefined]>([
    ["gke.gcr.io/ip-masq-agent:v2.9.3", "not-random", undefined],
    ["gke.gcr.io/ip-masq-agent:v2.10.2", "not-random", "image"],
    ["gke.gcr.io/ip-masq-agent:v2.11.0", "not-random", undefined],
    ["gke.gcr.io/ip-masq-agent:v2.11.9", "outside-node-ports", "sourcePorts"],
    ["gke.gcr.io/ip-masq-agent:v2.12.0", "outside-node-ports", undefined],
    ["example.com/mirror/ip-masq-agent@sha256:00", "outside-node-ports", undefined],
  ])("%s, %s: %s", async (image, sourcePorts, path) => {
    if (path === undefined) await build({ image, sourcePorts });
    else expect(await refused({ image, sourcePorts })).toEqual([expect.stringMatching(`^${path}: .*keeps-ports]$`)]);
  });

  test("the fix speaks of arguments, and nothing of Services that no component sees", async () => {
    expect(await refused({ image: "gke.gcr.io/ip-masq-agent:v2.11.0", sourcePorts: "outside-node-ports" })).toEqual([
      'sourcePorts: agent v2.11.0, which knows --to-ports only from 2.12 on, takes source ports from 1024-65535 at random: 4.3 % of new flows leave from a NodePort (30000-32767). Set sourcePorts to "not-random", or take a newer image, such as the default. [ip-masq-agent-keeps-ports]',
    ]);
    expect(await refused({ image: "gke.gcr.io/ip-masq-agent:v2.10.2" })).toEqual([
      "image: agent v2.10.2, which knows --random-fully only from 2.11 on, takes source ports from 1024-65535 at random: 4.3 % of new flows leave from a NodePort (30000-32767). Take a newer image, such as the default. [ip-masq-agent-keeps-ports]",
    ]);
  });

  test("a waiver lets the finding pass, and not a mistake", async () => {
    const waive = ["ip-masq-agent-keeps-ports", "ip-masq-config-parses"].map((rule) => ({
      rule,
      reason: "x",
      until: "2999-12-31",
    }));
    await build({ image: "gke.gcr.io/ip-masq-agent:v2.10.0", waive });
    expect(await refused({ podRanges: ["no"], waive })).toHaveLength(1);
  });
});
