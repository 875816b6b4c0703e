import { Booted, type Config } from "../support/booted";
import { thing } from "../support/rules";
import { cluster, k8s, pool, provider, res, unknown, v2, vpc, type Res } from "../support/stack";

let pack: Booted;
beforeAll(async () => {
  pack = await Booted.boot("probes.ts");
});
afterAll(() => pack.stop());

const ID = "network-policy-without-end-port";
const range = (name: string, by: string, ports: unknown = [{ port: 1, endPort: 2 }]): Res =>
  k8s("networking.k8s.io/v1 NetworkPolicy", name, { ingress: [{ ports }] }, by);
const refused = (name: string, level = "mandatory", more = "", item = 0): string =>
  `${ID} ${level} ${name}: spec.ingress[0].ports[${item}].endPort: only port 1 of 1-2 would be allowed. List the ports one by one: 1, 2.${more} [${ID}]`;
const undecided = (name: string, because: string, id = ID): string =>
  `notes-in-stack advisory ${name}: not evaluated, because ${because} [${id}]`;

describe("under a provider that does not exist yet, whose objects the engine reports as {}", () => {
  const old = cluster("old", { datapathProvider: "LEGACY_DATAPATH" });

  test("an object is judged by the inputs that passed by, joined to its cluster by the kubeconfig's edge", async () => {
    const stack = [
      v2("web"),
      old,
      provider("p", "web"),
      provider("q", "old"),
      range("on-web", "p"),
      range("on-old", "q"),
    ];
    expect(await pack.preview(stack)).toEqual({ resources: [], stack: [refused("on-web")] });
  });

  test("through a node pool as well", async () => {
    const stack = [v2("web"), old, pool("edge", {}, "web"), provider("p", "edge"), range("np", "p")];
    expect((await pack.preview(stack)).stack).toEqual([refused("np")]);
  });

  test("without an edge the stack's only cluster is a guess: never mandatory", async () => {
    const softer = " Advisory only: it is taken to run in web, the only cluster of the stack.";
    expect((await pack.preview([v2("web"), provider("p"), range("np", "p")])).stack).toEqual([
      refused("np", "advisory", softer).replace(ID, "notes-in-stack"),
    ]);
  });

  test("objects of one cluster are seen together, whichever provider made them", async () => {
    const lonely = (name: string, by: string): Res => k8s("core/v1 Service", name, { loadBalancerClass: "lonely" }, by);
    const providers = [provider("p", "web"), provider("r", "web"), provider("q", "old")];
    const stack = [v2("web"), old, ...providers, lonely("a", "p"), lonely("b", "r"), lonely("c", "q")];
    const { stack: said } = await pack.preview(stack);
    expect(said.map((l) => l.split(". ")[0])).toEqual([
      ...["a", "b"].map((n) => `lonely mandatory ${n}: spec.loadBalancerClass: is one of 2`),
      "lonely mandatory c: spec.loadBalancerClass: is one of 1",
      ...["a", "b", "c"].map((n) => `notes-in-stack advisory ${n}: metadata.name: misses gone`),
    ]);
  });

  test("a Helm release keeps rules from missing anything in its cluster, and only there", async () => {
    const lonely = (name: string, by: string): Res => k8s("core/v1 Service", name, { loadBalancerClass: "lonely" }, by);
    const providers = [provider("p", "web"), provider("q", "old")];
    const release = k8s("helm.sh/v3 Release", "chart", { chart: "x" }, "p");
    const { stack: said } = await pack.preview([
      v2("web"),
      old,
      ...providers,
      release,
      lonely("a", "p"),
      lonely("c", "q"),
    ]);
    expect(said.slice(2)).toEqual([
      "notes-in-stack advisory c: metadata.name: misses gone. Fix it. Advisory only: absence. [lonely]",
      undecided("a", "chart (kubernetes:helm.sh/v3:Release) is opaque", "lonely"),
    ]);
  });
});

describe("values that are not known yet", () => {
  const on = (ports: unknown): readonly Res[] => [v2("web"), provider("p", "web"), range("np", "p", ports)];

  test("an unknown neighbour blinds nothing", async () => {
    const { inputs, ...np } = range("np", "p");
    const { spec, metadata, ...rest } = inputs as { spec: object; metadata: object };
    const blinding = {
      ...np,
      inputs: {
        ...rest,
        metadata: { ...metadata, labels: unknown },
        spec: { podSelector: unknown, egress: unknown, ...spec },
        status: unknown,
      },
    };
    expect((await pack.preview([v2("web"), provider("p", "web"), blinding])).stack).toEqual([
      refused("np"),
      undecided("np", "spec.egress is not known yet"),
    ]);
  });

  test("an unknown item of a list is noted, the others are judged", async () =>
    expect((await pack.preview(on([{ port: 1, endPort: 2 }, unknown, { port: 1, endPort: 2 }]))).stack).toEqual([
      refused("np"),
      refused("np", "mandatory", "", 2),
      undecided("np", "spec.ingress[0].ports[1] is not known yet"),
    ]));

  test("an unknown resource as a whole is noted", async () =>
    expect(
      (await pack.preview([v2("web"), provider("p", "web"), { ...range("np", "p"), inputs: { spec: unknown } }])).stack,
    ).toEqual([undecided("np", "spec is not known yet")]));

  test("in the resource phase too", async () =>
    expect(await pack.preview([vpc("edge", { mtu: unknown }), vpc("far", { mtu: 100, name: unknown })])).toEqual({
      resources: [expect.stringMatching(/^mtu-within-range mandatory far: mtu: /)],
      stack: [undecided("edge", "mtu is not known yet", "mtu-within-range")],
    }));

  test("the server's own words, which end a policy at the first unknown, never appear", async () => {
    const marks = [
      "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
      "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
      unknown,
      "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
      "030794c1-ac77-496b-92df-f27374a8bd58",
      "e48ece36-62e2-4504-bad9-02848725956a",
      "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
    ];
    const stacks = marks.flatMap((mark) => [
      [
        v2("web", { masterVersion: mark, location: mark }),
        provider("p", "web"),
        { ...range("np", "p"), inputs: { metadata: mark, spec: mark } },
      ],
      [vpc("edge", { mtu: mark }), thing("t", { items: mark, size: mark, password: mark, lean: mark })],
      [
        { ...provider("p"), inputs: { kubeconfig: mark, namespace: mark } },
        k8s("core/v1 Service", "s", { loadBalancerClass: mark }, "p"),
      ],
      [
        res("gke-dpv2:index:DataplaneV2Network", "n", { waive: mark }),
        res("gke-dpv2:index:DataplaneV2Network", "m", { waive: [mark, { rule: mark }] }),
      ],
    ]);
    for (const stack of stacks) {
      const { resources, stack: said } = await pack.preview(stack);
      const texts = [...resources, ...said, JSON.stringify(pack.report)].join("\n");
      expect(texts).not.toMatch(/can't run policy|can't be known/);
      for (const mark of marks) expect(texts).not.toContain(mark);
    }
  });
});

describe("before it is created, an object's cluster is not known: the edges come last", () => {
  const v2Assumed: Config = { settings: { properties: { assume: { cluster: { dataplaneV2: true } } } } };
  const away = [provider("p"), range("np", "p")];

  test("it is refused where the configuration says Dataplane V2, and no cluster was registered", async () =>
    expect(await pack.preview(away, v2Assumed)).toEqual({ resources: [refused("np")], stack: [] }));

  test("it is not where nobody says", async () =>
    expect(await pack.preview(away)).toEqual({
      resources: [],
      stack: [undecided("np", "nobody says whether its cluster runs Dataplane V2 (see assume)")],
    }));

  test("it is not where the configuration says otherwise", async () =>
    expect(
      await pack.preview(away, { settings: { properties: { assume: { cluster: { dataplaneV2: false } } } } }),
    ).toEqual({
      resources: [],
      stack: [],
    }));

  test("it is not once a cluster was registered: it may be of that one, and is", async () => {
    const old = [cluster("old", { datapathProvider: "LEGACY_DATAPATH" }), provider("p", "old"), range("np", "p")];
    expect(await pack.preview(old, v2Assumed)).toEqual({ resources: [], stack: [] });
  });

  test("it is refused in the end where it is of another, which is the assumed one", async () => {
    const both = [cluster("old", { datapathProvider: "LEGACY_DATAPATH" }), ...away];
    expect(await pack.preview(both, v2Assumed)).toEqual({ resources: [], stack: [refused("np")] });
  });
});
