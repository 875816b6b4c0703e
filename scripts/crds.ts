// Writes lib/facts/crds from the JSON schemas of datreeio/CRDs-catalog, run by hand when Google's CRDs have changed:
// node scripts/run.mjs crds FOLDER, then node scripts/run.mjs crd-validators.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { structureOf } from "./crds/structure";

const FOLDER = "lib/facts/crds";
const NOTICE = `/*! Made by scripts/crds.ts from datreeio/CRDs-catalog, MIT License, Copyright (c) 2022 datree.io: see crds.ts. */`;

async function main([folder]: readonly string[]): Promise<void> {
  if (folder === undefined) throw new Error("Name the folder of the schemas.");
  const written = new Map<string, string>();
  for (const file of readdirSync(folder).filter((f) => f.endsWith(".json"))) {
    const name = file.replace(/\.json$/, "");
    const schema = JSON.stringify(structureOf(JSON.parse(readFileSync(join(folder, file), "utf8"))), null, 2);
    const same = written.get(schema);
    const text =
      same === undefined
        ? `${NOTICE}\nimport type { StructuralSchema } from "../structural-schema";\n\nexport const schema: StructuralSchema = ${schema};\n`
        : `${NOTICE}\nexport { schema } from "./${same}";\n`;
    written.set(schema, same ?? name);
    const path = join(FOLDER, `${name}.ts`);
    writeFileSync(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
