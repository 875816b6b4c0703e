import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readAssume } from "../../tools/assume";
import { begin, code, type Block } from "./block";

/** The examples whose README shows what the command that it gives prints. */
export const shown = (): readonly string[] =>
  readdirSync("examples").filter((name) => readmeOf(join("examples", name)).includes(begin("preview")));

const OURS = "npx gke-dpv2 ";
const MAIN = resolve("dist/tools/main.js");

export function example(name: string): readonly Block[] {
  const folder = join("examples", name);
  const assume = join(folder, "assume.yaml");
  return [{ name: "preview", text: printed(folder) }, ...(existsSync(assume) ? [settings(assume)] : [])];
}

/** What the command that the example's README gives prints, word for word. */
function printed(folder: string): string {
  const command = readmeOf(folder)
    .split("\n")
    .find((line) => line.startsWith(OURS));
  if (command === undefined) throw new Error(`${folder}/README.md gives no command that begins with "${OURS}"`);
  if (!existsSync(MAIN)) throw new Error(`${MAIN} is missing. Run "npm run build".`);
  const args = command.slice(OURS.length).split(" ");
  const { stdout, stderr, status } = spawnSync(process.execPath, [MAIN, ...args], { cwd: folder, encoding: "utf8" });
  if (!SPOKEN.test(stderr) || (status !== 0 && status !== 1))
    throw new Error(`${command} ended with ${status}: ${stderr}`);
  return code("text", [stderr, stdout].filter(Boolean).join("\n"));
}

/** What a component tells its user. */
const SPOKEN = /^(info: .*\n)*$/;

function readmeOf(folder: string): string {
  const path = join(folder, "README.md");
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

/** What `assume.yaml` says, as the configuration of the pack. */
const settings = (file: string): Block => ({
  name: "settings",
  text: code("json", JSON.stringify({ settings: { assume: readAssume(file) } }, null, 2)),
});
