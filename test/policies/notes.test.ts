import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Booted } from "../support/booted";
import { thing } from "../support/rules";
import { k8s, provider, unknown, urnOf, vpc, type Res } from "../support/stack";

let pack: Booted;
beforeAll(async () => {
  pack = await Booted.boot("probes.ts");
});
afterAll(() => pack.stop());

const later = (name: string, ...items: string[]): Res => thing(name, { items: items.length > 0 ? items : [unknown] });
const notesOn = async (...stack: readonly Res[]): Promise<readonly string[]> => (await pack.preview(stack)).stack;

describe("`not evaluated`", () => {
  test("is said of one resource by its reason alone", async () =>
    expect(await notesOn(later("a"))).toEqual([
      "notes-in-stack advisory a: not evaluated, because items[0] is not known yet [bad-items]",
    ]));

  test("is said once per rule, with how many, the first few and the first reason", async () => {
    const many = [later("a", "x", unknown), ...["b", "c", "d", "e"].map((n) => later(n))];
    const { stack } = await pack.preview(many);
    expect(stack).toEqual([
      "notes-in-stack advisory a: 5 resources (a, b, c, …), not evaluated, because items[1] is not known yet [bad-items]",
    ]);
    expect(await notesOn(...many.slice(0, 3))).toEqual([
      "notes-in-stack advisory a: 3 resources (a, b, c), not evaluated, because items[1] is not known yet [bad-items]",
    ]);
  });

  test("counts resources, not the values in them", async () =>
    expect(await notesOn(later("a", unknown, unknown, unknown), later("b", unknown, unknown))).toEqual([
      "notes-in-stack advisory a: 2 resources (a, b), not evaluated, because items[0] is not known yet [bad-items]",
    ]));

  test("counts two resources of one name as two", async () => {
    const twin = thing("a", { items: [unknown] });
    const other: Res = { ...k8s("core/v1 Service", "a", {}, "p"), inputs: { spec: { loadBalancerClass: unknown } } };
    const third: Res = {
      ...other,
      name: "b",
      inputs: { metadata: { name: "a" }, spec: { loadBalancerClass: unknown } },
    };
    expect(await notesOn(provider("p"), twin, other, third)).toEqual([
      "notes-in-stack advisory a: not evaluated, because items[0] is not known yet [bad-items]",
      "notes-in-stack advisory a: 2 resources (a, a), not evaluated, because spec.loadBalancerClass is not known yet [lonely]",
    ]);
  });

  test("is said of each rule for itself, from whichever phase it comes", async () => {
    const stack = [vpc("edge", { mtu: unknown }), thing("t", { size: unknown, items: unknown, lean: unknown })];
    expect(await notesOn(...stack)).toEqual([
      "notes-in-stack advisory edge: not evaluated, because mtu is not known yet [mtu-within-range]",
      "notes-in-stack advisory t: not evaluated, because lean is not known yet [leaning]",
      "notes-in-stack advisory t: not evaluated, because items is not known yet [bad-items]",
      "notes-in-stack advisory t: not evaluated, because size is not known yet [both-scopes]",
    ]);
  });

  test("is in full in the report", async () => {
    await pack.preview([later("a", unknown, unknown), later("b")]);
    const at = (name: string) => ({ urn: urnOf(later(name)), kind: "test:index:Thing", name });
    expect(pack.report).toEqual({
      findings: [],
      notEvaluated: [
        { rule: "bad-items", resource: at("a"), because: "items[0] is not known yet" },
        { rule: "bad-items", resource: at("a"), because: "items[1] is not known yet" },
        { rule: "bad-items", resource: at("b"), because: "items[0] is not known yet" },
      ],
    });
  });
});

describe("a rule with a bug", () => {
  const because = "the rule failed with SyntaxError, which is a bug in it: please report it";

  test("costs one note with the error's class, and says what it found before; the others go on", async () => {
    const stack = ["a", "b", "c", "d"].map((n) => thing(n, { password: "hunter2", size: 1 }));
    const { resources, stack: said } = await pack.preview(stack);
    expect(resources).toEqual(
      ["a", "b", "c", "d"].flatMap((n) => [
        `both-scopes mandatory ${n}: size: is too large. Fix it. [both-scopes]`,
        `careless mandatory ${n}: password: is there. Fix it. [careless]`,
      ]),
    );
    expect(said.filter((l) => !l.startsWith("both-scopes"))).toEqual([
      `notes-in-stack advisory a: 4 resources (a, b, c, …), not evaluated, because ${because} [careless]`,
    ]);
  });

  test("is reported for each resource it failed on, and its error's message for none", async () => {
    await pack.preview(["a", "b"].map((n) => thing(n, { password: "hunter2" })));
    expect(pack.report.notEvaluated.map((n) => [n.rule, n.resource.name, n.because])).toEqual([
      ["careless", "a", because],
      ["careless", "b", because],
    ]);
    expect(JSON.stringify(pack.report)).not.toMatch(/hunter2|JSON/);
  });

  test("does not hide behind a value that is not known yet", async () =>
    expect(await notesOn(thing("a", { password: unknown }), thing("b", { password: "hunter2" }))).toEqual([
      "notes-in-stack advisory a: not evaluated, because password is not known yet [careless]",
      `notes-in-stack advisory b: not evaluated, because ${because} [careless]`,
    ]));
});

describe("the report for other programs", () => {
  const item = (name: string, value: string) => ({
    rule: "bad-items",
    level: "mandatory",
    severity: "low",
    title: "Title of bad-items",
    message: `items[0]: "${value}" is bad. Fix it. [bad-items]`,
    path: "items[0]",
    fix: "Fix it.",
    docs: "https://example.com/a-page",
    resource: { urn: urnOf(thing(name, {})), kind: "test:index:Thing", name },
    related: [],
    waived: null,
  });

  test("is exactly what was said, in its order", async () => {
    const { resources, stack } = await pack.preview([
      thing("t", { items: ["x"], lean: "right" }),
      later("u", "y", unknown),
    ]);
    const lean = { ...item("t", "x"), rule: "leaning", level: "advisory", title: "Title of leaning", path: "lean" };
    expect(pack.report).toEqual({
      findings: [
        item("t", "x"),
        { ...lean, message: "lean: is left. Fix it. [leaning]" },
        { ...lean, message: "lean: may be right. Fix it. Advisory only: it may be left. [leaning]" },
        item("u", "y"),
      ],
      notEvaluated: [
        {
          rule: "bad-items",
          resource: { urn: urnOf(later("u")), kind: "test:index:Thing", name: "u" },
          because: "items[1] is not known yet",
        },
      ],
    });
    const said = [...resources, ...stack].map((l) => l.replace(/^\S+ \S+ \w+: /, ""));
    expect(said.slice(0, -1)).toEqual(pack.report.findings.map((f) => f.message));
    expect(said.at(-1)).toContain(pack.report.notEvaluated[0]!.because);
  });

  test("tells the level of each finding as it was said", async () => {
    const { resources, stack } = await pack.preview([thing("t", { items: ["x"], lean: "right", size: 1 })]);
    const levels = [...resources, ...stack].map((l) => l.split(" ")[1]);
    expect(pack.report.findings.map((f) => f.level)).toEqual(levels);
  });

  test("is written even where there is nothing to tell", async () => {
    await pack.preview([vpc("edge", {})]);
    expect(pack.report).toEqual({ findings: [], notEvaluated: [] });
  });
});

test("a report that cannot be written stops no run, and that is said", async () => {
  const folder = mkdtempSync(join(tmpdir(), "gke-dpv2-report-"));
  const elsewhere = await Booted.boot("probes.ts", { GKE_DPV2_REPORT: folder });
  try {
    expect(await elsewhere.preview([vpc("edge", {})])).toEqual({
      resources: [],
      stack: [
        "notes-in-stack advisory edge: GKE_DPV2_REPORT: the report could not be written (EISDIR). Name a file in a folder that exists. [notes-in-stack]",
      ],
    });
  } finally {
    await elsewhere.stop();
    rmSync(folder, { recursive: true });
  }
});
