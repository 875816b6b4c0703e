import { basename, join } from "node:path";
import { findRunner } from "../../../tools/preview/program";
import { readProject } from "../../../tools/preview/project";
import { folderWith } from "../fixtures/folder";

const PULUMI = "name: edge\nruntime: nodejs\n";
const read = (files: Readonly<Record<string, string>>) => readProject(folderWith(files));

const bomb = ["name: edge", "a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9]"]
  .concat(
    ["b", "c", "d", "e", "f", "g"].map((name, i) => `${name}: &${name} [${Array(9).fill(`*${"abcdef"[i]}`).join()}]`),
  )
  .join("\n");

describe("where a program runs", () => {
  test.each([
    ["no main: the project's folder", "", ".", true],
    ["a folder: there", "main: src\n", ".", false],
    ["a file: in its folder, by its name", "main: src/index.ts\n", "index.ts", false],
    ["a file beside Pulumi.yaml", "main: other.ts\n", "other.ts", true],
  ])("%s", (_, main, program, inRoot) => {
    const project = read({ "Pulumi.yaml": PULUMI + main, "src/index.ts": "", "other.ts": "" });
    expect(project.program).toBe(program);
    expect(basename(project.pwd)).toBe(inRoot ? basename(project.root) : "src");
  });
});

describe("the SDK that runs a program is the one that it has installed", () => {
  const sdk = {
    "node_modules/@pulumi/pulumi/package.json": "{}",
    "node_modules/@pulumi/pulumi/cmd/run/index.js": "",
  };
  test.each([
    ["beside main", "infra/"],
    ["above main", ""],
  ])("%s", (_, place) => {
    const installed = Object.fromEntries(Object.entries(sdk).map(([file, text]) => [place + file, text]));
    const project = read({ "Pulumi.yaml": `${PULUMI}main: infra\n`, "infra/index.ts": "", ...installed });
    expect(findRunner(project)).toBe(join(project.root, place, "node_modules/@pulumi/pulumi/cmd/run/index.js"));
  });

  test("and without one it does not run", () => {
    const project = read({ "Pulumi.yaml": PULUMI });
    expect(() => findRunner(project)).toThrow(
      `${project.pwd} has no @pulumi/pulumi installed. Run npm install there first.`,
    );
  });
});

test("options of the runtime", () => {
  const runtime =
    "runtime:\n  name: nodejs\n  options:\n    typescript: false\n    nodeargs: --import tsx --title 'a b'\n";
  expect(read({ "Pulumi.yaml": `name: edge\n${runtime}` })).toMatchObject({
    name: "edge",
    typescript: false,
    nodeargs: ["--import", "tsx", "--title", "a b"],
  });
  expect(read({ "Pulumi.yml": PULUMI })).toMatchObject({ typescript: true, nodeargs: [], tsconfig: undefined });
});

describe("what is no project is said in a sentence", () => {
  test("no folder", () => expect(() => readProject("/nowhere/at/all")).toThrow("/nowhere/at/all is no folder."));

  test.each([
    ["no Pulumi.yaml", {}, /has no Pulumi\.yaml\. Give the folder of a Pulumi program/],
    ["no YAML", { "Pulumi.yaml": "name: edge\nruntime: [" }, /Pulumi\.yaml:2 is not YAML: .*\.$/],
    ["bytes", { "Pulumi.yaml": "name: edge\0" }, /Pulumi\.yaml is a binary file\.$/],
    ["a folder of that name", { "Pulumi.yaml/x": "" }, /Pulumi\.yaml is a folder\.$/],
    ["a list", { "Pulumi.yaml": "- name: edge\n" }, /gives no name\.$/],
    [
      "an alias bomb",
      { "Pulumi.yaml": bomb },
      /Pulumi\.yaml cannot be used: its aliases add more than \d+ values .*\.$/,
    ],
    ["no runtime", { "Pulumi.yaml": "name: edge\n" }, /says runtime null\. Only nodejs can be previewed\./],
    ["no name", { "Pulumi.yaml": "runtime: nodejs\n" }, /gives no name\.$/],
    ["nothing in it", { "Pulumi.yaml": "" }, /gives no name\.$/],
    [
      "another language",
      { "Pulumi.yaml": "name: edge\nruntime: { name: python, options: { virtualenv: venv } }\n" },
      /says runtime "python"\. Only nodejs can be previewed\./,
    ],
    ["a missing main", { "Pulumi.yaml": `${PULUMI}main: gone.ts\n` }, /says main: gone\.ts, which does not exist\.$/],
    ["a main outside", { "Pulumi.yaml": `${PULUMI}main: ../other\n` }, /It must lie inside the project\.$/],
  ])("%s", (_, files: Record<string, string>, sentence) => expect(() => read(files)).toThrow(sentence));
});
