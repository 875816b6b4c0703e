import { specialSecretSig, specialSigKey } from "@pulumi/pulumi/runtime/rpc";
import { RULES } from "../../lib/rules";
import { policies } from "../../policies/pack";
import { Booted, type Config } from "../support/booted";
import { cluster, k8s, provider, res, unknown, type Res } from "../support/stack";

let pack: Booted;
beforeAll(async () => {
  pack = await Booted.boot();
});
afterAll(() => pack.stop());

const ENDS = "network-policy-without-end-port";
const AGENT = "ip-masq-agent-keeps-ports";
const REMEDIATE: Config = { [ENDS]: { level: "REMEDIATE" }, [AGENT]: { level: "REMEDIATE" } };

const secret = (value: unknown): unknown => ({ [specialSigKey]: specialSecretSig, value });

/** What is sent back, by whom; a second time over, nothing. */
async function remedied(r: Res): Promise<readonly [policy: string, inputs: object | undefined][]> {
  const answers = await pack.remediate(r);
  const last = answers.at(-1)?.inputs;
  expect(answers.map((a) => a.diagnostic).join("")).toBe("");
  if (last !== undefined) expect(await pack.remediate({ ...r, inputs: last })).toEqual([]);
  return answers.map(({ policy, inputs }) => [policy, inputs]);
}

const policy = (spec: object, metadata: object = {}): Res =>
  k8s("networking.k8s.io/v1 NetworkPolicy", "np", spec, undefined, metadata);
const withPorts = (...ports: readonly unknown[]): Res => policy({ podSelector: {}, ingress: [{ ports }] });
const withContainer = (container: unknown, more: object = {}): Res => {
  const spec = { hostNetwork: true, containers: [container], ...more };
  return k8s("apps/v1 DaemonSet", "agent", { template: { metadata: { labels: { app: "a" } }, spec } }, undefined);
};
const IMAGE = "gcr.io/gke-release/ip-masq-agent:v2.12.6-gke.15";

describe("at its own level, a rule remedies nothing", () => {
  const stack = [withPorts({ port: 1, endPort: 2 }), withContainer({ name: "a", image: IMAGE })];

  test.each<[string, Config]>([
    ["without configuration", {}],
    ["as mandatory", { [ENDS]: { level: "MANDATORY" }, [AGENT]: { level: "MANDATORY" } }],
  ])("%s", async (_, config) => {
    await pack.configure(config);
    expect(await Promise.all(stack.map((r) => pack.remediate(r)))).toEqual([[], []]);
  });

  test("and has that level", () => {
    const remedying = policies.filter((p) => "remediateResource" in p);
    expect(remedying.map((p) => [p.name, p.enforcementLevel])).toEqual([
      [AGENT, "mandatory"],
      [ENDS, "mandatory"],
    ]);
    expect(RULES.filter((r) => r.remedy !== undefined).map((r) => r.id)).toEqual(remedying.map((p) => p.name));
  });
});

describe("the ports of a range are written out", () => {
  beforeAll(() => pack.configure(REMEDIATE));

  test.each<[string, ports: readonly unknown[], to: readonly unknown[]]>([
    [
      "with their protocol",
      [{ protocol: "UDP", port: 1, endPort: 3 }],
      [1, 2, 3].map((port) => ({ protocol: "UDP", port })),
    ],
    ["without one", [{ port: 8000, endPort: 8001 }], [{ port: 8000 }, { port: 8001 }]],
    [
      "once, where two ranges meet; another protocol's are others",
      [
        { port: 1, endPort: 3 },
        { port: 2, endPort: 4, protocol: "TCP" },
        { port: 3, endPort: 4, protocol: "SCTP" },
      ],
      [
        { port: 1 },
        { port: 2 },
        { port: 3 },
        { port: 4, protocol: "TCP" },
        { port: 3, protocol: "SCTP" },
        { port: 4, protocol: "SCTP" },
      ],
    ],
    [
      "once, where one of them stands there already, before or behind",
      [{ port: 1 }, { port: 1, endPort: 3, protocol: "TCP" }, { port: "http" }, { port: 3 }],
      [{ port: 1 }, { port: 2, protocol: "TCP" }, { port: "http" }, { port: 3 }],
    ],
    [
      "and none is left of a range that stands there already",
      [{ port: 1, endPort: 2 }, { port: 1 }, { port: 2 }],
      [{ port: 1 }, { port: 2 }],
    ],
    ["up to 24 of them", [{ port: 101, endPort: 124 }], Array.from({ length: 24 }, (_, i) => ({ port: 101 + i }))],
    [
      "beside one that is too long, and one that is not known yet",
      [
        { port: 100, endPort: 125 },
        { port: unknown, endPort: 9 },
        { port: 1, endPort: unknown },
        unknown,
        { port: 1, endPort: 2 },
      ],
      [
        { port: 100, endPort: 125 },
        { port: unknown, endPort: 9 },
        { port: 1, endPort: unknown },
        unknown,
        { port: 1 },
        { port: 2 },
      ],
    ],
    [
      "beside what is unknown in the policy",
      [
        { port: 1, endPort: 2, protocol: "TCP" },
        { port: 7, protocol: unknown },
      ],
      [
        { port: 1, protocol: "TCP" },
        { port: 2, protocol: "TCP" },
        { port: 7, protocol: unknown },
      ],
    ],
  ])("%s", async (_, ports, to) =>
    expect(await remedied(withPorts(...ports))).toEqual([[ENDS, withPorts(...to).inputs]]),
  );

  test.each<[string, unknown[]]>([
    ["a range of 25 ports", [{ port: 100, endPort: 124 }]],
    ["single ports, twice the same", [{ port: 1 }, { port: 1 }, { port: 2, endPort: 2 }]],
    [
      "a range upside down, or of a named port",
      [
        { port: 3, endPort: 1 },
        { port: "http", endPort: 9 },
      ],
    ],
    ["a list that holds none", [null]],
  ])("but not %s", async (_, ports) => expect(await pack.remediate(withPorts(...ports))).toEqual([]));

  test("in both directions; unknown siblings stay, and do not stop it", async () => {
    const spec = (ports: readonly object[]): object => ({
      podSelector: { matchLabels: unknown },
      policyTypes: unknown,
      ingress: [unknown, { from: unknown, ports }, { ports: unknown }],
      egress: [{ to: [{ ipBlock: { cidr: unknown } }], ports }],
    });
    const metadata = { labels: unknown, annotations: unknown };
    expect(await remedied(policy(spec([{ port: 1, endPort: 2 }]), metadata))).toEqual([
      [ENDS, policy(spec([{ port: 1 }, { port: 2 }]), metadata).inputs],
    ]);
  });

  test("in no other kind of object", async () => {
    const { inputs } = withPorts({ port: 1, endPort: 2 });
    expect(await pack.remediate(res("kubernetes:cilium.io/v2:CiliumNetworkPolicy", "np", inputs))).toEqual([]);
  });
});

describe("what is secret stays secret", () => {
  beforeAll(() => pack.configure(REMEDIATE));

  const metadata = (token: unknown): object => ({ annotations: { token } });
  const sent = async (ingress: unknown): Promise<unknown> => {
    const [[, inputs] = []] = await remedied(policy({ ingress }, metadata(secret("hunter2"))));
    expect(inputs).toMatchObject({ metadata: metadata(secret("hunter2")) });
    return (inputs as { spec: { ingress: unknown } }).spec.ingress;
  };
  const range = { port: 1, endPort: 2 };
  const both = [{ port: 1 }, { port: 2 }];

  test.each<[string, ingress: unknown, to: unknown]>([
    ["beside the ports", [{ from: secret("hunter2"), ports: [range] }], [{ from: secret("hunter2"), ports: both }]],
    ["the rules", secret([{ ports: [range] }]), secret([{ ports: both }])],
    ["a list of ports", [{ ports: secret([range]) }], [{ ports: secret(both) }]],
    ["an entry", [{ ports: [secret(range)] }], [{ ports: both.map(secret) }]],
    ["a port of an entry", [{ ports: [{ port: secret(1), endPort: 2 }] }], [{ ports: both.map(secret) }]],
    [
      "another entry, wherever it moves to",
      [{ ports: [range, secret({ port: 9 }), { port: secret(8) }] }],
      [{ ports: [...both, secret({ port: 9 }), { port: secret(8) }] }],
    ],
  ])("%s", async (_, ingress, to) => expect(await sent(ingress)).toEqual(to));

  test("an argument, an environment", async () => {
    const agent = (args: unknown): Res =>
      withContainer({ name: "a", image: secret(IMAGE), args, env: [{ name: "TOKEN", value: secret("hunter2") }] });
    expect(await remedied(agent([secret("--v=2")]))).toEqual([
      [AGENT, agent([secret("--v=2"), "--random-fully=false"]).inputs],
    ]);
    expect(await remedied(agent(secret(["--v=2"])))).toEqual([
      [AGENT, agent(secret(["--v=2", "--random-fully=false"])).inputs],
    ]);
  });
});

describe("an ip-masq-agent is given the flag", () => {
  beforeAll(() => pack.configure(REMEDIATE));

  const OFF = "--random-fully=false";
  test.each<[string, container: object, args: readonly string[]]>([
    ["without arguments", { image: IMAGE }, [OFF]],
    ["behind the others", { image: IMAGE, args: ["--v=2"] }, ["--v=2", OFF]],
    ["behind one that says otherwise", { image: IMAGE, args: ["--random-fully=true"] }, ["--random-fully=true", OFF]],
    ["where its command is named", { image: IMAGE, command: ["/ip-masq-agent", "--v", "2"] }, [OFF]],
    ["of the first version that has it", { image: "acme.io/ip-masq-agent:v2.11.0" }, [OFF]],
    [
      "beside what is not known yet",
      { image: IMAGE, env: [{ name: "A", value: unknown }], resources: unknown, volumeMounts: [unknown] },
      [OFF],
    ],
  ])("%s", async (_, container, args) =>
    expect(await remedied(withContainer({ name: "a", ...container }))).toEqual([
      [AGENT, withContainer({ name: "a", ...container, args }).inputs],
    ]),
  );

  test.each<[string, container: object, more?: object]>([
    ["before that version", { image: "acme.io/ip-masq-agent:v2.10.9" }],
    ["of a version that nobody knows", { image: "acme.io/ip-masq-agent@sha256:0123" }],
    ["of a copy, which may be another program", { image: "acme.io/my-ip-masq-agent:v2.12.0" }],
    ["whose image is not known yet", { image: unknown }],
    ["that has it", { image: IMAGE, args: ["--random-fully=0"] }],
    ["that leaves the NodePorts out", { image: IMAGE, args: ["--to-ports=1024-29999,32768-65535"] }],
    ["whose flags end before", { image: IMAGE, args: ["--v=2", "--"] }],
    ["whose flags are not known yet", { image: IMAGE, args: [unknown] }],
    ["in a shell", { image: IMAGE, command: ["sh", "-c", "/ip-masq-agent --v=2"] }],
    ["in a network of its own", { image: IMAGE }, { hostNetwork: false }],
  ])("but not one %s", async (_, container, more = {}) =>
    expect(await pack.remediate(withContainer({ name: "a", ...container }, more))).toEqual([]),
  );
});

describe("whose cluster it is", () => {
  const range = withPorts({ port: 1, endPort: 2 });
  const agent = withContainer({ name: "a", image: IMAGE });
  const assuming = (assumed: object, more: object = {}): Config => ({
    ...REMEDIATE,
    settings: { properties: { assume: { cluster: assumed }, ...more } },
  });
  const root = res("pulumi:pulumi:Stack", "test-dev", {});
  const policiesOn = async (...stack: readonly Res[]): Promise<readonly string[]> => {
    for (const r of [root, ...stack]) await pack.analyze(r, [root, ...stack]);
    return [...(await pack.remediate(range)), ...(await pack.remediate(agent))].map((x) => x.policy);
  };
  afterEach(() => pack.analyzeStack([root])); // the run is over

  test("may be unknown: whoever sets the level consents", async () => {
    await pack.configure(REMEDIATE);
    expect(await policiesOn()).toEqual([ENDS, AGENT]);
  });
  test("one with Dataplane V2, as assumed", async () => {
    await pack.configure(assuming({ dataplaneV2: true }));
    expect(await policiesOn()).toEqual([ENDS, AGENT]);
  });
  test("one without, as assumed: it is left alone", async () => {
    await pack.configure(assuming({ dataplaneV2: false }));
    expect(await policiesOn()).toEqual([]);
  });
  test("a cluster of the stack may be meant by neither", async () => {
    await pack.configure(assuming({ dataplaneV2: false }));
    expect(await policiesOn(cluster("edge"))).toEqual([ENDS, AGENT]);
  });
  test("the NodePorts are those of the settings", async () => {
    await pack.configure({ ...REMEDIATE, settings: { properties: { assume: { nodePortRange: "500-600" } } } });
    expect(await policiesOn()).toEqual([ENDS]);
  });

  test("what its owner waived is left alone", async () => {
    const waivers = [{ rule: ENDS, urn: "*::np", reason: "the lab", until: "2999-12-31" }];
    await pack.configure(assuming({ dataplaneV2: true }, { waivers }));
    expect(await policiesOn()).toEqual([AGENT]);
  });
});

test("a run finds nothing more in what was remedied, and the rest is mandatory", async () => {
  const config: Config = { ...REMEDIATE, settings: { properties: { assume: { cluster: { dataplaneV2: true } } } } };
  const p = provider("p");
  await pack.preview([p], config);
  const before = withPorts({ port: 1, endPort: 2 }, { port: 100, endPort: 900 });
  const [{ inputs } = { inputs: {} }] = await pack.remediate(before);
  const after: Res = { ...before, inputs: inputs!, provider: "p" };
  expect((await pack.preview([p, { ...before, provider: "p" }], config)).resources).toHaveLength(2);
  expect(await pack.preview([p, after], config)).toEqual({
    resources: [
      `${ENDS} mandatory np: spec.ingress[0].ports[2].endPort: only port 100 of 100-900 would be allowed. 801 ports are too many to list: leave ports out and name the peers instead. [${ENDS}]`,
    ],
    stack: [],
  });
});
