import Ajv, { _ } from "ajv";
import standaloneCode from "ajv/dist/standalone";
import { transformSync } from "esbuild";
import { CRDS } from "../../lib/facts/crds";
import { ADDRESS_FORMATS } from "../../lib/rules/address-formats";
import { judgedSchema } from "../../lib/rules/judged-schema";
import { closedSchema } from "./closed-schema";
import { withReferences } from "./shared-schemas";

/** What ajv's code asks for, and what it gets. */
const CHARACTERS = 'require("ajv/dist/runtime/ucs2length").default';
const HEAD = `// Made by scripts/crd-validators.ts with ajv; do not edit.
// @ts-nocheck
import { charactersIn } from "../values/character-count";
import { ADDRESS_FORMATS as formats } from "./address-formats";
`;

/** A module with `VALIDATORS`: the function that ajv compiles of each CRD, by `apiVersion:kind`. */
export function validatorsText(): string {
  const closed = CRDS.map(({ value }) => JSON.stringify(closedSchema(judgedSchema(value))));
  const different = [...new Set(closed)];
  const { schemas, shared } = withReferences(different.map((text) => JSON.parse(text) as object));

  const ajv = new Ajv({
    ...{ allErrors: true, messages: false, inlineRefs: false, strict: false },
    formats: ADDRESS_FORMATS,
    code: { source: true, esm: true, formats: _`formats` },
  });
  for (const [name, schema] of shared) ajv.addSchema(schema, name);
  for (const [i, schema] of schemas.entries()) ajv.addSchema(schema, `crd${i}`);
  const code = standaloneCode(ajv, Object.fromEntries(schemas.map((_, i) => [`crd${i}`, `crd${i}`])));

  const byKind = CRDS.map(({ value }, i) => `"${value.apiVersion}:${value.kind}": crd${different.indexOf(closed[i]!)}`);
  const module = code.replaceAll("export const", "const").replace(CHARACTERS, "charactersIn");
  if (module.includes("require(")) throw new Error("ajv's code asks for more than is known here");
  return HEAD + minified(`${module}\nexport const VALIDATORS = {${byKind.join()}};`);
}

const minified = (code: string): string =>
  transformSync(code, { minify: true, format: "esm", charset: "utf8", lineLimit: 120 }).code.replace(
    /^"use strict";/,
    "",
  );
