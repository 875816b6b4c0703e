import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CHECK_HELP, checkCommand } from "../../../tools/check/command";
import { EXPLAIN_HELP } from "../../../tools/explain/command";
import { PLAN_RANGES_HELP } from "../../../tools/plan-ranges/command";
import { PREVIEW_HELP } from "../../../tools/preview/command";
import { STEER_HELP } from "../../../tools/steer/command";
import { paper } from "../fixtures/fixture";
import { folderWith } from "../fixtures/folder";

const policy = (name: string, ports: string, annotations = "{}") => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: ${name}
  namespace: shop
  annotations: ${annotations}
spec:
  podSelector: {}
  ingress:
    - ports: ${ports}
`;
const GOOD = policy("good", "[{port: 80}]");
const BAD = policy("bad", "[{port: 80}, {port: 8000, endPort: 8001}]");

/** Runs `check` in a folder with these files. */
async function run(files: Readonly<Record<string, string>>, args: readonly string[] = ["."], stdin = "") {
  const before = process.cwd();
  process.chdir(folderWith(files));
  const terminal = paper();
  const piped = (async function* () {
    yield Buffer.from(stdin);
  })();
  try {
    const status = await checkCommand(args, terminal, { stdin: () => piped, today: "2026-11-21" });
    return { status, stdout: terminal.stdout.join(""), stderr: terminal.stderr.join("") };
  } catch (error) {
    if ((error as Error).name !== "Failure") throw error;
    return { status: 2, stdout: terminal.stdout.join(""), stderr: `${(error as Error).message}\n` };
  } finally {
    process.chdir(before);
  }
}

const CLEAN = { status: 0, stdout: "1 resource, no findings\n", stderr: "" };

describe("text", () => {
  test("of nothing found", async () => expect(await run({ "a.yaml": GOOD })).toEqual(CLEAN));

  test("of what its controller makes objects of", async () => {
    const app = "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: shop, namespace: argocd }\n";
    expect((await run({ "a.yaml": app })).stdout).toBe(
      "Not judged, as what they hold is not in view: shop\n(kubernetes:argoproj.io/v1alpha1:Application).\n\n1 resource, no findings\n",
    );
  });

  test("of a finding", async () =>
    expect(await run({ "a.yaml": `# policies\n---\n${GOOD}---\n${BAD}` })).toEqual({
      status: 1,
      stderr: "",
      stdout: `MANDATORY

  network-policy-without-end-port (high)
    spec.ingress[0].ports[1].endPort: only port 8000 of 8000-8001 would be
    allowed.
    On:   NetworkPolicy shop/bad in a.yaml:23
    Fix:  List the ports one by one: 8000, 8001.
    See:  https://cloud.google.com/kubernetes-engine/docs/how-to/dataplane-v2

2 resources, 1 mandatory finding
`,
    }));
});

describe("JSON", () => {
  test("is the contract, without resources", async () => {
    const { status, stdout } = await run({ "a/b.yaml": BAD }, ["a", "--format=json"]);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      tool: { name: "gke-dpv2", version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string },
      findings: [
        {
          rule: "network-policy-without-end-port",
          level: "mandatory",
          severity: "high",
          title: "A NetworkPolicy on Dataplane V2 lists its ports one by one",
          message:
            "spec.ingress[0].ports[1].endPort: only port 8000 of 8000-8001 would be allowed. List the ports one by one: 8000, 8001. [network-policy-without-end-port]",
          path: "spec.ingress[0].ports[1].endPort",
          fix: "List the ports one by one: 8000, 8001.",
          docs: "https://cloud.google.com/kubernetes-engine/docs/how-to/dataplane-v2",
          resource: { file: "a/b.yaml", line: 10, kind: "NetworkPolicy", namespace: "shop", name: "bad" },
          related: [],
          waived: null,
        },
      ],
      notEvaluated: [],
      summary: { mandatory: 1, advisory: 0, waived: 0, resources: 1 },
    });
  });

  test("in a file", async () => {
    const file = join(folderWith({}), "report.json");
    expect(await run({ "a.yaml": BAD }, [".", "--format=json", `--output=${file}`])).toEqual({
      status: 1,
      stdout: "",
      stderr: "",
    });
    expect((JSON.parse(readFileSync(file, "utf8")) as { version: number }).version).toBe(1);
  });

  test("in a file that cannot be written", async () =>
    expect(await run({ "a.yaml": BAD }, [".", "--output=/nowhere/report"])).toEqual({
      status: 2,
      stdout: "",
      stderr: "The report could not be written: /nowhere/report does not exist.\n",
    }));
});

test("an item of a List stands where it is written, and so does what a finding is related to", async () => {
  const assume = join(
    folderWith({ "assume.yml": "cluster: {dataplaneV2: true, version: 1.27.3-gke.100}\n" }),
    "assume.yml",
  );
  const service =
    "apiVersion: v1\nkind: Service\nmetadata: {name: web}\nspec:\n  selector: {app: web}\n  ports:\n    - {port: 80, targetPort: 8080}\n";
  const list = `# of two
apiVersion: v1
kind: List
items:
  - {apiVersion: v1, kind: Service, metadata: {name: other}, spec: {ports: [{port: 80}]}}
  - apiVersion: networking.k8s.io/v1
    kind: NetworkPolicy
    metadata: {name: web}
    spec:
      podSelector: {matchLabels: {app: web}}
      ingress:
        - from: [{podSelector: {}}]
          ports: [{port: 8080}, {port: 80, endPort: 81}]
`;
  const { stdout } = await run({ "a.yaml": `---\n${service}`, "b.yaml": list }, [
    ".",
    "--format=json",
    `--assume=${assume}`,
  ]);
  const { findings } = JSON.parse(stdout) as { findings: { rule: string; resource: object; related: object[] }[] };
  const of = (rule: string) =>
    findings.filter((f) => f.rule === rule).map(({ resource, related }) => ({ resource, related }));
  const policy = { file: "b.yaml", kind: "NetworkPolicy", name: "web" };
  expect(of("version-without-self-connection-drop")).toEqual([
    { resource: { file: "a.yaml", line: 8, kind: "Service", name: "web" }, related: [{ ...policy, line: 6 }] },
  ]);
  expect(of("network-policy-without-end-port")).toEqual([{ resource: { ...policy, line: 13 }, related: [] }]);
});

describe("the exit status", () => {
  const waived = policy(
    "waived",
    "[{port: 1, endPort: 2}]",
    '{gke-dpv2.dev/waive: "network-policy-without-end-port: legacy until 2026-11-21"}',
  );
  const idle = policy(
    "idle",
    "[{port: 1}]",
    '{gke-dpv2.dev/waive: "network-policy-without-end-port: legacy until 2026-11-21"}',
  );
  test.each([
    ["mandatory", BAD, 1],
    ["advisory", BAD, 1],
    ["never", BAD, 0],
    ["mandatory", waived, 0],
    ["advisory", waived, 0],
    ["mandatory", idle, 0],
    ["advisory", idle, 1],
    ["never", idle, 0],
  ])("--fail-on %s", async (failOn, text, status) =>
    expect((await run({ "a.yaml": text }, [".", `--fail-on=${failOn}`])).status).toBe(status),
  );
});

describe("waivers by annotation", () => {
  const until = (day: string) => `{gke-dpv2.dev/waive: "network-policy-without-end-port: legacy until ${day}"}`;

  test("hold to their last day, and are listed", async () => {
    const { stdout } = await run({ "a.yaml": policy("bad", "[{port: 1, endPort: 2}]", until("2026-11-21")) });
    expect(stdout).toBe(`WAIVED

  network-policy-without-end-port, on NetworkPolicy shop/bad in a.yaml:10, until
  2026-11-21: legacy

1 resource, no findings, 1 waived
`);
  });

  test("expired, they are reported beside the finding", async () => {
    const { stdout } = await run({ "a.yaml": policy("bad", "[{port: 1, endPort: 2}]", until("2026-11-20")) });
    expect(stdout).toContain(
      "the waiver of network-policy-without-end-port on bad expired on 2026-11-20.\n    On:   NetworkPolicy shop/bad in a.yaml:6\n    Fix:  Remove or correct it.\n\n",
    );
    expect(stdout).toContain("1 resource, 1 mandatory finding, 1 advisory\n");
  });

  test("never needed, they are reported", async () => {
    const { stdout } = await run({ "a.yaml": policy("good", "[{port: 1}]", until("2027-01-01")) });
    expect(stdout).toContain("the waiver of network-policy-without-end-port on good was not needed.");
  });
});

describe("standard input", () => {
  test("alone", async () =>
    expect((await run({}, ["-"], BAD)).stdout).toContain("On:   NetworkPolicy shop/bad in stdin:10\n"));
  test("beside files", async () =>
    expect((await run({ "a.yaml": GOOD }, ["a.yaml", "-"], BAD)).stdout).toMatch(
      /\n2 resources, 1 mandatory finding\n$/,
    ));
  test("empty", async () =>
    expect(await run({}, ["-"])).toEqual({
      status: 2,
      stdout: "",
      stderr: "Passed over, as no Kubernetes object: stdin.\nNo Kubernetes object and no stack was found.\n",
    }));
  test("of bytes", async () =>
    expect((await run({}, ["-"], "\0\x01")).stderr).toBe("Standard input is a binary file.\n"));
});

describe("all of one call is one cluster", () => {
  const urn = (type: string, name: string) => `urn:pulumi:dev::shop::${type}::${name}`;
  const cluster = (inputs: object, name = "edge") => {
    const type = "gcp:container/cluster:Cluster";
    return { urn: urn(type, name), type, custom: true, inputs };
  };
  const stack = (...resources: object[]) => JSON.stringify({ version: 3, deployment: { resources } });

  test("a stack's only cluster is taken for that of the manifests, which then say nothing for certain", async () => {
    const edge = stack(cluster({ name: "edge", datapathProvider: "ADVANCED_DATAPATH", deletionProtection: true }));
    const { status, stdout } = await run({ "a.yaml": BAD, "stack.json": edge });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ADVISORY\n\n {2}network-policy-without-end-port \(high\)/);
    expect(stdout).toContain("Advisory only: it is taken to run in edge, the only");
  });

  test("a stack with a legacy cluster: nothing is assumed", async () => {
    const { stdout } = await run({
      "a.yaml": BAD,
      "stack.json": stack(cluster({ datapathProvider: "LEGACY_DATAPATH" })),
    });
    expect(stdout).not.toContain("network-policy-without-end-port");
  });

  test("a cluster that the stack only reads is there, and nobody says what it runs", async () => {
    const read = {
      ...cluster({ name: "edge", datapathProvider: "LEGACY_DATAPATH", networkPolicy: {} }),
      external: true,
    };
    const { status, stdout } = await run({ "a.yaml": BAD, "stack.json": stack(read) });
    expect(status).toBe(0);
    expect(stdout).toBe(`NOT EVALUATED

  network-policy-without-end-port, of NetworkPolicy shop/bad in a.yaml:1: nobody
  says whether its cluster runs Dataplane V2 (see assume)

2 resources, no findings
`);
  });

  test("what a stack only reads is not judged", async () => {
    const type = "gcp:compute/network:Network";
    const network = { urn: urn(type, "vpc"), type, inputs: { mtu: 9000 }, outputs: { mtu: 9000 } };
    const judged = async (more: object) => (await run({ "stack.json": stack({ ...network, ...more }) })).stdout;
    expect(await judged({ external: true })).toBe("1 resource, no findings\n");
    expect(await judged({ external: false })).toContain("mtu: 9000 is not a whole number");
  });

  test("a secret of a stack is called one", async () => {
    const type = "gcp:compute/network:Network";
    const mtu = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", ciphertext: "v1:a" };
    const { stdout } = await run({ "stack.json": stack({ urn: urn(type, "vpc"), type, inputs: { mtu } }) });
    expect(stdout).toContain(`mtu-within-range, of ${type} vpc: mtu is a secret, which\n  is not read\n`);
  });

  test("an empty stack is judged, and clean", async () =>
    expect(await run({ "stack.json": stack() })).toEqual({ ...CLEAN, stdout: "0 resources, no findings\n" }));

  test("a finding in a stack goes by its URN", async () => {
    const network = {
      urn: urn("gcp:compute/network:Network", "vpc"),
      type: "gcp:compute/network:Network",
      inputs: { mtu: 9000 },
    };
    const { stdout } = await run({ "stack.json": stack(network) }, [".", "--format=json"]);
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; resource: object }[] };
    expect(findings.filter((f) => f.rule === "mtu-within-range").map((f) => f.resource)).toEqual([
      { urn: network.urn, kind: network.type, name: "vpc" },
    ]);
  });
});

describe("--assume", () => {
  test("says what the cluster is", async () => {
    const files = { "a.yaml": BAD, "assume.yml": "cluster:\n  dataplaneV2: false\n" };
    const assume = join(folderWith(files), "assume.yml");
    expect(await run({ "a.yaml": BAD }, [".", `--assume=${assume}`])).toEqual(CLEAN);
  });

  test.each(["version: '1.33'", "region: us-central1", "podRanges: [10.4.0.0/14]"])(
    "that says something else of it (%s) leaves it on Dataplane V2",
    async (said) => {
      const assume = join(folderWith({ "assume.yml": `cluster:\n  ${said}\n` }), "assume.yml");
      const { status, stdout } = await run({ "a.yaml": BAD }, [".", `--assume=${assume}`]);
      expect(stdout).toMatch(/^MANDATORY\n\n {2}network-policy-without-end-port/);
      expect(status).toBe(1);
    },
  );

  test("is wrong before anything is judged", async () => {
    const assume = join(folderWith({ "assume.yml": "cluster:\n  dataplane: true\n" }), "assume.yml");
    const { status, stdout, stderr } = await run({ "a.yaml": "broken: [" }, [".", `--assume=${assume}`]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain('cluster has no key "dataplane". Did you mean dataplaneV2?');
    expect(stderr).not.toContain("a.yaml");
  });
});

describe("odd input ends in a sentence", () => {
  const NONE = "No Kubernetes object and no stack was found.\n";
  const CASES: Readonly<
    Record<string, readonly [files: Readonly<Record<string, string>>, args: readonly string[], said: object]>
  > = {
    "no path": [{}, [], { status: 2, stderr: "gke-dpv2 check needs a file, a folder or - for standard input.\n" }],
    "an unknown option": [
      {},
      ["--stack=dev"],
      {
        status: 2,
        stderr:
          "gke-dpv2 check has no option --stack. It has --assume, --policy-pack-config, --format, --output, --fail-on.\n",
      },
    ],
    "an unknown format": [
      {},
      ["--format=yaml"],
      { status: 2, stderr: "--format yaml is unknown. It can be text, json.\n" },
    ],
    "an empty folder": [{}, ["."], { status: 2, stderr: `. holds no YAML or JSON file.\n${NONE}` }],
    "a missing file": [{ "a.yaml": GOOD }, ["b.yaml"], { status: 2, stderr: `b.yaml does not exist.\n${NONE}` }],
    "a missing file among good ones": [
      { "a.yaml": GOOD },
      ["a.yaml", "b.yaml"],
      { ...CLEAN, status: 2, stderr: "b.yaml does not exist.\n" },
    ],
    "a broken document among good ones": [
      { "a.yaml": `${GOOD}---\nspec: [\n---\n${GOOD}`, "b.yaml": GOOD },
      ["."],
      {
        status: 2,
        stdout: "3 resources, no findings\n",
        stderr: "a.yaml:12 is not YAML: a bracket that opens here is not closed.\n",
      },
    ],
    "nothing but marks": [
      { "a.yaml": "---\n---\n" },
      ["."],
      { status: 2, stderr: `Passed over, as no Kubernetes object: a.yaml.\n${NONE}` },
    ],
    "what is no Kubernetes object": [
      {
        "a.yaml": GOOD,
        "docker-compose.yml": "version: 3\nservices: {}\n",
        "values.yaml": "a: 1\n",
        "package.json": "{}",
        "tsconfig.json": "{ // comment\n}",
      },
      ["."],
      {
        ...CLEAN,
        stderr: "Passed over, as no Kubernetes object: docker-compose.yml, package.json, tsconfig.json and 1 more.\n",
      },
    ],
    "an empty path": [{}, [""], { status: 2, stderr: `"" does not exist.\n${NONE}` }],
    "lists of nothing": [
      {
        "a.yaml": "apiVersion: v1\nkind: List\nitems: []\n",
        "b.yaml": "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicyList\nitems: null\nmetadata: {}\n",
      },
      ["."],
      { ...CLEAN, stdout: "0 resources, no findings\n" },
    ],
    "a stack with something else among its resources": [
      {
        "s.json": JSON.stringify({
          version: 3,
          deployment: {
            resources: [
              { urn: "foo", type: "a:b:C" },
              5,
              null,
              { type: "x" },
              { urn: "urn:pulumi:dev::shop::a:b:C::c", type: "a:b:C" },
            ],
          },
        }),
      },
      ["."],
      { ...CLEAN, status: 2, stderr: "s.json holds 4 resources without a URN or a type.\n" },
    ],
    "control characters in a file's name and in what it says": [
      {
        "a\u001b[31m.yaml": "a: 1\n",
        "b.yaml": 'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: "a\\e[2J\\nb" }\n',
      },
      ["."],
      {
        status: 0,
        stdout:
          "Not judged, as what they hold is not in view: a\\u001b[2J\\nb\n(kubernetes:argoproj.io/v1alpha1:Application).\n\n1 resource, no findings\n",
        stderr: "Passed over, as no Kubernetes object: a\\u001b[31m.yaml.\n",
      },
    ],
    "JSON that is named is meant": [
      { "a.json": '{"a" 1}' },
      ["a.json"],
      { status: 2, stderr: `a.json:1 is not YAML: missed comma between flow collection entries.\n${NONE}` },
    ],
    "a Helm chart": [
      { "Chart.yaml": "apiVersion: v2\nname: x\n", "templates/a.yaml": "{{ if }}", "crds/a.yaml": GOOD },
      ["."],
      {
        ...CLEAN,
        stderr:
          "Skipped, as Helm templates are no YAML before helm template has rendered them: templates.\nPassed over, as no Kubernetes object: Chart.yaml.\n",
      },
    ],
    "a binary file": [{ "a.yaml": "\x7fELF\0\0" }, ["."], { status: 2, stderr: `a.yaml is a binary file.\n${NONE}` }],
    "CRLF and a mark of byte order": [{ "a.yaml": `\uFEFF${GOOD.replaceAll("\n", "\r\n")}` }, ["."], CLEAN],
    "a mark of byte order before JSON": [
      { "a.json": '\uFEFF{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"}}' },
      ["."],
      CLEAN,
    ],
    "numbers as names": [
      { "a.yaml": "apiVersion: v1\nkind: Service\nmetadata: {name: 1, namespace: 2}\nspec: {ports: [{port: 80}]}\n" },
      ["."],
      CLEAN,
    ],
  };
  for (const [name, [files, args, said]] of Object.entries(CASES))
    test(name, async () => expect(await run(files, args)).toEqual({ stdout: "", ...said }));

  test("text that is not UTF-8", async () => {
    const folder = folderWith({});
    writeFileSync(join(folder, "latin.yaml"), Buffer.from("name: caf\xe9\n", "latin1"));
    writeFileSync(join(folder, "wide.yaml"), Buffer.from("\uFEFFname: a\n", "utf16le"));
    writeFileSync(join(folder, "wider.yaml"), Buffer.from("\uFEFF\0n\0a\0", "utf16le"));
    const terminal = paper();
    await expect(checkCommand([folder], terminal)).rejects.toThrow(
      `${folder}/latin.yaml is no text in UTF-8.\n${folder}/wide.yaml is text in UTF-16. Save it as UTF-8.\n${folder}/wider.yaml is text in UTF-32. Save it as UTF-8.\n${NONE}`.trimEnd(),
    );
  });

  test("objects of the wrong form are judged as far as they go", async () => {
    const odd = (spec: string) => `{apiVersion: v1, kind: Service, metadata: {name: a}, spec: ${spec}}\n---\n`;
    const { status, stderr } = await run({
      "a.yaml": ["5", "text", "[]", "{ports: 5}", "{ports: [5]}", "{ports: {a: 1}}", "{selector: []}"]
        .map(odd)
        .join(""),
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});

describe("what was not read may be there", () => {
  const type = "gcp:container/cluster:Cluster";
  const cluster = {
    urn: `urn:pulumi:dev::shop::${type}::edge`,
    type,
    inputs: { datapathProvider: "ADVANCED_DATAPATH", deletionProtection: true },
    outputs: { masterVersion: "1.24.9-gke.100" },
  };
  const stack = { "stack.json": JSON.stringify({ version: 3, deployment: { resources: [cluster] } }) };
  const leak = async (files: Readonly<Record<string, string>>) => {
    const { stdout } = await run({ ...stack, ...files }, [".", "--format=json"]);
    const { findings } = JSON.parse(stdout) as { findings: { rule: string; level: string; message: string }[] };
    return findings.filter((f) => f.rule === "version-without-pod-ip-leak").map((f) => `${f.level} ${f.message}`);
  };

  test.each([
    [{}, /^mandatory /],
    [
      { "chart/Chart.yaml": "name: x\n", "chart/templates/a.yaml": "{{" },
      /^advisory .* Advisory only: .*the Helm templates in chart\/templates are not rendered/,
    ],
    [{ "broken.yaml": "a: [" }, /^advisory .* Advisory only: .*a document could not be read/],
  ])("with %j", async (files, said) => {
    const found = await leak(files);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(said);
  });
});

test.each([CHECK_HELP, EXPLAIN_HELP, PLAN_RANGES_HELP, PREVIEW_HELP, STEER_HELP])(
  "no line of a help is wider than a terminal",
  (help) => expect(help.split("\n").filter((line) => line.length > 80)).toEqual([]),
);
