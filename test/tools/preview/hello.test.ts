import { readFileSync } from "node:fs";
import { join } from "node:path";
import { previewCommand } from "../../../tools/preview/command";
import { preview, type Preview } from "../../../tools/preview/preview";
import { UNKNOWN } from "../../../tools/preview/property-values";
import { asText } from "../../../tools/preview/text";
import { styleOf } from "../../../tools/style";
import { folderWith } from "../fixtures/folder";
import { paper, program } from "../fixtures/fixture";

/** A program as public examples have them, with the pack as it ships. */

const dir = program("hello");
const VERSIONS = "gcp:container/getEngineVersions:getEngineVersions";

describe("a program that was written for the Pulumi CLI", () => {
  let done: Preview;
  beforeAll(async () => {
    done = await preview({ dir, pack: join(__dirname, "../../../policies") });
  }, 60_000);
  const inputs = (type: string) => done.resources.find((r) => r.type === type)!.inputs;

  test("runs in the folder of main, as its project and its only stack, with its options of the runtime", () => {
    expect([done.project, done.stack]).toEqual(["hello-gke", "prod"]);
    expect(done.logs).toEqual([{ severity: "info", text: "stack prod of hello-program in infra" }]);
  });

  test("is configured by Pulumi.yaml and the stack's file", () => {
    expect(inputs("pulumi:providers:gcp")).toMatchObject({ project: "acme-hello", zone: "asia-northeast3-a" });
    expect(inputs("gcp:container/nodePool:NodePool")).toMatchObject({
      initialNodeCount: 4,
      nodeConfig: { machineType: "n1-standard-1" },
    });
  });

  test("has everything that its provider would say unknown", () => {
    expect(inputs("gcp:container/cluster:Cluster")["minMasterVersion"]).toBe(UNKNOWN);
    expect(inputs("pulumi:providers:kubernetes")["kubeconfig"]).toBe(UNKNOWN);
    expect(inputs("kubernetes:apps/v1:Deployment")["metadata"]).toMatchObject({ namespace: UNKNOWN });
    expect(inputs("kubernetes:core/v1:Namespace")).toEqual({ apiVersion: "v1", kind: "Namespace" });
  });

  test("is told what nobody answered", () => {
    expect(done.unanswered).toEqual([VERSIONS]);
    expect(asText(done, styleOf({ width: 60, colour: false }))).toMatch(
      new RegExp(`\n\nNot answered \\(--answers\\):\n${VERSIONS}\n\n9 resources, .*\n$`),
    );
  });

  test("shows no mark of the engine's", () => {
    const [text, words] = [asText(done, styleOf({ width: 80, colour: false })), JSON.stringify(done.findings)];
    expect(text + words).not.toContain(UNKNOWN);
  });
});

test("is judged by what the command line is given", async () => {
  const folder = folderWith({
    "assume.yaml": "clusters:\n  gke-cluster: { version: 1.24.9-gke.2000, dataplaneV2: true }\n",
    "answers.yaml": `${VERSIONS}: { latestMasterVersion: 1.24.9-gke.1000 }\ngcp:container/getClusters:getClusters: {}\n`,
  });
  const [assume, answers, output] = ["assume.yaml", "answers.yaml", "report.json"].map((file) => join(folder, file));
  const terminal = paper();
  const status = await previewCommand(
    [dir, `--assume=${assume}`, `--answers=${answers}`, `--output=${output}`, "--format=json"].concat([
      "--config=password=hunter2hunter2",
      "--config=gcp:zone=europe-west1-b",
    ]),
    terminal,
  );
  const report = readFileSync(output!, "utf8");
  const { resources, findings } = JSON.parse(report) as {
    readonly resources: readonly { readonly type: string; readonly inputs: object }[];
    readonly findings: readonly { readonly rule: string; readonly path: string }[];
  };
  const inputs = (type: string) => resources.find((r) => r.type === type)!.inputs;

  expect(status).toBe(1);
  expect(findings.map((f) => [f.rule, f.path])).toContainEqual([
    "version-without-pod-ip-leak",
    "assume.clusters.gke-cluster.version",
  ]);
  expect(inputs("pulumi:providers:gcp")).toMatchObject({ zone: "europe-west1-b" });
  expect(inputs("gcp:container/cluster:Cluster")).toMatchObject({ minMasterVersion: "1.24.9-gke.1000" });
  expect(inputs("kubernetes:core/v1:Secret")).toMatchObject({ stringData: { secret: true } });
  expect(report).not.toContain("hunter2hunter2");
  expect(terminal.stderr.join("")).toBe(
    "info: stack prod of hello-program in infra\n" +
      "warning: --answers has a result of gcp:container/getClusters:getClusters, which the program does not call.\n",
  );
}, 60_000);
