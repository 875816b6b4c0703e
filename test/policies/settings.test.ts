import { GIVEN_DEFAULTS } from "../../lib/rules/given";
import { DEFAULTS, parseSettings } from "../../policies/settings";
import { Booted, type Config } from "../support/booted";
import { cluster, k8s, provider, type Res } from "../support/stack";

const settings = (properties: object): Config => ({ settings: { properties } });
const np = (by: string): Res =>
  k8s("networking.k8s.io/v1 NetworkPolicy", "np", { ingress: [{ ports: [{ port: 1, endPort: 2 }] }] }, by);
const elsewhere = [provider("p"), np("p")];
const root: Res = { type: "pulumi:pulumi:Stack", name: "shop-dev", inputs: {} };

const ID = "network-policy-without-end-port";
const refused = (level: string): string =>
  `${ID} ${level} np: spec.ingress[0].ports[0].endPort: only port 1 of 1-2 would be allowed. List the ports one by one: 1, 2. [${ID}]`;
const NOBODY_SAYS = `notes-in-stack advisory np: not evaluated, because nobody says whether its cluster runs Dataplane V2 (see assume) [${ID}]`;

describe("settings, given to a booted pack", () => {
  let pack: Booted;
  beforeAll(async () => {
    pack = await Booted.boot("probes.ts");
  });
  afterAll(() => pack.stop());

  test("unset, the defaults hold", async () =>
    expect(await pack.preview(elsewhere)).toEqual({ resources: [], stack: [NOBODY_SAYS] }));

  test("reach the rules, in both phases", async () => {
    const v2 = settings({ assume: { cluster: { dataplaneV2: true } } });
    expect(await pack.preview(elsewhere, v2)).toEqual({ resources: [refused("mandatory")], stack: [] });
    expect(await pack.preview([cluster("old"), cluster("older"), ...elsewhere], v2)).toEqual({
      resources: [],
      stack: [refused("mandatory")],
    });
  });

  test("taken away, the defaults hold again", async () => {
    await pack.preview(elsewhere, settings({ assume: { cluster: { dataplaneV2: true } } }));
    expect(await pack.preview(elsewhere)).toEqual({ resources: [], stack: [NOBODY_SAYS] });
    await pack.preview(elsewhere, settings({ assume: { cluster: { dataplaneV2: true } } }));
    expect(await pack.preview(elsewhere, { settings: { level: "DISABLED" } })).toEqual({
      resources: [],
      stack: [NOBODY_SAYS],
    });
  });

  test("disabled, their parameters do not count", async () => {
    const properties = { assume: { cluster: { dataplaneV2: true } } };
    expect(await pack.preview(elsewhere, { settings: { level: "DISABLED", properties } })).toEqual({
      resources: [],
      stack: [NOBODY_SAYS],
    });
  });

  const wrong = settings({
    assume: { cluster: { dataplaneV2: "hunter2" }, complete: 7, cluter: {} },
    waivers: [{ rule: "mtu-within-range", urn: "*", reason: "r", until: "hunter2" }],
    hunter: 2,
  });
  const COMPLAINT = [
    "settings mandatory shop-dev: The defaults hold, because the configuration is wrong:",
    "  assume.cluster.dataplaneV2: Invalid input: expected boolean, received string",
    "  assume.complete: Invalid input: expected boolean, received number",
    '  assume: Unrecognized key: "cluter"',
    "  waivers.0.until: is no date (write YYYY-MM-DD)",
    '  settings: Unrecognized key: "hunter"',
    "[settings]",
  ].join("\n");

  test("wrong, each wrong key is named once in a run, no value is shown, and the defaults hold", async () => {
    const said = await pack.preview([root, ...elsewhere], wrong);
    expect(said).toEqual({ resources: [COMPLAINT], stack: [NOBODY_SAYS] });
    expect(JSON.stringify(said)).not.toContain("hunter2");
    expect(await pack.preview([root, ...elsewhere], wrong)).toEqual(said);
  });

  test("wrong, they can be made advisory", async () => {
    const { settings: given } = wrong;
    const { resources } = await pack.preview([root], { settings: { ...given, level: "ADVISORY" } });
    expect(resources).toEqual([COMPLAINT.replace("mandatory", "advisory")]);
  });

  test("are described by a schema that the CLI understands: plain, without references", async () => {
    const schema = (await pack.info()).policiesList.find((p) => p.name === "settings")!.configschema!;
    const text = JSON.stringify(schema);
    expect(text).not.toMatch(/\$ref|\$defs|enforcementLevel/);
    expect(schema.properties?.fieldsMap.map(([key]) => key).sort()).toEqual(["assume", "facts", "waivers"]);
  });
});

describe("what settings say", () => {
  const read = (config: unknown) => parseSettings(config);
  const givenBy = (config: unknown) => {
    const parsed = read(config);
    if ("wrong" in parsed) throw new Error(parsed.wrong.join("\n"));
    return parsed.settings;
  };

  test("of nothing are the defaults", () => expect(givenBy({})).toEqual(DEFAULTS));

  test("of a cluster is assumed", () => {
    const cluster = { dataplaneV2: true, version: "1.33.1-gke.100", nodeCount: 0, podRanges: ["10.4.0.0/14"] };
    const assume = { cluster, clusters: { edge: { autopilot: true } }, complete: true };
    expect(givenBy({ assume }).given).toEqual({ ...GIVEN_DEFAULTS, assume });
  });

  test("of port ranges is read as ranges", () =>
    expect(givenBy({ assume: { nodePortRange: "31000-32000", ephemeralRange: "40000-50000" } }).given).toMatchObject({
      nodePortRange: { from: 31000, to: 32000 },
      ephemeralRange: { from: 40000, to: 50000 },
    }));

  test("of one fact leaves the others", () => {
    const [floor, other] = Object.keys(GIVEN_DEFAULTS.floors) as (keyof typeof GIVEN_DEFAULTS.floors)[];
    const [issue, healthy] = Object.keys(GIVEN_DEFAULTS.knownIssues) as (keyof typeof GIVEN_DEFAULTS.knownIssues)[];
    const { given } = givenBy({
      facts: { floors: { [floor!]: ["1.99.0-gke.1"] }, knownIssues: { [issue!]: { fixed: ["1.99.0-gke.2"] } } },
    });
    expect(given.floors[floor!]).toEqual(["1.99.0-gke.1"]);
    expect(given.floors[other!]).toEqual(GIVEN_DEFAULTS.floors[other!]);
    expect(given.knownIssues[issue!]).toEqual({ ...GIVEN_DEFAULTS.knownIssues[issue!], fixed: ["1.99.0-gke.2"] });
    expect(given.knownIssues[healthy!]).toEqual(GIVEN_DEFAULTS.knownIssues[healthy!]);
  });

  test("of waivers is kept", () => {
    const waiver = { rule: "a-rule", urn: "*", reason: "the lab", until: "2027-01-31" };
    expect(givenBy({ waivers: [waiver] }).waivers).toEqual([waiver]);
  });

  test.each<[unknown, readonly string[]]>([
    [null, ["settings: Invalid input: expected object, received null"]],
    [{ assume: [] }, ["assume: Invalid input: expected object, received array"]],
    [
      { assume: { nodePortRange: "32767-30000" } },
      ["assume.nodePortRange: is no range of ports (write 30000-32767, the lower one first)"],
    ],
    [
      { assume: { cluster: { version: "hunter2", region: "hunter2", podRanges: ["hunter2"] } } },
      [
        "assume.cluster.version: is no version (write 1.33.1-gke.1386000)",
        "assume.cluster.region: is no region (write asia-northeast3)",
        "assume.cluster.podRanges.0: is no IPv4 range (write 10.4.0.0/14)",
      ],
    ],
    [{ assume: { cluster: { nodeCount: -1 } } }, ["assume.cluster.nodeCount: Too small: expected number to be >=0"]],
    [
      { waivers: [{ rule: "r", urn: "*", until: "2027-01-31" }] },
      ["waivers.0.reason: Invalid input: expected string, received undefined"],
    ],
    [
      { waivers: [{ rule: "r", urn: "*", reason: "", until: "2027-01-31" }] },
      ["waivers.0.reason: Too small: expected string to have >=1 characters"],
    ],
    [
      { facts: { knownIssues: { podIpLeak: {} } } },
      ["facts.knownIssues.podIpLeak.fixed: Invalid input: expected array, received undefined"],
    ],
  ])("%j is wrong", (config, wrong) => expect(read(config)).toEqual({ wrong }));

  test("a feature that nobody knows is wrong, and the known ones are told", () => {
    const parsed = read({ facts: { floors: { teleport: ["1.33"] } } });
    expect(parsed).toEqual({ wrong: [expect.stringMatching(/^facts\.floors(\.teleport)?: /)] });
  });
});
