import { writeFileSync } from "node:fs";
import type { ResourceValidationPolicy, StackValidationPolicy } from "@pulumi/policy";
import type { Report } from "../lib/rules/report";
import { summaries } from "./phase";
import { plain } from "./resources";
import type { Run } from "./run";
import { IDLE_WAIVER } from "./waivers";

/** Keeps the inputs that pass by, for the rules that look at the whole stack. */
export const collectorPolicy = (run: Run): ResourceValidationPolicy => ({
  name: "collector",
  description: "Keeps the inputs of every resource for the rules that look at the whole stack",
  enforcementLevel: "advisory",
  validateResource: ({ urn, type, name, props, opts }) => {
    run.begin();
    run.collect(urn, { type, name, inputs: plain(props), parent: opts.parent });
  },
});

/** What was found on one resource and is softer than its rule. */
export const notesPolicy = (run: Run): ResourceValidationPolicy => ({
  name: "notes",
  description: "What is softer than its rule",
  enforcementLevel: "advisory",
  validateResource: ({ urn }, reportViolation) => run.resourcePhase(urn).sayNotes(reportViolation),
});

/** Last of all: the notes of the stack, what was not evaluated, idle waivers; and the report, for whoever asked for it. */
export const notesInStackPolicy = (run: Run): StackValidationPolicy => ({
  name: "notes-in-stack",
  description: "What is softer than its rule, or could not be evaluated, seen over the whole stack",
  enforcementLevel: "advisory",
  validateStack: ({ resources }, reportViolation) => {
    const inventory = run.inventoryFor("notes-in-stack", resources);
    const phase = run.stackPhase;
    const root = inventory.resources[0];
    for (const { resource = root, path, reason } of run.waivers.idle(inventory, run.report().notEvaluated))
      if (resource !== undefined) phase.remark("waivers", resource, reason, { ...IDLE_WAIVER, path });
    const report = run.report();
    phase.sayNotes(reportViolation);
    for (const { urn, text } of summaries(report.notEvaluated)) reportViolation(text, urn);
    const problem = write(report);
    if (problem !== undefined) reportViolation(problem, root?.urn);
    run.end();
  },
});

/** For whoever asked for it. That it cannot be written is no reason to stop a run. */
function write(report: Report): string | undefined {
  const path = process.env["GKE_DPV2_REPORT"];
  try {
    if (path) writeFileSync(path, JSON.stringify(report));
    return undefined;
  } catch (e) {
    const { code } = e as NodeJS.ErrnoException;
    return `GKE_DPV2_REPORT: the report could not be written (${code}). Name a file in a folder that exists. [notes-in-stack]`;
  }
}
