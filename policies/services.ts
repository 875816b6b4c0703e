import { writeFileSync } from "node:fs";
import type { ResourceValidationPolicy, StackValidationPolicy } from "@pulumi/policy";
import { summaries } from "./phase";
import { plain } from "./resources";
import type { Run } from "./run";

/** Keeps the inputs that pass by, for the rules that look at the whole stack. */
export const collectorPolicy = (run: Run): ResourceValidationPolicy => ({
  name: "collector",
  description: "Keeps the inputs of every resource for the rules that look at the whole stack",
  enforcementLevel: "advisory",
  validateResource: ({ urn, type, name, props, opts }) =>
    run.collect(urn, { type, name, inputs: plain(props), parent: opts.parent }),
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
    for (const { resource = root, reason } of run.waivers.idle(inventory))
      if (resource !== undefined) phase.remark("waivers", resource, reason, IDLE);
    const report = run.report();
    phase.sayNotes(reportViolation);
    for (const { urn, text } of summaries(report.notEvaluated)) reportViolation(text, urn);
    const path = process.env["GKE_DPV2_REPORT"];
    if (path) writeFileSync(path, JSON.stringify(report));
    run.finished = true;
  },
});

const IDLE = { title: "A waiver without effect", fix: "Remove or correct it.", docs: "docs/waivers.md" };
