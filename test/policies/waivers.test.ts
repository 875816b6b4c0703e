import { judge } from "../../lib/rules/judge";
import { GIVEN_DEFAULTS } from "../../lib/rules/given";
import { mtuWithinRange } from "../../lib/rules/mtu-within-range";
import { sentence } from "../../lib/rules/sentence";
import { Booted, type Config } from "../support/booted";
import { inventoryOf, named } from "../support/inventory";
import { k8s, provider, res, unknown, urnOf, vpc, type Res } from "../support/stack";

let pack: Booted;
beforeAll(async () => {
  pack = await Booted.boot("probes.ts"); // its day is 2026-11-21
});
afterAll(() => pack.stop());

const MTU = "mtu-within-range";
const ENDS = "network-policy-without-end-port";
const edge = vpc("edge", { mtu: 100 });
const SAID = sentenceOf(edge);
const refused = (name = "edge"): string => `${MTU} mandatory ${name}: ${SAID}`;
const waived = (name = "edge", reason = "the lab", until = "2026-12-31"): string =>
  `notes advisory ${name}: waived until ${until} (${reason}): ${SAID}`;
const idle = (on: string, reason: string): string =>
  `notes-in-stack advisory ${on}: ${reason}. Remove or correct it. [waivers]`;

const waiver = (more: object = {}): object => ({ rule: MTU, reason: "the lab", until: "2026-12-31", ...more });
const inSettings = (...waivers: object[]): Config => ({
  settings: { properties: { waivers: waivers.map((w) => ({ urn: "*::edge", ...w })) } },
});

function sentenceOf(r: Res): string {
  const inventory = inventoryOf([r]);
  const around = { given: GIVEN_DEFAULTS, inventory, home: undefined, creating: false };
  return judge(mtuWithinRange, { ...around, resource: named(inventory, r.name) }).findings.map((f) => sentence(f))[0]!;
}

describe("a waiver in the settings", () => {
  test("turns a violation into a note, and stays in the report", async () => {
    expect(await pack.preview([edge], inSettings(waiver()))).toEqual({ resources: [waived()], stack: [] });
    expect(pack.report.findings).toMatchObject([
      { rule: MTU, level: "mandatory", message: SAID, waived: { reason: "the lab", until: "2026-12-31" } },
    ]);
  });

  test("holds for the URNs of its pattern only", async () => {
    const far = vpc("far", { mtu: 100 });
    expect((await pack.preview([edge, far], inSettings(waiver()))).resources).toEqual([waived(), refused("far")]);
    expect((await pack.preview([edge, far], inSettings(waiver({ urn: "*" })))).resources).toEqual([
      waived(),
      waived("far"),
    ]);
    expect((await pack.preview([edge, far], inSettings(waiver({ urn: urnOf(far) })))).resources).toEqual([
      refused(),
      waived("far"),
    ]);
  });

  test("takes a pattern by its letters but for *", async () => {
    const odd = vpc("e+(d).g[e]", { mtu: 100 });
    expect((await pack.preview([odd], inSettings(waiver({ urn: "*::e+(d).*" })))).resources).toEqual([
      waived(odd.name),
    ]);
    const dotted = inSettings(waiver({ urn: "urn.pulumi*edge" }));
    expect((await pack.preview([edge], dotted)).resources).toEqual([refused()]);
    expect((await pack.preview([edge], inSettings(waiver({ urn: "edge" })))).resources).toEqual([refused()]);
  });

  test("holds for its own rule only", async () => {
    const np = k8s(
      "networking.k8s.io/v1 NetworkPolicy",
      "edge",
      { ingress: [{ ports: [{ port: 1, endPort: 2 }] }] },
      "p",
    );
    const config = inSettings(waiver());
    const assumed = { ...config["settings"]!.properties, assume: { cluster: { dataplaneV2: true } } };
    const { resources } = await pack.preview([edge, provider("p"), np], { settings: { properties: assumed } });
    expect(resources.map((l) => l.split(": ")[0])).toEqual(["notes advisory edge", `${ENDS} mandatory edge`]);
  });

  test("that holds to the end of today, holds", async () =>
    expect(await pack.preview([edge], inSettings(waiver({ until: "2026-11-21" })))).toEqual({
      resources: [waived("edge", "the lab", "2026-11-21")],
      stack: [],
    }));

  test.each<[string, object, string]>([
    [
      "past its day",
      waiver({ until: "2026-11-20" }),
      `the waiver of ${MTU} on *::edge in settings expired on 2026-11-20`,
    ],
    ["of no rule", waiver({ rule: "mtu" }), 'the waiver of mtu on *::edge in settings names no rule: "mtu"'],
    ["of blanks for a reason", waiver({ reason: " " }), `the waiver of ${MTU} on *::edge in settings gives no reason`],
    ["of another URN", waiver({ urn: "x" }), `the waiver of ${MTU} on x in settings was not needed`],
  ])("%s has no effect, and is reported", async (_, given, reason) => {
    expect(await pack.preview([edge], inSettings(given))).toEqual({
      resources: [refused()],
      stack: [idle("edge", reason)],
    });
    expect(pack.report.findings).toMatchObject([
      { rule: MTU, waived: null },
      {
        rule: "waivers",
        level: "advisory",
        severity: "low",
        title: "A waiver without effect",
        message: `${reason}. Remove or correct it. [waivers]`,
        path: "",
        docs: "",
        waived: null,
      },
    ]);
  });

  test("that was not needed is reported where nothing was found", async () =>
    expect(await pack.preview([vpc("edge", { mtu: 1500 })], inSettings(waiver()))).toEqual({
      resources: [],
      stack: [idle("edge", `the waiver of ${MTU} on *::edge in settings was not needed`)],
    }));

  test("that may yet be needed, because its rule was not evaluated, is not", async () =>
    expect(await pack.preview([vpc("edge", { mtu: unknown })], inSettings(waiver()))).toEqual({
      resources: [],
      stack: [`notes-in-stack advisory edge: not evaluated, because mtu is not known yet [${MTU}]`],
    }));

  test("that a former run needed is measured anew", async () => {
    await pack.preview([edge], inSettings(waiver()));
    expect((await pack.preview([vpc("edge", { mtu: 1500 })], inSettings(waiver()))).stack).toHaveLength(1);
  });

  test("that only a resource needed which is gone was not needed", async () => {
    const far = vpc("far", {});
    await pack.preview([edge, far], inSettings(waiver()));
    expect(await pack.analyzeStack([far])).toEqual([
      idle("far", `the waiver of ${MTU} on *::edge in settings was not needed`),
    ]);
  });
});

describe("a waiver on a component of ours", () => {
  const component = (waive: unknown, name = "net", more: Partial<Res> = {}): Res =>
    res("gke-dpv2:index:DataplaneV2Network", name, { waive }, { outputs: {}, ...more });
  const child = (parent = "net"): Res => ({ ...edge, parent });

  test("holds for its children", async () =>
    expect(await pack.preview([component([waiver()]), child()])).toEqual({ resources: [waived()], stack: [] }));

  test("holds for its children's children", async () => {
    const inner = res("acme:index:Inner", "inner", {}, { parent: "net" });
    expect(await pack.preview([component([waiver()]), inner, child("inner")])).toEqual({
      resources: [waived()],
      stack: [],
    });
  });

  test("handed on to a component inside is of use in both", async () => {
    const inner = component([waiver({ reason: "handed on" })], "inner", { parent: "net" });
    expect(await pack.preview([component([waiver()]), inner, child("inner")])).toEqual({
      resources: [waived("edge", "handed on")],
      stack: [],
    });
  });

  test("holds for nobody else's", async () =>
    expect((await pack.preview([component([waiver()]), edge])).resources).toEqual([refused()]));

  test("is not taken from another's `waive`", async () => {
    const theirs: Res = { ...component([waiver()]), type: "acme:index:Net" };
    expect(await pack.preview([theirs, child()])).toEqual({ resources: [refused()], stack: [] });
  });

  test.each<[string, unknown, string]>([
    ["expired", [waiver({ until: "2020-01-31" })], `the waiver of ${MTU} on net expired on 2020-01-31`],
    ["without a reason", [waiver({ reason: undefined })], `the waiver of ${MTU} on net gives no reason`],
    ["without a date", [waiver({ until: undefined })], `the waiver of ${MTU} on net gives no date (write YYYY-MM-DD)`],
    [
      "that ends on no date",
      [waiver({ until: "soon" })],
      `the waiver of ${MTU} on net ends on no date (write YYYY-MM-DD)`,
    ],
    ["without a rule", [waiver({ rule: undefined })], "the waiver on net names no rule"],
    ["of a rule that does not exist", [waiver({ rule: "mtu" })], 'the waiver of mtu on net names no rule: "mtu"'],
    ["that is not known yet", [waiver({ until: unknown })], `the waiver of ${MTU} on net is not known yet`],
    ["that is none", [MTU], "waive[0] is no waiver"],
    ["outside a list", waiver(), "waive is no list of waivers"],
  ])("%s has no effect, and is reported", async (_, waive, reason) =>
    expect(await pack.preview([component(waive), child()])).toEqual({
      resources: [refused()],
      stack: [idle("net", reason)],
    }),
  );

  test("beside one that has no effect holds", async () => {
    expect(await pack.preview([component([waiver(), waiver({ until: "2020-01-31" })]), child()])).toEqual({
      resources: [waived()],
      stack: [idle("net", `the waiver of ${MTU} on net expired on 2020-01-31`)],
    });
    expect(pack.report.findings.map(({ path }) => path)).toEqual(["mtu", "waive[1]"]);
  });
});

describe("a waiver on a Kubernetes object", () => {
  const stack = (annotation: unknown, ports: unknown = [{ port: 1, endPort: 2 }]): readonly Res[] => {
    const metadata = { annotations: { "gke-dpv2.dev/waive": annotation } };
    return [provider("p"), k8s("networking.k8s.io/v1 NetworkPolicy", "np", { ingress: [{ ports }] }, "p", metadata)];
  };
  const v2: Config = { settings: { properties: { assume: { cluster: { dataplaneV2: true } } } } };
  const line = `${ENDS}: the lab until 2026-12-31`;
  const FOUND = `spec.ingress[0].ports[0].endPort: only port 1 of 1-2 would be allowed. List the ports one by one: 1, 2. [${ENDS}]`;

  test("holds for the object, in the phase in which it is judged", async () => {
    const note = `np: waived until 2026-12-31 (the lab): ${FOUND}`;
    expect(await pack.preview(stack(line), v2)).toEqual({ resources: [`notes advisory ${note}`], stack: [] });
    const away = [res("gcp:container/cluster:Cluster", "old", {}), ...stack(line)];
    expect(await pack.preview(away, v2)).toEqual({ resources: [], stack: [`notes-in-stack advisory ${note}`] });
  });

  test("holds beside others in the same annotation", async () => {
    const other = "mtu-within-range: elsewhere until 2026-12-31";
    expect(await pack.preview(stack(`${other}\n${line}`), v2)).toEqual({
      resources: [expect.stringMatching(/^notes advisory np: waived until 2026-12-31 \(the lab\): /)],
      stack: [idle("np", `the waiver of ${MTU} on np was not needed`)],
    });
  });

  test("in a line that is none is reported by its number, and the line is not shown", async () => {
    const { resources, stack: said } = await pack.preview(stack(`${line}\nhunter2\n`), v2);
    expect(resources).toHaveLength(1);
    expect(said).toEqual([
      idle("np", 'line 2 of gke-dpv2.dev/waive is not of the form "rule-id: reason until YYYY-MM-DD"'),
    ]);
  });

  test.each([5, "", " \n", [line]])("that is %j is reported", async (annotation) => {
    expect((await pack.preview(stack(annotation), v2)).stack).toEqual([
      idle("np", 'gke-dpv2.dev/waive is not of the form "rule-id: reason until YYYY-MM-DD"'),
    ]);
    expect(pack.report.findings.at(-1)!.path).toBe('metadata.annotations["gke-dpv2.dev/waive"]');
  });

  test("without a reason has no effect", async () =>
    expect(await pack.preview(stack(`${ENDS}: until 2026-12-31`), v2)).toEqual({
      resources: [`${ENDS} mandatory np: ${FOUND}`],
      stack: [idle("np", `the waiver of ${ENDS} on np gives no reason`)],
    }));

  test("that is not known yet is no broken one", async () =>
    expect(await pack.preview(stack(unknown), v2)).toEqual({
      resources: [`${ENDS} mandatory np: ${FOUND}`],
      stack: [],
    }));

  test("is not read from what is no Kubernetes object", async () => {
    const cloud = vpc("edge", {
      mtu: 100,
      metadata: { annotations: { "gke-dpv2.dev/waive": `${MTU}: x until 2026-12-31` } },
    });
    expect(await pack.preview([cloud])).toEqual({ resources: [refused()], stack: [] });
  });

  test("of a rule that could not be evaluated is not called needless", async () =>
    expect(await pack.preview(stack(line))).toEqual({
      resources: [],
      stack: [
        `notes-in-stack advisory np: not evaluated, because nobody says whether its cluster runs Dataplane V2 (see assume) [${ENDS}]`,
      ],
    }));
});
