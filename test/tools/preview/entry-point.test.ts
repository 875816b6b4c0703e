import { join } from "node:path";
import { refuseForeignEntry } from "../../../tools/preview/entry-point";
import { folderWith } from "../fixtures/folder";

const tryIn = (manifests: Readonly<Record<string, object>>, program = ".") => {
  const files = Object.entries(manifests).map(([file, manifest]) => [file, JSON.stringify(manifest)]);
  const folder = folderWith({ ...Object.fromEntries(files), "lib/index.js": "", "app/lib/index.js": "" });
  return () => refuseForeignEntry({ pwd: join(folder, "app"), program });
};

describe("a package above the project whose entry would be run instead", () => {
  test.each([
    ["by main", { main: "lib/index.js" }],
    ["by exports", { exports: "./lib/index.js" }],
    ["by exports of its root", { exports: { ".": "./lib/index.js" } }],
    ["by conditions", { exports: { ".": { types: "./lib/index.d.ts", default: "./lib/index.js" } } }],
  ])("is refused: %s", (_, manifest) =>
    expect(tryIn({ "package.json": manifest })).toThrow(
      /app has no package\.json of its own, so Pulumi would run \S+lib\/index\.js\. Write main: .* into Pulumi\.yaml\.$/,
    ),
  );
});

test.each([
  ["the project says what to run", { "package.json": { main: "lib/index.js" } }, "index.ts"],
  ["the package is the project's own", { "app/package.json": { main: "lib/index.js" } }, "."],
  ["the package above names the program", { "package.json": { main: "app/lib/index.js" } }, "."],
  ["what it names is not there", { "package.json": { main: "gone.js" } }, "."],
  ["it names nothing", { "package.json": { exports: { "./other": "./lib/index.js" } } }, "."],
])("all is well where %s", (_, manifests: Record<string, object>, program) =>
  expect(tryIn(manifests, program)).not.toThrow(),
);
