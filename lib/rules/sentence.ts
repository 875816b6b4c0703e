import type { Judged } from "./judge";

/** The one wording of a finding, whoever shows it. `path` may be the argument a user typed instead. */
export function sentence(f: Judged, path = f.path): string {
  const softer = f.softer === undefined ? "" : ` Advisory only: ${f.softer}.`;
  return `${path}: ${f.reason}. ${fixOf(f)}${softer} [${f.rule.id}]`;
}

export const fixOf = (f: Judged): string => f.fix ?? f.rule.fix;
