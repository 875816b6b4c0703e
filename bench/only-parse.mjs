// What `check` cannot do without: reads the YAML files of a folder and parses them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { loadAll } from "js-yaml";

for (const entry of readdirSync(process.argv[2], { recursive: true, withFileTypes: true }))
  if (entry.isFile()) loadAll(readFileSync(join(entry.parentPath, entry.name), "utf8"));
