// Writes lib/facts/crds from the JSON schemas of datreeio/CRDs-catalog, run by hand when Google's CRDs have changed:
// node scripts/run.mjs crds FOLDER, then node scripts/run.mjs crd-validators.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { structureOf } from "./crds/structure";

const FILE = "lib/facts/crds/schemas.ts"; // one, because each file costs every start half a millisecond
const NOTICE = `/*! Made by scripts/crds.ts from datreeio/CRDs-catalog, MIT License, Copyright (c) 2022 datree.io: see ../crds.ts. */

import type { StructuralSchema } from "../structural-schema";
`;

async function main([folder]: readonly string[]): Promise<void> {
  if (folder === undefined) throw new Error("Name the folder of the schemas.");
  const names = new Map<string, string>();
  const schemas = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => {
      const name = file.replace(/\.json$/, "");
      const schema = JSON.stringify(structureOf(JSON.parse(readFileSync(join(folder, file), "utf8"))), null, 2);
      const text = names.get(schema) ?? schema; // a version that is as another
      names.set(schema, names.get(schema) ?? name);
      return `export const ${name}: StructuralSchema = ${text};\n`;
    });
  const text = [NOTICE, ...schemas].join("\n");
  writeFileSync(FILE, await format(text, { ...(await resolveConfig(FILE)), filepath: FILE }));
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
