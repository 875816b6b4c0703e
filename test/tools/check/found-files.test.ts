import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { FoundFiles } from "../../../tools/check/found-files";

let root: string;
beforeEach(() => (root = realpathSync(mkdtempSync(join(tmpdir(), "gke-dpv2-files-")))));
afterEach(() => rmSync(root, { recursive: true }));

const write = (...paths: string[]) => {
  for (const path of paths) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), "");
  }
};
const link = (to: string, path: string) => symlinkSync(to, join(root, path));

/** What is found behind these, with the root cut off. */
function found(...paths: string[]) {
  const files = new FoundFiles();
  for (const path of paths) files.add(join(root, path));
  const cut = (text: string) => text.replaceAll(`${root}/`, "").replaceAll(root, ".");
  return {
    files: files.files.map(({ path, named }) => `${cut(path)}${named ? " (named)" : ""}`),
    templates: files.templates.map(cut),
    unreadable: files.unreadable.map(cut),
  };
}
const nothing = { files: [], templates: [], unreadable: [] };

describe("files", () => {
  test("of a folder and below it, in order, by their endings", () => {
    write("b.yaml", "a.yml", "c/d/e.JSON", "c/a.json", "readme.md", "x.yaml.tmpl", "Makefile");
    expect(found(".")).toEqual({ ...nothing, files: ["a.yml", "b.yaml", "c/a.json", "c/d/e.JSON"] });
  });

  test("that are named, whatever they are called", () => {
    write("a.txt", "b.yaml");
    expect(found("a.txt", "b.yaml")).toEqual({ ...nothing, files: ["a.txt (named)", "b.yaml (named)"] });
  });

  test("each once", () => {
    write("a/b.yaml", "a/c.yaml");
    link("../a", "a/again");
    link("b.yaml", "a/d.yaml");
    expect(found("a/c.yaml", "a", ".", "a/b.yaml")).toEqual({ ...nothing, files: ["a/c.yaml (named)", "a/b.yaml"] });
  });

  test("not those of tools", () => {
    write("node_modules/a.yaml", ".git/a.yaml", ".github/workflows/a.yaml", "a.yaml", ".hidden.yaml");
    expect(found(".")).toEqual({ ...nothing, files: [".hidden.yaml", "a.yaml"] });
  });

  test("but of such a folder that is named", () => {
    write(".github/a.yaml");
    expect(found(".github")).toEqual({ ...nothing, files: [".github/a.yaml"] });
  });
});

describe("links", () => {
  test("are followed, in circles only once", () => {
    write("shared/a.yaml", "app/b.yaml");
    link("../shared", "app/shared");
    link("..", "app/up");
    link(".", "app/here");
    expect(found("app")).toEqual({ ...nothing, files: ["app/b.yaml", "app/shared/a.yaml"] });
  });

  test("that lead nowhere are told of where a manifest was to be", () => {
    write("a.yaml");
    link("gone", "b.yaml");
    link("c.yaml", "c.yaml");
    link("gone", "d");
    link("e", "e");
    expect(found(".")).toEqual({
      ...nothing,
      files: ["a.yaml"],
      unreadable: ["b.yaml does not exist.", "c.yaml is a link that leads to itself."],
    });
  });
});

describe("Helm", () => {
  test("templates beside a Chart.yaml are not read", () => {
    write("chart/Chart.yaml", "chart/values.yaml", "chart/templates/a.yaml", "chart/crds/b.yaml");
    write("chart/charts/sub/Chart.yaml", "chart/charts/sub/templates/c.yaml");
    expect(found(".")).toEqual({
      ...nothing,
      files: ["chart/Chart.yaml", "chart/charts/sub/Chart.yaml", "chart/crds/b.yaml", "chart/values.yaml"],
      templates: ["chart/charts/sub/templates", "chart/templates"],
    });
    expect(found("chart/templates")).toEqual({ ...nothing, templates: ["chart/templates"] });
  });

  test("other folders of that name are", () => {
    write("templates/a.yaml");
    expect(found(".")).toEqual({ ...nothing, files: ["templates/a.yaml"] });
  });
});

describe("nothing", () => {
  test("in a folder", () => {
    mkdirSync(join(root, "empty/inside"), { recursive: true });
    write("code/a.ts");
    expect(found("empty", "code")).toEqual({
      ...nothing,
      unreadable: ["empty holds no YAML or JSON file.", "code holds no YAML or JSON file."],
    });
  });

  test("at a path", () => {
    write("a.yaml");
    expect(found("b.yaml", "a.yaml/c")).toEqual({
      ...nothing,
      unreadable: ["b.yaml does not exist.", "a.yaml/c does not exist."],
    });
  });
});

test("a folder that may not be entered hides no other", () => {
  if (process.getuid?.() === 0) return; // root may
  write("a/x.yaml", "b/y.yaml");
  chmodSync(join(root, "a"), 0);
  expect(found(".")).toEqual({ ...nothing, files: ["b/y.yaml"], unreadable: ["a may not be read."] });
  chmodSync(join(root, "a"), 0o700);
});
