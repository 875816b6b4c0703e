import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { EnforcementLevel, PolicySeverity, PolicyType, type AnalyzerInfo } from "@pulumi/pulumi/proto/analyzer_pb";
import { RULES } from "../../lib/rules";
import { docsOf, tokensOf, type Rule } from "../../lib/rules/rule";
import { policies } from "../../policies/pack";
import { Booted } from "../support/booted";
import { vpc } from "../support/stack";
import PACKAGE from "../../package.json";

const SERVICES_BEFORE = ["settings", "collector"];
const SERVICES_AFTER = ["notes", "notes-in-stack"];
const NAMES = [...SERVICES_BEFORE, ...RULES.map((r) => r.id), ...SERVICES_AFTER];

describe("our pack, booted", () => {
  let pack: Booted;
  let info: AnalyzerInfo.AsObject;
  beforeAll(async () => {
    pack = await Booted.boot();
    info = await pack.info();
  });
  afterAll(() => pack.stop());

  const named = (name: string) => info.policiesList.find((p) => p.name === name)!;

  test("has the package's name and version, and can be configured", () =>
    expect([info.name, info.version, info.supportsconfig]).toEqual([PACKAGE.name, PACKAGE.version, true]));

  test("has one policy per rule between those that serve the rules, in this order", () =>
    expect(info.policiesList.map((p) => p.name)).toEqual(NAMES));

  test.each(RULES.map((r) => [r.id, r] as const))(
    "%s has the texts, level, severity and kind of its rule",
    (id, rule) =>
      expect(named(id)).toMatchObject({
        displayname: rule.title,
        description: rule.title,
        remediationSteps: rule.fix,
        url: docsOf(rule),
        enforcementlevel: { advisory: EnforcementLevel.ADVISORY, mandatory: EnforcementLevel.MANDATORY }[rule.level],
        severity: severityOf(rule),
        policyType: looksAtOne(rule) ? PolicyType.POLICY_TYPE_RESOURCE : PolicyType.POLICY_TYPE_STACK,
      }),
  );
  const looksAtOne = (rule: Rule): boolean => rule.scopes.includes("one") || rule.remedy !== undefined;

  test.each([
    ["settings", EnforcementLevel.MANDATORY, PolicyType.POLICY_TYPE_RESOURCE],
    ["collector", EnforcementLevel.ADVISORY, PolicyType.POLICY_TYPE_RESOURCE],
    ["notes", EnforcementLevel.ADVISORY, PolicyType.POLICY_TYPE_RESOURCE],
    ["notes-in-stack", EnforcementLevel.ADVISORY, PolicyType.POLICY_TYPE_STACK],
  ])("%s serves them", (name, enforcementlevel, policyType) =>
    expect(named(name)).toMatchObject({ enforcementlevel, policyType }),
  );

  test("takes configuration in one place only", () =>
    expect(info.policiesList.filter((p) => p.configschema !== undefined).map((p) => p.name)).toEqual(["settings"]));

  test("says what a rule says", async () => {
    const { resources } = await pack.preview([vpc("edge", { mtu: 100 })]);
    expect(resources.filter((l) => l.startsWith("mtu-within-range"))).toEqual([
      expect.stringMatching(/^mtu-within-range mandatory edge: mtu: .* \[mtu-within-range\]$/),
    ]);
  });

  test("counts waivers by the day on which it runs", async () => {
    const day = (fromToday: number): string =>
      new Date(Date.now() + fromToday * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    const until = async (end: string): Promise<readonly string[]> => {
      const waivers = [{ rule: "mtu-within-range", urn: "*", reason: "the lab", until: end }];
      const { resources } = await pack.preview([vpc("edge", { mtu: 100 })], { settings: { properties: { waivers } } });
      return resources.filter((l) => l.endsWith("[mtu-within-range]")).map((l) => l.split(" edge:")[0]!);
    };
    expect(await until(day(1))).toEqual(["notes advisory"]);
    expect(await until(day(-2))).toEqual(["mtu-within-range mandatory"]);
  });

  test("is started by its entry, not by its policies: whoever imports them starts nothing, and needs nothing", () => {
    const script = `
      const { policies } = require(${JSON.stringify(join(pack.folder, "bin/pack.js"))});
      const pulumi = Object.keys(require.cache).filter((file) => file.includes("@pulumi"));
      console.log(JSON.stringify({ names: policies.map((p) => p.name), pulumi }));`;
    const { stdout, stderr, status } = spawnSync(process.execPath, ["-e", script], {
      encoding: "utf8",
      timeout: 20_000,
    });
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    expect(JSON.parse(stdout)).toEqual({ names: NAMES, pulumi: [] });
  });
});

test.each(RULES.map((r) => [r.id, r] as const))(
  "the server may skip %s where its one type is not there",
  (id, rule) => {
    const [token, ...others] = tokensOf(rule);
    const { validateResource, validateStack } = policies.find((p) => p.name === id) as Partial<
      Record<"validateResource" | "validateStack", { readonly __pulumiType?: string }>
    >;
    const mark = others.length === 0 ? token : undefined;
    expect([validateResource, validateStack].map((validate) => validate?.__pulumiType)).toEqual([
      rule.scopes.includes("one") ? mark : undefined,
      rule.scopes.includes("graph") ? mark : undefined,
    ]);
  },
);

const severityOf = ({ severity }: Rule): PolicySeverity =>
  ({
    low: PolicySeverity.POLICY_SEVERITY_LOW,
    medium: PolicySeverity.POLICY_SEVERITY_MEDIUM,
    high: PolicySeverity.POLICY_SEVERITY_HIGH,
    critical: PolicySeverity.POLICY_SEVERITY_CRITICAL,
  })[severity];

describe("an organisation's pack that takes our policies", () => {
  let pack: Booted;
  beforeAll(async () => {
    pack = await Booted.boot("organisation.ts");
  });
  afterAll(() => pack.stop());

  test("has them beside its own, where it put them", async () => {
    const { name, policiesList } = await pack.info();
    expect([name, policiesList.map((p) => p.name)]).toEqual(["acme", ["acme-first", ...NAMES, "acme-last"]]);
  });

  test("hears both, in its order", async () => {
    const { resources, stack } = await pack.preview([vpc("edge", { mtu: 100 })]);
    const heard = [...resources, ...stack].filter((l) => /^(acme|mtu-within-range)/.test(l));
    expect(heard.map((l) => l.split(": ")[0])).toEqual([
      "acme-first mandatory edge",
      "mtu-within-range mandatory edge",
      "acme-last advisory ",
    ]);
  });
});

test("a pack that is stopped leaves no process", async () => {
  const pack = await Booted.boot();
  expect(isRunning(pack.pid)).toBe(true);
  await pack.stop();
  expect(isRunning(pack.pid)).toBe(false);
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
