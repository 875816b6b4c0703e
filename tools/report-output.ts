import { writeFileSync } from "node:fs";
import { Failure } from "./failure";
import { whyNot } from "./read-text";
import { type Style, styleOf } from "./style";
import { FAIL_ON } from "./summary";
import type { Terminal } from "./terminal";

/** What every command that reports findings can be told. */
export const REPORT_OPTIONS = {
  format: { type: "string", default: "text", choices: ["text", "json"] },
  output: { type: "string" },
  "fail-on": { type: "string", default: "mandatory", choices: FAIL_ON },
} as const;

/** Colours are for the terminal alone. */
export const styleFor = (output: string | undefined, terminal: Terminal): Style =>
  styleOf(output === undefined ? terminal : { ...terminal, colour: false });

/** Puts a report into the file of `--output`, or on standard output. */
export function put(report: string, output: string | undefined, terminal: Terminal): void {
  if (output === undefined) return terminal.out(report);
  try {
    writeFileSync(output, report);
  } catch (error) {
    throw new Failure(`The report could not be written: ${output} ${whyNot(error)}.`);
  }
}
