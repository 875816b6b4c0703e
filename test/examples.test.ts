import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ruleById } from "../lib/rules";
import type { Report } from "../lib/rules/report";
import { previewCommand } from "../tools/preview/command";
import { paper } from "./tools/fixtures/fixture";

/** Reference architectures, each previewed offline through the pack as it ships. */
const EXAMPLES = join(__dirname, "../examples");

const examples = readdirSync(EXAMPLES).filter((name) => name !== "findings");
const read = (name: string, file: string): string => readFileSync(join(EXAMPLES, name, file), "utf8");

const OPTIONS = { "assume.yaml": "--assume", "policy.json": "--policy-pack-config" } as const;

interface Shown {
  readonly status: number;
  readonly stderr: string;
  readonly report: Report;
}

/** As its README says to, and as other programs see it. */
async function previewed(name: string, options: Readonly<Record<string, string>> = OPTIONS): Promise<Shown> {
  const terminal = paper();
  const given = Object.entries(options).flatMap(([file, option]) => {
    const path = join(EXAMPLES, name, file);
    return existsSync(path) ? [option, path] : [];
  });
  const status = await previewCommand([join(EXAMPLES, name), "--format", "json", ...given], terminal);
  return { status, stderr: terminal.stderr.join(""), report: JSON.parse(terminal.stdout.join("")) as Report };
}

/** What was found, of which resource. */
const found = ({ findings }: Report, weight: "mandatory" | "advisory" | "waived"): readonly string[] =>
  findings
    .filter((f) => (f.waived === null ? f.level : "waived") === weight)
    .map(({ rule, resource, path }) => `${rule}: ${resource.kind!.split(":").pop()} ${resource.name} ${path}`)
    .sort();

const SYSCTLS = "nodeConfig.linuxNodeConfig.sysctls";

/** What is planted in examples. Whatever one is not listed with, it has not. */
const FINDINGS: Readonly<
  Record<string, Partial<Readonly<Record<"mandatory" | "advisory" | "waived", readonly string[]>>>>
> = {
  "inherited-stack": {
    mandatory: [
      "dataplane-v2-not-with-calico: Cluster shop networkPolicy.enabled",
      "network-policy-without-end-port: NetworkPolicy shop spec.ingress[0].ports[0].endPort",
      `node-port-not-in-ephemeral-range: NodePool shop ${SYSCTLS}["net.ipv4.ip_local_port_range"]`,
      "version-without-pod-ip-leak: Cluster shop assume.cluster.version",
    ],
    advisory: [
      `conntrack-fits-memory: NodePool shop ${SYSCTLS}["net.netfilter.nf_conntrack_max"]`,
      "mtu-matches-peers: Network shop mtu",
      `node-sysctl-within-range: NodePool shop ${SYSCTLS}["net.ipv4.ip_local_port_range"]`,
      "version-without-hairpin-leak: Cluster shop assume.cluster.version",
    ],
  },
  "hardened-cluster": { waived: ["network-policy-allows-dns: NetworkPolicy settlement spec.egress"] },
  "policy-only": {
    waived: ["network-policy-without-end-port: NetworkPolicy turn spec.ingress[0].ports[1].endPort"],
  },
};

/** What rests on an address that is not made yet, and on the name of a namespace. */
const ON_ADDRESSES = [
  "gateway-addresses-are-cidr",
  "gateway-addresses-within-limit",
  "manifest-fits-schema",
  "route-addresses-are-cidr",
];
const NOT_EVALUATED: Readonly<Record<string, readonly string[]>> = {
  "persistent-ip": ON_ADDRESSES,
  "persistent-ip-internal": ON_ADDRESSES,
  "persistent-ip-load-balanced": ON_ADDRESSES,
};

/** What a component tells its user. */
const SAID: Readonly<Record<string, readonly RegExp[]>> = {
  byoip: [
    /^info: Google validates an advertised prefix .* two to four weeks, which nobody can shorten\.$/,
    /^info: A delegated prefix comes up in minutes, .* nobody can shorten that\.$/,
  ],
};

describe.each(examples)("%s", (name) => {
  test("is found to have what is planted in it, and nothing else", async () => {
    const { status, stderr, report } = await previewed(name);
    const { mandatory = [], advisory = [], waived = [] } = FINDINGS[name] ?? {};
    expect(found(report, "mandatory")).toEqual(mandatory);
    expect(found(report, "advisory")).toEqual(advisory);
    expect(found(report, "waived")).toEqual(waived);
    const rules = new Set(report.notEvaluated.map((one) => one.rule));
    expect([...rules].sort()).toEqual([...(NOT_EVALUATED[name] ?? [])].sort());
    const said = stderr.split("\n").filter(Boolean);
    expect(said).toEqual((SAID[name] ?? []).map((line) => expect.stringMatching(line) as unknown));
    expect(status).toBe(mandatory.length > 0 ? 1 : 0);
  }, 60_000);

  test("needs what the quickstart needs, which the packed tarball is installed with", () => {
    const packageIn = (example: string): Record<string, unknown> =>
      JSON.parse(/```json\n(.*?)```/s.exec(read(example, "README.md"))![1]!) as Record<string, unknown>;
    expect(packageIn(name)).toEqual({ ...packageIn("quickstart"), name });
    expect(read(name, "Pulumi.yaml")).toContain(`name: ${name}\n`);
  });
});

describe("the README of inherited-stack", () => {
  const readme = read("inherited-stack", "README.md");
  const planted = [...readme.matchAll(/\| `([\w-]+)`/g)].map(([, rule]) => rule!).filter((id) => ruleById(id));

  test("shows each rule that it lists", () => {
    expect(planted).toHaveLength(6);
    const output = readme.slice(readme.indexOf("```text"));
    expect(planted.filter((rule) => !output.includes(`\n  ${rule} (`))).toEqual([]);
  });
});

test("existing-cluster, without its assume.yaml, is not guessed about", async () => {
  const { report } = await previewed("existing-cluster", {});
  expect(found(report, "mandatory")).toEqual([]);
}, 60_000);

describe("policy-only", () => {
  test("without its policy.json, what it waives is mandatory", async () => {
    const { report } = await previewed("policy-only", {});
    expect(found(report, "mandatory")).toEqual(FINDINGS["policy-only"]!.waived);
  }, 60_000);
});
