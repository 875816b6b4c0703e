// What `check` cannot do without: reads the YAML files of a folder and parses them.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

// As `check` gets it: js-yaml as an ES module takes twice as long.
const { loadAll } = createRequire(import.meta.url)("js-yaml");

for (const entry of readdirSync(process.argv[2], { recursive: true, withFileTypes: true }))
  if (entry.isFile()) loadAll(readFileSync(join(entry.parentPath, entry.name), "utf8"));
