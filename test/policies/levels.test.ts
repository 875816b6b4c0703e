import { Booted, type Config, type Said } from "../support/booted";
import { thing } from "../support/rules";
import { cluster, k8s, provider, res, unknown, v2, type Res } from "../support/stack";

let pack: Booted;
beforeAll(async () => {
  pack = await Booted.boot("probes.ts");
});
afterAll(() => pack.stop());

/** A mandatory finding, one item that nobody knows yet; an advisory one, one that is softer still. */
const stack = [thing("t", { items: ["a", unknown], lean: "right" })];
const BAD = 't: items[0]: "a" is bad. Fix it. [bad-items]';
const UNDECIDED = "notes-in-stack advisory t: not evaluated, because items[1] is not known yet [bad-items]";
const LEFT = "t: lean: is left. Fix it. [leaning]";
const PERHAPS = "advisory t: lean: may be right. Fix it. Advisory only: it may be left. [leaning]";

const say = (config: Config): Promise<Said> => pack.preview(stack, config);

test("without configuration each rule has its own level", async () =>
  expect(await say({})).toEqual({
    resources: [`bad-items mandatory ${BAD}`, `leaning advisory ${LEFT}`, `notes ${PERHAPS}`],
    stack: [UNDECIDED],
  }));

test("a mandatory rule can be made advisory", async () =>
  expect((await say({ "bad-items": { level: "ADVISORY" } })).resources[0]).toBe(`bad-items advisory ${BAD}`));

test("an advisory rule can be made mandatory; what is softer than the rule stays advisory", async () =>
  expect((await say({ leaning: { level: "MANDATORY" } })).resources).toEqual([
    `bad-items mandatory ${BAD}`,
    `leaning mandatory ${LEFT}`,
    `notes ${PERHAPS}`,
  ]));

test("a rule that is disabled leaves nothing: no finding, no note, nothing in the report", async () => {
  expect(await say({ "bad-items": { level: "DISABLED" }, leaning: { level: "DISABLED" } })).toEqual({
    resources: [],
    stack: [],
  });
  expect(pack.report).toEqual({ findings: [], notEvaluated: [] });
});

test("notes that are disabled silence no finding", async () =>
  expect(await say({ notes: { level: "DISABLED" }, "notes-in-stack": { level: "DISABLED" } })).toEqual({
    resources: [`bad-items mandatory ${BAD}`, `leaning advisory ${LEFT}`],
    stack: [],
  }));

test("a level counts for its own run only", async () => {
  await say({ "bad-items": { level: "DISABLED" } });
  expect((await say({})).resources[0]).toBe(`bad-items mandatory ${BAD}`);
});

describe("`all`, which the CLI turns into a level of every policy", () => {
  const every = async (level: "MANDATORY" | "DISABLED", more: Config = {}): Promise<Config> => {
    const { policiesList } = await pack.info();
    return { ...Object.fromEntries(policiesList.map(({ name }) => [name, { level }])), ...more };
  };
  /** Those that the docs name beside `all`. */
  const services: Config = {
    settings: { level: "MANDATORY" },
    collector: { level: "ADVISORY" },
    notes: { level: "ADVISORY" },
    "notes-in-stack": { level: "ADVISORY" },
  };

  test("mandatory makes the notes mandatory too", async () =>
    expect(await say(await every("MANDATORY"))).toEqual({
      resources: [
        `bad-items mandatory ${BAD}`,
        `leaning mandatory ${LEFT}`,
        `notes ${PERHAPS.replace("advisory", "mandatory")}`,
      ],
      stack: [UNDECIDED.replace("advisory", "mandatory")],
    }));

  test("mandatory leaves the notes advisory with our policies named beside it", async () =>
    expect(await say(await every("MANDATORY", services))).toEqual({
      resources: [`bad-items mandatory ${BAD}`, `leaning mandatory ${LEFT}`, `notes ${PERHAPS}`],
      stack: [UNDECIDED],
    }));

  test("disabled says nothing", async () =>
    expect(await say(await every("DISABLED"))).toEqual({ resources: [], stack: [] }));

  test("disabled, but for one rule and our policies, is that rule", async () =>
    expect(await say(await every("DISABLED", { ...services, "bad-items": { level: "MANDATORY" } }))).toEqual({
      resources: [`bad-items mandatory ${BAD}`],
      stack: [UNDECIDED],
    }));

  test("disabled, but for one rule, finds nothing false where it sees nothing", async () => {
    const firstPreview = [v2("web"), provider("p", "web"), range("np", "p")];
    const config = await every("DISABLED", { "network-policy-without-end-port": { level: "MANDATORY" } });
    expect(await pack.preview(firstPreview, config)).toEqual({ resources: [], stack: [] });
  });
});

const range = (name: string, by: string): Res =>
  k8s("networking.k8s.io/v1 NetworkPolicy", name, { ingress: [{ ports: [{ port: 1, endPort: 3 }] }] }, by);

describe("without the collector", () => {
  const off: Config = { collector: { level: "DISABLED" } };
  const assumed: Config = {
    settings: { properties: { assume: { cluster: { dataplaneV2: true } } } },
  };
  const rule = "network-policy-without-end-port";

  test("an object under a provider that does not exist yet is not evaluated: {} is not what it says", async () => {
    const lonely = k8s("core/v1 Service", "s", { loadBalancerClass: "lonely" }, "p");
    const { stack: said } = await pack.preview([v2("web"), provider("p", "web"), range("np", "p"), lonely], off);
    expect(said).toEqual([
      `notes-in-stack advisory np: not evaluated, because its inputs were not collected [${rule}]`,
      "notes-in-stack advisory s: not evaluated, because its inputs were not collected [lonely]",
    ]);
  });

  test("an object is judged by its outputs, where it has some", async () => {
    const np = range("np", "p");
    const { stack: said } = await pack.preview([v2("web"), provider("p", "web"), { ...np, outputs: np.inputs }], off);
    expect(said.map((l) => l.split(". ")[0])).toEqual([
      `${rule} mandatory np: spec.ingress[0].ports[0].endPort: only port 1 of 1-3 would be allowed`,
    ]);
  });

  test("an empty resource that has no outputs either is not taken for one that sets nothing", async () => {
    const { stack: said } = await pack.preview([res("test:index:Thing", "t", {}, { outputs: {} })], off);
    expect(said).toEqual(
      ["bad-items", "both-scopes", "careless"].map(
        (id) => `notes-in-stack advisory t: not evaluated, because its inputs were not collected [${id}]`,
      ),
    );
  });

  test("nobody knows whether a cluster is of the stack: an assumed one refuses nothing before the edges are known", async () => {
    const old = [cluster("old", { datapathProvider: "LEGACY_DATAPATH" }), provider("p", "old"), range("np", "p")];
    expect((await pack.preview(old, { ...off, ...assumed })).resources).toEqual([]);
  });

  test("a second run in the same process says the same", async () => {
    const first = await pack.preview(stack, off);
    const report = pack.report;
    expect(first).toEqual(await say({}));
    expect(await pack.preview(stack, off)).toEqual(first);
    expect(pack.report).toEqual(report);
  });
});
