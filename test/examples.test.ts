import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ruleById } from "../lib/rules";
import { readAssume } from "../tools/assume";
import { preview, type Preview } from "../tools/preview/preview";
import type { Properties } from "../tools/preview/property-values";

/** Reference architectures, each previewed offline through the pack as it ships. */
const EXAMPLES = join(__dirname, "../examples");
const PACK = join(__dirname, "../policies");

const examples = readdirSync(EXAMPLES).filter((name) => name !== "findings");
const read = (name: string, file: string): string => readFileSync(join(EXAMPLES, name, file), "utf8");

function previewed(name: string): Promise<Preview> {
  const file = join(EXAMPLES, name, "assume.yaml");
  const assume = existsSync(file) ? (readAssume(file) as Properties) : {};
  const settings = { settings: { level: "mandatory", properties: { assume } } } as const;
  return preview({ dir: join(EXAMPLES, name), pack: PACK, settings });
}

/** What was found, of which resource. */
const found = ({ findings }: Preview, level: "mandatory" | "advisory"): readonly string[] =>
  findings
    .filter((f) => f.level === level)
    .map(({ rule, resource, path }) => `${rule}: ${resource.kind!.split(":").pop()} ${resource.name} ${path}`)
    .sort();

const SYSCTLS = "nodeConfig.linuxNodeConfig.sysctls";

/** What is planted in `inherited-stack`. Whatever an example is not listed with, it has not. */
const FINDINGS: Readonly<Record<string, { mandatory: readonly string[]; advisory: readonly string[] }>> = {
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
};

describe.each(examples)("%s", (name) => {
  test("is found to have what is planted in it, and nothing else", async () => {
    const done = await previewed(name);
    const { mandatory, advisory } = FINDINGS[name] ?? { mandatory: [], advisory: [] };
    expect(found(done, "mandatory")).toEqual(mandatory);
    expect(found(done, "advisory")).toEqual(advisory);
    expect(done.findings.filter((f) => f.waived !== null)).toEqual([]);
    expect(done.notEvaluated).toEqual([]);
    expect([done.refused, done.logs]).toEqual([false, []]);
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
  const done = await preview({ dir: join(EXAMPLES, "existing-cluster"), pack: PACK });
  expect(found(done, "mandatory")).toEqual([]);
}, 60_000);
