import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { InputPropertiesError } from "@pulumi/pulumi";
import { transformSync } from "esbuild";
import { RULES, ruleById } from "../lib/rules";
import { policiesOf } from "../policies/pack";
import { Run } from "../policies/run";
import { acceptedOf } from "../tools/explain/sample";
import { registrationsOf } from "./support/program";
import { analyzeInProcess } from "./support/server";
import type { Res } from "./support/stack";

const FOLDER = join(__dirname, "../examples/findings");
const files = readdirSync(FOLDER);
const idOf = (file: string): string => file.replace(/(\.component)?\.ts$/, "");

/** What the pack says of a program, all of it: errors, warnings and notes. */
async function reported(stack: readonly Res[]) {
  const run = new Run("2026-11-21");
  await analyzeInProcess(policiesOf(RULES, run), stack);
  return run.report().findings;
}

describe("the pack reports under exactly its rule and level", () => {
  for (const file of files.filter((f) => !f.endsWith(".component.ts")))
    test(file, async () => {
      const { id, level } = ruleById(idOf(file))!;
      const stack = await registrationsOf(() => require(join(FOLDER, file)) as unknown);
      const findings = await reported(stack);
      const softer = readFileSync(join(FOLDER, file), "utf8").startsWith("// advisory: ");
      const ours = findings.filter((f) => f.rule === id);
      expect(ours.map((f) => f.level)).toContain(softer ? "advisory" : level);
      expect(new Set(ours.map((f) => f.level)).size).toBe(1);
      expect(findings.filter((f) => f.rule !== id && f.level === "mandatory")).toEqual([]);
      // One wording for all: what is wrong, a full stop, what to do, the rule.
      for (const { message } of ours)
        expect(message).toMatch(new RegExp(`^\\S+: .*[^.]\\. [A-Z\\d].*\\. \\[${id}\\]$`));
      expect(
        ours
          .map((f) => f.message)
          .filter((m) => m.includes(".."))
          .join(),
      ).toBe("");
    });
});

describe("with the change that the sample names, it is accepted", () => {
  for (const file of files.filter((f) => !f.endsWith(".component.ts")))
    test(file, async () => {
      const program = readFileSync(join(FOLDER, file), "utf8");
      const accepted = acceptedOf(program);
      expect(accepted).not.toBe(program);
      const stack = await registrationsOf(() => run(accepted));
      const findings = await reported(stack);
      expect(findings.filter((f) => f.rule === idOf(file) || f.level === "mandatory")).toEqual([]);
    });
});

/** A program that is only a text. */
function run(text: string): void {
  const { code } = transformSync(text, { loader: "ts", format: "cjs" });
  const program = new Function("require", code) as (load: NodeJS.Require) => void;
  program(require);
}

describe("a component refuses it, and leaves no trace", () => {
  for (const file of files.filter((f) => f.endsWith(".component.ts")))
    test(file, async () => {
      let thrown: InputPropertiesError | undefined;
      const stack = await registrationsOf(() => {
        try {
          require(join(FOLDER, file));
        } catch (e) {
          thrown = e as InputPropertiesError;
        }
      });
      const rules = thrown?.errors?.map((e) => /\[([\w-]+)\]$/.exec(e.reason)?.[1]);
      expect(new Set(rules)).toEqual(new Set([idOf(file)]));
      expect(stack).toEqual([]);
    });
});
