import { check } from "../../../tools/check/check";
import { notJudged } from "../../../tools/check/text";
import { folderWith } from "../fixtures/folder";

const policy = (name: string) => `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: ${name}}
spec: {podSelector: {}, ingress: [{ports: [{port: 1, endPort: 2}]}]}
`;
const SELECTOR = `apiVersion: networking.gke.io/v1
kind: TrafficSelector
metadata: {name: ts}
spec:
  serviceFunctionChain: fw
  subject: {pods: {namespaceSelector: {matchLabels: {a: b}}, podSelector: {matchLabels: {app: w}}}}
  egress: {to: {ipBlock: {cidr: 10.0.0.0/8}}, ports: [{allPorts: {protocol: TCP}}]}
`;
const PATCH = "apiVersion: networking.gke.io/v1\nkind: TrafficSelector\nmetadata: {name: ts}\nspec: {egress: {}}\n";
const NAMELESS = "apiVersion: apps/v1\nkind: DaemonSet\nspec: {template: {spec: {priorityClassName: x}}}\n";
const TYPED = "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n";

/** The objects that are taken for such, what else is said, and what is found. */
function judged(files: Readonly<Record<string, string>>, paths: readonly string[] = [""]) {
  const folder = folderWith(files);
  const checked = check({ paths: paths.map((path) => `${folder}/${path}`), today: "2026-11-21" });
  const { findings, notEvaluated } = checked.report;
  return {
    objects: checked.resources.map(({ name }) => name),
    said: notJudged(checked).replaceAll(`${folder}/`, ""),
    found: findings.map((f) => `${f.level} ${f.resource.name} ${f.rule}`),
    open: notEvaluated.map((n) => `${n.rule}: ${n.because.replaceAll(`${folder}/`, "")}`),
  };
}

const FOUND = ["mandatory web network-policy-without-end-port"];
const skipped = (...files: readonly string[]) =>
  `Skipped, with their patches: ${files.join(", ")}. Check what kustomize build makes of them.\n`;

describe("patches are parts of objects", () => {
  const patches: Readonly<Record<string, string>> = {
    patches: "patches: [{path: p.yaml}, {path: d.yaml, target: {kind: DaemonSet}}, {patch: '[]', target: {}}]\n",
    patchesStrategicMerge: 'patchesStrategicMerge: [p.yaml, ./d.yaml, "kind: X\\nmetadata: {}"]\n',
    patchesJson6902: "patchesJson6902: [{path: p.yaml, target: {}}, {path: ../ov/d.yaml, target: {}}, null]\n",
  };
  const files = { "a.yaml": policy("web"), "d.yaml": NAMELESS, "p.yaml": PATCH };

  for (const [name, text] of Object.entries(patches))
    for (const head of ["", TYPED])
      test.each(["kustomization.yaml", "kustomization.yml", "Kustomization"])(
        `listed under ${name} in a %s ${head === "" ? "that does not" : "that does"} say its kind`,
        (file) => {
          const inFolder = Object.entries({ ...files, [file]: head + text });
          const said = judged(Object.fromEntries(inFolder.map(([path, content]) => [`ov/${path}`, content])), ["ov"]);
          expect(said).toEqual({ objects: ["web"], said: skipped(`ov/${file}`), found: FOUND, open: [] });
        },
      );

  test("of a component as well", () =>
    expect(
      judged({
        "c/kustomization.yaml":
          "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\npatches: [{path: p.yaml}]\n",
        "c/p.yaml": PATCH,
        "a.yaml": policy("web"),
      }),
    ).toEqual({ objects: ["web"], said: skipped("c/kustomization.yaml"), found: FOUND, open: [] }));

  test("where all files are named one by one", () =>
    expect(
      judged({ ...files, "kustomization.yaml": patches["patches"]! }, ["d.yaml", "a.yaml", "kustomization.yaml"]),
    ).toEqual({ objects: ["web"], said: skipped("kustomization.yaml"), found: FOUND, open: [] }));

  test("but one that is named alone is judged as it is", () =>
    expect(judged({ ...files, "kustomization.yaml": patches["patches"]! }, ["p.yaml"]).objects).toEqual(["ts"]));
});

describe("what kustomize would build is not in view", () => {
  const open = (file: string) => [`selector-names-known-chain: ${file} is not built`];

  test.each([
    ["a namespace", "namespace: x\nresources: [ts.yaml]\n"],
    ["a generator", "configMapGenerator: [{name: a}]\nresources: [ts.yaml]\n"],
    ["a base elsewhere", "resources: [ts.yaml, ../base]\n"],
    ["a remote base", "resources: [ts.yaml, 'https://github.com/acme/base?ref=v1']\n"],
    ["a file that is not there", "resources: [ts.yaml, no.yaml]\n"],
    ["no form", "resources: [ts.yaml, 1]\npatches: p.yaml\n"],
  ])("with %s", (_, text) =>
    expect(judged({ "kustomization.yaml": text, "ts.yaml": SELECTOR })).toEqual({
      objects: ["ts"],
      said: skipped("kustomization.yaml"),
      found: [],
      open: open("kustomization.yaml"),
    }),
  );

  test.each(["", TYPED])("but of one that only lists files and folders below it (%j)", (head) =>
    expect(
      judged({
        "kustomization.yaml": `${head}resources: [ts.yaml, ./more]\n`,
        "ts.yaml": SELECTOR,
        "more/a.yaml": policy("web"),
      }),
    ).toEqual({
      objects: ["web", "ts"],
      said: "",
      found: [...FOUND, "advisory ts selector-names-known-chain"],
      open: [],
    }),
  );

  test("an object of a cluster is one, whatever its file is called", () => {
    const flux =
      "apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: apps}\nspec: {path: ./apps}\n";
    expect(judged({ "kustomization.yaml": flux }).objects).toEqual(["apps"]);
    expect(judged({ "kustomization.yaml": policy("web") })).toMatchObject({ objects: ["web"], said: "" });
  });

  test("a broken one is said to be broken", () =>
    expect(judged({ "kustomization.yaml": "patches: [\n", "a.yaml": policy("web") })).toEqual({
      objects: ["web"],
      said: expect.stringMatching(/^kustomization\.yaml:1 is not YAML: a bracket/) as string,
      found: FOUND,
      open: [],
    }));
});
