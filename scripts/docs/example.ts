import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readAssume } from "../../tools/assume";
import { code, type Block } from "./block";

/** The examples with an `assume.yaml`, whose README shows what the command that it gives prints. */
export const SHOWN = ["inherited-stack", "existing-cluster"] as const;

const OURS = "npx gke-dpv2 ";
const MAIN = resolve("dist/tools/main.js");

export function example(name: (typeof SHOWN)[number]): readonly Block[] {
  const folder = join("examples", name);
  return [{ name: "preview", text: printed(folder) }, settings(folder)];
}

/** What the command that the example's README gives prints, word for word. */
function printed(folder: string): string {
  const readme = readFileSync(join(folder, "README.md"), "utf8");
  const command = readme.split("\n").find((line) => line.startsWith(OURS));
  if (command === undefined) throw new Error(`${folder}/README.md gives no command that begins with "${OURS}"`);
  if (!existsSync(MAIN)) throw new Error(`${MAIN} is missing. Run "npm run build".`);
  const args = command.slice(OURS.length).split(" ");
  const { stdout, stderr, status } = spawnSync(process.execPath, [MAIN, ...args], { cwd: folder, encoding: "utf8" });
  if (stderr !== "" || (status !== 0 && status !== 1)) throw new Error(`${command} ended with ${status}: ${stderr}`);
  return code("text", stdout);
}

/** What `assume.yaml` says, as the configuration of the pack. */
const settings = (folder: string): Block => ({
  name: "settings",
  text: code("json", JSON.stringify({ settings: { assume: readAssume(join(folder, "assume.yaml")) } }, null, 2)),
});
