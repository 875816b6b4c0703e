import { specialSecretSig, specialSigKey } from "@pulumi/pulumi/runtime/rpc";
import { Booted } from "../support/booted";
import { thing } from "../support/rules";
import { deployment, k8s, provider, res, v2, vpc, type Res } from "../support/stack";

/*
 * The policy server unwraps secrets before a policy sees them: a pack cannot know that a value is one. So ours shows a
 * value only where the rule's own subject is a number, a version, a name, a CIDR or one of a few words.
 */

const secret = (value: unknown): unknown => ({ [specialSigKey]: specialSecretSig, value });
const SECRET = "hunter2";
const hidden = secret(SECRET);

const everythingSaid = async (pack: Booted, stack: readonly Res[]): Promise<string> => {
  const { resources, stack: said } = await pack.preview(stack);
  return [...resources, ...said, JSON.stringify(pack.report)].join("\n");
};

describe("our pack", () => {
  let pack: Booted;
  beforeAll(async () => {
    pack = await Booted.boot();
  });
  afterAll(() => pack.stop());

  /** Secrets in every place where people put them, in resources that break rules. */
  const stack: readonly Res[] = [
    vpc("edge", { mtu: 100, description: hidden, project: hidden, labels: { a: hidden } }),
    v2("web", {
      description: hidden,
      resourceLabels: { a: hidden },
      minMasterVersion: "1.16.0-gke.1",
      networkPolicy: { enabled: true },
      masterAuth: { clientCertificateConfig: hidden },
      nodeConfig: {
        metadata: { token: hidden },
        serviceAccount: hidden,
        linuxNodeConfig: { sysctls: { "net.ipv4.ip_local_port_range": hidden, "net.core.somaxconn": hidden } },
      },
    }),
    { ...provider("p", "web"), inputs: { kubeconfig: hidden, namespace: "shop" } },
    k8s("networking.k8s.io/v1 NetworkPolicy", "np", { ingress: [{ ports: [{ port: 1, endPort: 3 }] }] }, "p", {
      labels: { a: hidden },
      annotations: { "gke-dpv2.dev/waive": hidden, other: hidden },
    }),
    k8s(
      "core/v1 Service",
      "front",
      { selector: { app: "shop" }, ports: [{ port: 80, targetPort: 8080, name: hidden }] },
      "p",
      {
        annotations: { a: hidden },
      },
    ),
    k8s("core/v1 ConfigMap", "config", { data: { password: hidden } }, "p"),
    k8s("core/v1 Secret", "password", { data: { password: hidden } }, "p"),
    deployment(
      "shop",
      { app: "shop" },
      {
        containers: [{ name: "c", image: hidden, args: [hidden], env: [{ name: "PASSWORD", value: hidden }] }],
        volumes: [{ name: "v", hostPath: { path: hidden } }],
      },
      "p",
    ),
    res("gke-dpv2:index:DataplaneV2Network", "net", { waive: hidden, region: hidden }),
    res("gke-dpv2:index:DataplaneV2Network", "net-2", { waive: [hidden, { rule: "mtu-within-range", until: hidden }] }),
    thing("t", { password: hidden }),
  ];

  test("says no secret, in no message and not in the report", async () => {
    const said = await everythingSaid(pack, stack);
    expect(said).toContain("[mtu-within-range]");
    expect(said).toContain("[network-policy-without-end-port]");
    expect(said).toContain("[dataplane-v2-not-with-calico]");
    expect(said).not.toContain(SECRET);
  });

  test("says none where the settings hold them at a wrong place", async () => {
    const properties = { assume: { cluster: { autopilot: hidden }, nodePortRange: hidden }, waivers: hidden };
    const { resources } = await pack.preview([vpc("edge", {})], { settings: { properties } });
    expect(resources.join()).toContain("assume.nodePortRange");
    expect(resources.join()).not.toContain(SECRET);
  });

  test("judges a secret number all the same, and shows it: it cannot know that it is one", async () =>
    expect(await everythingSaid(pack, [vpc("edge", { mtu: secret(101) })])).toContain("mtu: 101 is "));
});

test("a bug in a rule says no secret, though its error's message does", async () => {
  const pack = await Booted.boot("probes.ts");
  try {
    expect(() => JSON.parse(SECRET) as unknown).toThrow(SECRET);
    const said = await everythingSaid(pack, [thing("t", { password: hidden })]);
    expect(said).toContain("[careless]");
    expect(said).not.toContain(SECRET);
  } finally {
    await pack.stop();
  }
});
