import { grow } from "../lib/inventory/collection";
import type { Resource } from "../lib/inventory/resource";
import type { Judged } from "../lib/rules/judge";
import type { NotEvaluated, Report, ReportedFinding } from "../lib/rules/report";
import type { Rule } from "../lib/rules/rule";
import { placeOf, told, toldNotEvaluated } from "../lib/rules/tell";
import type { Waiver } from "../lib/rules/waiver";

interface Note {
  readonly urn: string;
  readonly text: string;
}

/** What else is told of a remark. */
type About = Pick<ReportedFinding, "title" | "path" | "fix" | "docs">;

/** What one phase said: of one resource in Analyze, of the whole stack in AnalyzeStack. */
export class Phase {
  private readonly findings: ReportedFinding[] = [];
  private readonly undecided: NotEvaluated[] = [];
  private readonly said = new Set<string>();
  private readonly unsaid: Note[] = [];

  found(finding: Judged, waiver: Waiver | undefined): void {
    this.findings.push(told(finding, waiver));
    this.said.add(keyOf(finding));
  }

  hasSaid(finding: Judged): boolean {
    return this.said.has(keyOf(finding));
  }

  /** Something softer than its rule: said by the service policy at the end of the phase. */
  note(resource: Resource, text: string): void {
    this.unsaid.push({ urn: resource.urn, text });
  }

  notEvaluated(rule: Rule, resource: Resource, because: string): void {
    this.undecided.push(toldNotEvaluated(rule, resource, because));
  }

  /** A rule with a bug has decided nothing; the others go on. */
  failed(rule: Rule, resource: Resource, errorClass: string): void {
    this.notEvaluated(rule, resource, `${FAILED}${errorClass}, which is a bug in it: please report it`);
  }

  /** An advisory word that is no finding of a rule. */
  remark(id: string, resource: Resource, reason: string, about: About): void {
    const message = `${reason}. ${about.fix} [${id}]`;
    this.findings.push({
      rule: id,
      level: "advisory",
      severity: "low",
      message,
      resource: placeOf(resource),
      related: [],
      waived: null,
      ...about,
    });
    this.note(resource, message);
  }

  /** Says the notes, and forgets them. */
  sayNotes(say: (text: string, urn: string) => void): void {
    for (const { urn, text } of this.unsaid.splice(0)) say(text, urn);
  }

  get report(): Report {
    return { findings: this.findings, notEvaluated: this.undecided };
  }
}

/** Reports as one. */
export const joined = (reports: readonly Report[]): Report => ({
  findings: reports.flatMap((r) => r.findings),
  notEvaluated: reports.flatMap((r) => r.notEvaluated),
});

const FEW = 3;

/** "Not evaluated" once per rule: how many objects, the first few, the first reason. In full it is in the report. */
export function summaries(undecided: readonly NotEvaluated[]): readonly Note[] {
  const kinds = new Map<string, NotEvaluated[]>();
  for (const n of undecided) grow(kinds, `${n.rule} ${n.because.startsWith(FAILED)}`, n);
  return [...kinds.values()].map((all) => {
    const [{ rule, because, resource }] = all as [NotEvaluated];
    const resources = [...new Map(all.map((n) => [n.resource.urn, n.resource])).values()];
    const few = resources.slice(0, FEW).map((r) => r.name);
    const names = [...few, ...(resources.length > FEW ? ["…"] : [])].join(", ");
    const count = resources.length === 1 ? "" : `${resources.length} resources (${names}), `;
    return { urn: resource.urn ?? "", text: `${count}not evaluated, because ${because} [${rule}]` };
  });
}

const FAILED = "the rule failed with ";

const keyOf = ({ rule, path, reason }: Judged): string => `${rule.id} ${path} ${reason}`;
