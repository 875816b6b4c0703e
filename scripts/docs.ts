// Writes the reference: docs/rules, docs/components, and the generated blocks of README.md, docs/configuration.md and the examples.
// With --check it writes nothing, and fails when one of them is not what it would write.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { format, getFileInfo, resolveConfig } from "prettier";
import { RULES } from "../lib/rules";
import { mtuWithinRange } from "../lib/rules/mtu-within-range";
import { renewed, type Block } from "./docs/block";
import { componentList, componentPage, components } from "./docs/component-page";
import { example, shown } from "./docs/example";
import { factWords } from "./docs/fact-words";
import { readme } from "./docs/readme";
import { refused, reported } from "./docs/reported";
import { ruleTables } from "./docs/rule-list";
import { rulePage } from "./docs/rule-page";
import { settingsKeys } from "./docs/settings-keys";

/** Whose pages are all written here. */
const FOLDERS = ["docs/rules", "docs/components"];

async function pages(): Promise<ReadonlyMap<string, readonly Block[]>> {
  const pages = new Map<string, readonly Block[]>();
  const words = await factWords();
  for (const rule of RULES) {
    const said = await reported(rule); // one after another: programs share Pulumi's runtime
    pages.set(`docs/rules/${rule.id}.md`, rulePage(rule, words, said, await refused(rule)));
    if (rule === mtuWithinRange) pages.set("README.md", readme(said));
  }
  pages.set("docs/rules/README.md", [ruleTables()]);
  pages.set("docs/configuration.md", [settingsKeys()]);
  const made = components();
  for (const component of made) pages.set(`docs/components/${component.name}.md`, [componentPage(component)]);
  pages.set("docs/components/README.md", [componentList(made)]);
  for (const name of shown()) pages.set(`examples/${name}/README.md`, example(name));
  return pages;
}

async function written(path: string, blocks: readonly Block[]): Promise<string> {
  const text = renewed(path, read(path), blocks);
  const { ignored } = await getFileInfo(path, { ignorePath: ".prettierignore" });
  return ignored ? text : format(text, { ...(await resolveConfig(path)), filepath: path });
}

const read = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, "utf8") : undefined);

async function main(check: boolean): Promise<void> {
  for (const folder of FOLDERS) mkdirSync(folder, { recursive: true });
  const wanted = await pages();
  const stale: string[] = [];
  for (const [path, blocks] of wanted) {
    const text = await written(path, blocks);
    if (text === read(path)) continue;
    stale.push(path);
    if (!check) writeFileSync(path, text);
  }
  for (const path of FOLDERS.flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`))) {
    if (wanted.has(path)) continue;
    stale.push(path);
    if (!check) rmSync(path);
  }
  if (check) for (const path of stale) console.error(`${path} is stale. Run "npm run docs".`);
  process.exitCode = check && stale.length > 0 ? 1 : 0;
}

main(process.argv.includes("--check")).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
