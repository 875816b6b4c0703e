// Writes lib/rules/crd-validators.ts from lib/facts/crds.ts: ajv's own code for each schema, so that nobody needs ajv to
// run it. By hand, after a change of the facts: node scripts/run.mjs crd-validators.
import { writeFileSync } from "node:fs";
import { validatorsText } from "./crds/validators";

writeFileSync("lib/rules/crd-validators.ts", validatorsText());
