import { basename } from "node:path";
import { readProject } from "../../../tools/preview/project";
import { folderWith } from "../fixtures/folder";

const PULUMI = "name: edge\nruntime: nodejs\n";
const read = (files: Readonly<Record<string, string>>) => readProject(folderWith(files));

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
    ["no YAML", { "Pulumi.yaml": "name: edge\nruntime: [" }, /Pulumi\.yaml cannot be read as YAML, line 2: .*\.$/],
    ["no name", { "Pulumi.yaml": "runtime: nodejs\n" }, /gives no name\.$/],
    ["nothing in it", { "Pulumi.yaml": "" }, /gives no name\.$/],
    [
      "another language",
      { "Pulumi.yaml": "name: edge\nruntime: go\n" },
      /says runtime "go"\. Only nodejs can be previewed\./,
    ],
    ["a missing main", { "Pulumi.yaml": `${PULUMI}main: gone.ts\n` }, /says main: gone\.ts, which does not exist\.$/],
    ["a main outside", { "Pulumi.yaml": `${PULUMI}main: ../other\n` }, /It must lie inside the project\.$/],
  ])("%s", (_, files: Record<string, string>, sentence) => expect(() => read(files)).toThrow(sentence));
});
