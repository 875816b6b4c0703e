import { Booted } from "../support/booted";
import { thing } from "../support/rules";
import { cluster, k8s, provider, unknown, v2, type Res } from "../support/stack";

let pack: Booted;
beforeAll(async () => {
  pack = await Booted.boot("probes.ts");
});
afterAll(() => pack.stop());

const lonely = (name: string, by: string): Res => k8s("core/v1 Service", name, { loadBalancerClass: "lonely" }, by);
const around = (name: string, n: number): string =>
  `lonely mandatory ${name}: spec.loadBalancerClass: is one of ${n}. Fix it. [lonely]`;
const gone = (name: string): string =>
  `notes-in-stack advisory ${name}: metadata.name: misses gone. Fix it. Advisory only: absence. [lonely]`;
const fleet = [v2("web"), provider("p", "web")];
const two = [...fleet, lonely("a", "p"), lonely("b", "p")];

describe("AnalyzeStack twice in a row, with nothing between", () => {
  const three = [around("a", 2), around("b", 2), gone("a"), gone("b")];

  test("says the same of the same stack", async () => {
    expect((await pack.preview(two)).stack).toEqual(three);
    expect(await pack.analyzeStack(two)).toEqual(three);
  });

  test("speaks each time of its own resources, also of fewer", async () => {
    expect((await pack.preview(two)).stack).toEqual(three);
    expect(await pack.analyzeStack(two.slice(0, 3))).toEqual([around("a", 1), gone("a")]);
    expect(await pack.analyzeStack(two)).toEqual(three);
  });

  test("judges the second by its own resources, though none of its policies was in the first", async () => {
    const things = [thing("t", { items: [unknown] })];
    await pack.preview(two);
    await pack.preview(things);
    const [first, second] = [await pack.analyzeStack(two.slice(0, 2)), await pack.analyzeStack(things)];
    expect(first).toEqual([]);
    expect(second).toEqual(["notes-in-stack advisory t: not evaluated, because items[0] is not known yet [bad-items]"]);
  });

  test("keeps them apart also where no notes end the first", async () => {
    const quiet = { "notes-in-stack": { level: "DISABLED" }, "bad-items": { level: "DISABLED" } } as const;
    const things = [thing("t", { size: 1 })];
    expect((await pack.preview(two.slice(0, 3), quiet)).stack).toEqual([around("a", 1)]);
    expect(await pack.analyzeStack(things)).toEqual([
      "both-scopes mandatory t: size: is too large. Fix it. [both-scopes]",
      "both-scopes mandatory t: size: is too large for its cluster. Fix it. [both-scopes]",
    ]);
  });

  test("takes what a resource has become, also where no notes end the first", async () => {
    await pack.preview([thing("other", {})], { "notes-in-stack": { level: "DISABLED" } });
    expect(await pack.analyzeStack([thing("t", { items: ["x"] })])).toHaveLength(1);
    expect(await pack.analyzeStack([thing("t", {})])).toEqual([]);
  });

  test("takes what a resource has become, also by a rule that was off before", async () => {
    await pack.preview([thing("other", {})], { "bad-items": { level: "DISABLED" } });
    expect(await pack.analyzeStack([thing("t", { items: ["x"] })])).toEqual([]);
    await pack.configure({});
    expect(await pack.analyzeStack([thing("t", { items: ["y"] })])).toEqual([
      'bad-items mandatory t: items[0]: "y" is bad. Fix it. [bad-items]',
    ]);
  });

  test("reports each time what was found that time", async () => {
    await pack.preview(two);
    const report = pack.report;
    expect(report.findings.map((f) => f.resource.name)).toEqual(["a", "a", "b", "b"]);
    await pack.analyzeStack(two.slice(0, 3));
    expect(pack.report.findings.map((f) => f.resource.name)).toEqual(["a", "a"]);
    await pack.analyzeStack(two);
    expect(pack.report).toEqual(report);
  });
});

describe("a whole second run in the same process", () => {
  const stack = [...two, thing("t", { items: ["x", unknown], size: 1, password: "hunter2", lean: "right" })];

  test("says the same as the first, and reports the same", async () => {
    const first = await pack.preview(stack);
    const report = pack.report;
    expect([first.resources.length, first.stack.length]).toEqual([5, 7]);
    expect(await pack.preview(stack)).toEqual(first);
    expect(pack.report).toEqual(report);
  });

  test("remembers nothing of the first: neither inputs nor clusters", async () => {
    const assumed = { settings: { properties: { assume: { cluster: { dataplaneV2: true } } } } };
    const np = k8s(
      "networking.k8s.io/v1 NetworkPolicy",
      "np",
      { ingress: [{ ports: [{ port: 1, endPort: 2 }] }] },
      "q",
    );
    await pack.preview([cluster("old"), provider("q", "old"), np], assumed);
    expect((await pack.preview([provider("q"), np], assumed)).resources).toHaveLength(1);
    await pack.preview([provider("q")]);
    expect(await pack.analyzeStack([provider("q"), np])).toEqual([
      "notes-in-stack advisory np: not evaluated, because its inputs were not collected [network-policy-without-end-port]",
    ]);
  });
});

test("400 Analyze calls at once: each answer speaks of its own resource", async () => {
  const things = Array.from({ length: 400 }, (_, i) =>
    thing(`t${i}`, i % 2 === 0 ? { items: [`value ${i}`] } : { lean: "right" }),
  );
  await pack.configure({});
  const answers = await Promise.all(things.map((t) => pack.analyze(t)));
  expect(answers).toEqual(
    things.map(({ name }, i) =>
      i % 2 === 0
        ? [`bad-items mandatory ${name}: items[0]: "value ${i}" is bad. Fix it. [bad-items]`]
        : [
            `leaning advisory ${name}: lean: is left. Fix it. [leaning]`,
            `notes advisory ${name}: lean: may be right. Fix it. Advisory only: it may be left. [leaning]`,
          ],
    ),
  );
  await pack.analyzeStack(things);
  expect(pack.report.findings).toHaveLength(600);
});

describe("what the resource phase said", () => {
  const said = "both-scopes mandatory t: size: is too large. Fix it. [both-scopes]";
  const saidInStack = "both-scopes mandatory t: size: is too large for its cluster. Fix it. [both-scopes]";

  test("the stack phase does not say again; what only it can see, it says", async () => {
    expect(await pack.preview([thing("t", { size: 1 })])).toEqual({ resources: [said], stack: [saidInStack] });
    expect(pack.report.findings.map((f) => f.message)).toEqual(
      [said, saidInStack].map((l) => l.replace("both-scopes mandatory t: ", "")),
    );
  });

  test("is forgotten when the resource comes again without it", async () => {
    await pack.configure({});
    expect(await pack.analyze(thing("t", { size: 1 }))).toEqual([said]);
    expect(await pack.analyze(thing("t", {}))).toEqual([]);
    expect(await pack.analyzeStack([thing("t", {}, { outputs: { size: 1 } })])).toEqual([said, saidInStack]);
  });

  test("is said of that resource only", async () => {
    await pack.configure({});
    await pack.analyze(thing("t", { size: 1 }));
    expect(await pack.analyzeStack([thing("u", { size: 1 })])).toEqual(
      [said, saidInStack].map((l) => l.replace(" t: ", " u: ")),
    );
  });

  test("is not evaluated twice: what is unknown is noted once, at the end", async () =>
    expect(await pack.preview([thing("t", { size: unknown })])).toEqual({
      resources: [],
      stack: ["notes-in-stack advisory t: not evaluated, because size is not known yet [both-scopes]"],
    }));
});
