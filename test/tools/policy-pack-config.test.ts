import { join } from "node:path";
import { RULES } from "../../lib/rules";
import { policies } from "../../policies/pack";
import { checkCommand } from "../../tools/check/command";
import { configuredBy, rulesAt } from "../../tools/configured";
import { previewCommand } from "../../tools/preview/command";
import { folderWith } from "./fixtures/folder";
import { paper } from "./fixtures/fixture";

const fileOf = (config: unknown, name = "policy.json"): string =>
  join(folderWith({ [name]: typeof config === "string" ? config : JSON.stringify(config) }), name);
const configured = (config: unknown) => configuredBy({ "policy-pack-config": fileOf(config) });
/** What is said of a file, without its name. */
const wrongWith = (config: unknown): readonly string[] => {
  const file = fileOf(config);
  try {
    configuredBy({ "policy-pack-config": file });
    return [];
  } catch (error) {
    return (error as Error).message.replaceAll(file, "FILE").split("\n");
  }
};

describe("levels", () => {
  test("of one policy, in both spellings, and of all others", () => {
    const { levels } = configured({
      all: "advisory",
      "mtu-within-range": "disabled",
      "dns-cache-enabled": { enforcementLevel: "mandatory" },
      settings: {},
    });
    expect([...levels.keys()].sort()).toEqual(policies.map((p) => p.name).sort());
    expect(levels.get("mtu-within-range")).toBe("disabled");
    expect(levels.get("dns-cache-enabled")).toBe("mandatory");
    expect(new Set([...levels].filter(([id]) => !/^(mtu-within|dns-cache)/.test(id)).map(([, l]) => l))).toEqual(
      new Set(["advisory"]),
    );
  });

  test("none is changed that is not named", () => {
    const by = configured({ settings: { waivers: [] } });
    expect([...by.levels]).toEqual([]);
    expect(rulesAt(RULES, by)).toEqual(RULES);
  });

  test("what is disabled does not judge, what is to be remediated is mandatory", () => {
    const by = configured({ "mtu-within-range": "disabled", "ip-masq-agent-keeps-ports": "remediate" });
    const rules = rulesAt(RULES, by);
    expect(RULES.filter((r) => !rules.some(({ id }) => id === r.id)).map((r) => r.id)).toEqual(["mtu-within-range"]);
    expect(rules.find((r) => r.id === "ip-masq-agent-keeps-ports")!.level).toBe("mandatory");
  });

  test.each(["dns-cache-enabled", "notes"])("%s cannot be remediated: it writes nothing", (id) =>
    expect(() => configured({ [id]: "remediate" })).toThrow(
      `  ${id}.enforcementLevel: remediate needs a rule that can write its fix. These can: ip-masq-agent-keeps-ports, network-policy-without-end-port.`,
    ),
  );

  test("all may be remediated: those that can", () =>
    expect(configured({ all: "remediate" }).levels.get("dns-cache-enabled")).toBe("remediate"));

  test("settings that are disabled say nothing", () => {
    const settings = { enforcementLevel: "disabled", assume: { complete: true } };
    expect(configured({ settings }).properties).toEqual({});
    expect(configured({ settings }).settings.given.assume.complete).toBe(false);
  });
});

describe("what is wrong in it is said with the file and the key, before any judging", () => {
  const waiver = { rule: "mtu-within-range", urn: "*", reason: "r", until: "2027-02-30" };
  test.each<[string, unknown, string]>([
    [
      "an unknown rule",
      { "mtu-in-range": "advisory" },
      'there is no key "mtu-in-range". Did you mean mtu-within-range?',
    ],
    [
      "an unknown level",
      { "mtu-within-range": "warn" },
      "mtu-within-range.enforcementLevel: invalid option: expected one of ",
    ],
    ["an unknown parameter", { "mtu-within-range": { max: 1 } }, 'mtu-within-range has no key "max".'],
    ["an unknown setting", { settings: { waiver: [] } }, 'settings has no key "waiver". Did you mean waivers?'],
    [
      "a date that is none",
      { settings: { waivers: [waiver] } },
      "settings.waivers.0.until: is no date (write YYYY-MM-DD).",
    ],
    [
      "a range upside down",
      { settings: { assume: { nodePortRange: "32767-30000" } } },
      "settings.assume.nodePortRange: is no range of ports (write 30000-32767, the lower one first).",
    ],
    [
      "a waiver of no rule",
      { settings: { waivers: [{ ...waiver, rule: "mtu-in-range", until: "2027-02-28" }] } },
      "settings.waivers.0.rule: names no rule; the nearest is mtu-within-range.",
    ],
    [
      "a floor of no feature",
      { settings: { facts: { floors: { dataplanV2: ["1.20"] } } } },
      'settings.facts.floors has no key "dataplanV2". Did you mean dataplaneV2? Known are dataplaneV2, ',
    ],
    [
      "an issue that is not known",
      { settings: { facts: { knownIssues: { ipLeak: { fixed: [] } } } } },
      'settings.facts.knownIssues has no key "ipLeak". Did you mean podIpLeak? Known are podIpLeak, ',
    ],
    [
      "a floor that is no version",
      { settings: { facts: { floors: { dataplaneV2: ["1.20", "x"] } } } },
      "settings.facts.floors.dataplaneV2.1: is no version (write 1.33.1-gke.1386000).",
    ],
    [
      "an issue introduced in no version",
      { settings: { facts: { knownIssues: { podIpLeak: { introduced: "a", fixed: [] } } } } },
      "settings.facts.knownIssues.podIpLeak.introduced: is no version (write 1.33.1-gke.1386000).",
    ],
    [
      "an issue fixed in no version",
      { settings: { facts: { knownIssues: { podIpLeak: { fixed: ["latest"] } } } } },
      "settings.facts.knownIssues.podIpLeak.fixed.0: is no version (write 1.33.1-gke.1386000).",
    ],
    ["a list", [], "its top level: invalid input: expected object, received array."],
  ])("%s", (_, config, sentence) => {
    const [first, second, ...others] = wrongWith(config);
    expect([first, others]).toEqual(["FILE cannot be used as --policy-pack-config:", []]);
    expect(second).toContain(`  ${sentence}`);
  });

  test("versions as far as somebody wrote them are taken", () =>
    expect(wrongWith({ settings: { facts: { floors: { dataplaneV2: ["1.20", "1.21.3", "1.22.1-gke.5"] } } } })).toEqual(
      [],
    ));
  test("all at once", () => expect(wrongWith({ a: "mandatory", settings: { b: 1, waivers: 1 } })).toHaveLength(4));
  test("that it is not JSON", () => expect(wrongWith("{")[0]).toMatch(/^FILE:1 is not YAML: /));

  test("two descriptions of what is not in view", () => {
    const assume = fileOf("complete: true\n", "assume.yaml");
    const config = fileOf({ settings: { assume: { complete: true } } });
    expect(() => configuredBy({ assume, "policy-pack-config": config })).toThrow(
      `${assume} and settings.assume of ${config} both say what is not in view. Give one of them.`,
    );
    expect(configuredBy({ assume, "policy-pack-config": fileOf({}) }).settings.given.assume.complete).toBe(true);
  });
});

describe("check", () => {
  const range = "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: shop, namespace: shop }\n";
  const manifest = `${range}spec: { podSelector: {}, policyTypes: [Ingress], ingress: [{ ports: [{ port: 80, endPort: 90 }] }] }\n`;
  const checked = async (config: unknown) => {
    const terminal = paper();
    const path = join(folderWith({ "shop.yaml": manifest }), "shop.yaml");
    const args = [path, "--format", "json", "--policy-pack-config", fileOf(config)];
    const status = await checkCommand(args, terminal, { stdin: () => process.stdin, today: "2026-11-21" });
    const { findings } = JSON.parse(terminal.stdout.join("")) as {
      findings: { rule: string; level: string; message: string; waived: unknown }[];
    };
    return [status, ...findings.map((f) => `${f.level} ${f.rule}${f.waived === null ? "" : " waived"}`)];
  };
  const ENDS = "network-policy-without-end-port";
  const waiver = { rule: ENDS, urn: "*shop.yaml*", reason: "r", until: "2027-01-31" };

  test.each<[string, object, readonly unknown[]]>([
    ["as it comes", {}, [1, `mandatory ${ENDS}`]],
    ["advisory", { [ENDS]: "advisory" }, [0, `advisory ${ENDS}`]],
    ["disabled", { [ENDS]: "disabled" }, [0]],
    ["waived", { settings: { waivers: [waiver] } }, [0, `mandatory ${ENDS} waived`]],
    [
      "waived until yesterday",
      { settings: { waivers: [{ ...waiver, until: "2026-11-20" }] } },
      [1, `mandatory ${ENDS}`, "advisory waivers"],
    ],
  ])("%s", async (_, config, expected) => expect(await checked(config)).toEqual(expected));
});

describe("preview", () => {
  const ENDS = "network-policy-without-end-port";
  const CALICO = "dataplane-v2-not-with-calico";
  const printed = async (config: object, format = "json") => {
    const terminal = paper();
    const dir = join(__dirname, "../../examples/inherited-stack");
    await previewCommand([dir, "--format", format, "--policy-pack-config", fileOf(config)], terminal);
    return terminal.stdout.join("");
  };
  const previewed = async (config: object) => {
    return JSON.parse(await printed(config)) as {
      resources: { type: string; inputs: { spec: { ingress: { ports: object[] }[] } } }[];
      findings: { rule: string; level: string }[];
      rewrites: object[];
    };
  };

  test("runs each policy at its level", async () => {
    const { findings } = await previewed({ [ENDS]: "disabled", [CALICO]: "advisory" });
    expect(findings.filter((f) => [ENDS, CALICO].includes(f.rule)).map((f) => `${f.level} ${f.rule}`)).toEqual([
      `advisory ${CALICO}`,
    ]);
  }, 60_000);

  test("shows what a remedy wrote", async () => {
    const { findings, resources, rewrites } = await previewed({ [ENDS]: "remediate" });
    const resource = expect.stringMatching(/:NetworkPolicy::/) as string;
    expect(rewrites).toEqual([{ policy: ENDS, resource, paths: ["spec.ingress"] }]);
    expect(findings.filter((f) => f.rule === ENDS)).toEqual([]);
    const [policy] = resources.filter((r) => r.type.endsWith(":NetworkPolicy"));
    expect(policy!.inputs.spec.ingress[0]!.ports).toHaveLength(11);
    expect(await printed({ [ENDS]: "remediate" }, "text")).toMatch(
      new RegExp(
        `\\n\\nREWRITTEN\\n\\n  ${ENDS}, in\\s+kubernetes:networking.k8s.io/v1:NetworkPolicy \\S+: spec.ingress\\n`,
      ),
    );
  }, 60_000);

  test(
    "says of no rewriting where nothing was written",
    async () => expect((await previewed({ "ip-masq-agent-keeps-ports": "remediate" })).rewrites).toEqual([]),
    60_000,
  );
});
