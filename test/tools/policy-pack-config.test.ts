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
    const by = configured({ "mtu-within-range": "disabled", "dns-cache-enabled": "remediate" });
    const rules = rulesAt(RULES, by);
    expect(RULES.filter((r) => !rules.some(({ id }) => id === r.id)).map((r) => r.id)).toEqual(["mtu-within-range"]);
    expect(rules.find((r) => r.id === "dns-cache-enabled")!.level).toBe("mandatory");
  });

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
    ["a list", [], "it: invalid input: expected object, received array."],
  ])("%s", (_, config, sentence) => {
    const [first, second, ...others] = wrongWith(config);
    expect([first, others]).toEqual(["FILE cannot be used as --policy-pack-config:", []]);
    expect(second).toContain(`  ${sentence}`);
  });

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
  const previewed = async (config: object) => {
    const terminal = paper();
    const dir = join(__dirname, "../../examples/inherited-stack");
    await previewCommand([dir, "--format", "json", "--policy-pack-config", fileOf(config)], terminal);
    return JSON.parse(terminal.stdout.join("")) as {
      resources: { type: string; inputs: { spec: { ingress: { ports: object[] }[] } } }[];
      findings: { rule: string; level: string }[];
    };
  };

  test("runs each policy at its level", async () => {
    const { findings } = await previewed({ [ENDS]: "disabled", [CALICO]: "advisory" });
    expect(findings.filter((f) => [ENDS, CALICO].includes(f.rule)).map((f) => `${f.level} ${f.rule}`)).toEqual([
      `advisory ${CALICO}`,
    ]);
  }, 60_000);

  test("shows what a remedy wrote", async () => {
    const { findings, resources } = await previewed({ [ENDS]: "remediate" });
    expect(findings.filter((f) => f.rule === ENDS)).toEqual([]);
    const [policy] = resources.filter((r) => r.type.endsWith(":NetworkPolicy"));
    expect(policy!.inputs.spec.ingress[0]!.ports).toHaveLength(11);
  }, 60_000);
});
