import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../package-root";

/** The smallest program that a rule reports, and what to change in it. */
export interface Sample {
  readonly reported: string;
  /** Lines of a diff, those that stay left out. */
  readonly change: string;
}

/** In a clone from the rule's own file, in the package from its page. */
export function sampleOf(id: string, root = PACKAGE_ROOT): Sample | undefined {
  const program = textOf(join(root, "examples", "findings", `${id}.ts`));
  if (program !== undefined) return asSample(program);
  const page = textOf(join(root, "docs", "rules", `${id}.md`));
  const [reported, change] = ["ts", "diff"].map((language) => blockOf(page ?? "", language));
  return reported === undefined || change === undefined ? undefined : { reported, change };
}

/** `// accepted: LINE` below a line is what the rule accepts in its place; several are several lines, an empty one none. */
const ACCEPTED = /^\s*\/\/ accepted:(?: (.*))?$/;

/** What the rule accepts. */
export const acceptedOf = (program: string): string => sides(program).accepted.join("\n");

export function asSample(program: string): Sample {
  const { reported, change } = sides(program.trimEnd());
  return { reported: reported.join("\n"), change: change.join("\n") };
}

function sides(program: string) {
  const [reported, accepted, change]: [string[], string[], string[]] = [[], [], []];
  const lines = program.split("\n");
  for (const [i, line] of lines.entries()) {
    if (ACCEPTED.test(line)) continue;
    reported.push(line);
    const others = insteadOf(lines, i);
    accepted.push(...(others ?? [line]));
    if (others !== undefined) change.push(`- ${line.trim()}`, ...others.map((other) => `+ ${other.trim()}`));
  }
  return { reported, accepted, change };
}

function insteadOf(lines: readonly string[], at: number): readonly string[] | undefined {
  const others: string[] = [];
  let next = at + 1;
  for (let match = ACCEPTED.exec(lines[next] ?? ""); match !== null; match = ACCEPTED.exec(lines[++next] ?? ""))
    if (match[1] !== undefined) others.push(match[1]);
  return next === at + 1 ? undefined : others;
}

const blockOf = (page: string, language: string): string | undefined =>
  new RegExp(`\`\`\`${language}\\n(.*?)\\n\`\`\``, "s").exec(page)?.[1];

const textOf = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, "utf8") : undefined);
