import { ruleById } from "../../lib/rules";
import type { ReportedFinding } from "../../lib/rules/report";
import { docsOf } from "../../lib/rules/rule";
import { fixIn } from "./sentence";

const HEAD = /(?<type>\S+) "(?<name>[^"]*)" is refused:$/;
const LINE = /^ {2}(?<path>\S.*?): (?<said>.*) \[(?<id>[\w-]+)\](?: \(its waiver .*\))?$/s;

/** What a component says by itself of arguments that cannot work and that no rule speaks of. */
const ARGUMENTS = { id: "arguments", title: "The arguments of a component fit together", severity: "high" } as const;

/**
 * What a component says when it refuses its arguments, one finding a line:
 * `gke-dpv2:index:X "edge" is refused:` and then `  <argument>: <reason>. <fix> [<rule>]`.
 * Anything else that a program says when it fails is its own: `undefined`.
 */
export function parseRefusal(text: string): readonly ReportedFinding[] | undefined {
  const [head = "", ...lines] = text.trimEnd().split(/\n(?= {2}\S)/);
  const component = HEAD.exec(head)?.groups;
  if (component === undefined || lines.length === 0) return undefined;
  const findings = lines.map((line) => parseLine(line, component["type"]!, component["name"]!));
  return findings.every((f) => f !== undefined) ? findings : undefined;
}

function parseLine(line: string, kind: string, name: string): ReportedFinding | undefined {
  const { path, said, id } = LINE.exec(line)?.groups ?? {};
  const rule = ruleById(id ?? "");
  const { title, severity } = rule ?? ARGUMENTS;
  if (path === undefined || said === undefined || (rule === undefined && id !== ARGUMENTS.id)) return undefined;
  return {
    rule: rule?.id ?? ARGUMENTS.id,
    level: "mandatory",
    severity,
    title,
    message: line.trimStart(),
    path,
    fix: fixIn(said, rule),
    docs: rule === undefined ? "" : docsOf(rule),
    resource: { kind, name }, // no URN: what is refused never reaches the engine
    related: [],
    waived: null,
  };
}
