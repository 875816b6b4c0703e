import { InputPropertiesError, type Resource as PulumiResource } from "@pulumi/pulumi";
import { RULES, ruleById } from "../rules";
import type { AssumedCluster } from "../inventory/assume";
import { Inventory } from "../inventory/inventory";
import { alone } from "../inventory/resource";
import { type Look, NotYet } from "../inventory/view";
import { GIVEN_DEFAULTS } from "../rules/given";
import { judge } from "../rules/judge";
import { isSaid } from "../rules/more-specific-rules";
import { problemWith, type Waiver } from "../rules/waiver";
import { argumentFor } from "./arguments";
import { softly, type Later } from "./later";
import { lineOf, lineOfRule, misnamed, printed, type Line, type Problem } from "./refusal-line";
import { type SettledValues, withoutSecrets } from "./secret-lines";
import { NOT_KNOWN, settle } from "./settle";
import { misfits, type Typed } from "./typed";

export type { Problem };

/** A child that a component is about to register, and the argument that each part of its inputs comes from. */
export interface Child {
  /** Its type token. */
  readonly type: string;
  readonly name: string;
  readonly inputs: object;
  /** `ipAllocationPolicy.clusterSecondaryRangeName` → `podRange`; the longest prefix of a path counts. */
  readonly arguments: Readonly<Record<string, string>>;
  /** What to do about an argument, where a rule's own fix speaks of what the component makes of it. */
  readonly fixes?: Readonly<Record<string, string>>;
}

interface Proposal {
  /** The component's own type and name. */
  readonly type: string;
  readonly name: string;
  /** Left out where the arguments were judged before. */
  readonly typed?: Typed;
  readonly children: readonly Child[];
  readonly problems?: readonly Problem[];
  readonly later?: Later;
  readonly waive?: readonly Waiver[] | undefined;
  /** What the component knows of its cluster without seeing it. */
  readonly cluster?: AssumedCluster;
}

/** Resolves when nothing that was not known at the keyboard is refused: for the `dependsOn` of every child. */
export type Gate = Promise<PulumiResource[]> | undefined;

/**
 * Refuses a component before it exists: throws all that is wrong at once, each under the argument the user typed.
 * Values that are not there yet pass through nothing; what they turn out to be is judged behind the gate.
 */
export function enforce(proposal: Proposal, today = new Date().toISOString().slice(0, 10)): Gate {
  const settled: SettledValues = new Map();
  const first = refusals(proposal, settled, today);
  if (first.lines.length > 0) throw refusal(proposal, first.lines);
  if (first.awaited.size === 0) return undefined;

  const open = async (): Promise<PulumiResource[]> => {
    let { awaited, lines } = first;
    const failures: unknown[] = [];
    while (awaited.size > 0) {
      for (const value of awaited)
        try {
          settled.set(value, await settle(value));
        } catch (e) {
          failures.push(e); // perhaps because an argument that it is made of is none, which is said then
          settled.set(value, { value: NOT_KNOWN, secret: false });
        }
      ({ awaited, lines } = refusals(proposal, settled, today));
    }
    const linesWith = (known: SettledValues) => refusals(proposal, known, today).lines;
    if (lines.length > 0) throw refusal(proposal, withoutSecrets(lines, proposal, settled, linesWith));
    if (failures.length > 0) throw failures[0];
    return [];
  };
  return open();
}

function refusals(proposal: Proposal, settled: SettledValues, today: string) {
  const { typed } = proposal;
  const awaited = new Set<unknown>();
  const look = { settled, onLater: (value: unknown) => void awaited.add(value) };
  const unfit = typed === undefined ? [] : misfits(typed, softly(typed.raw, look)).map(lineOf);
  const problems = [...(proposal.problems ?? []).map(lineOf), ...laterLines(proposal, look, unfit.length > 0)];
  const others = [...problems, ...ruleLines(proposal, look, today, [...unfit, ...problems])];
  // What is said of an argument that is none is nothing new.
  const isNew = ({ path }: Line) => !unfit.some((line) => isSaid(path, [line.path]) || isSaid(line.path, [path]));
  const lines = [...unfit, ...others.filter(isNew)];
  return { lines, awaited: new Set([...awaited].filter((v) => !settled.has(v))) };
}

/** Where an argument turned out to be none, what else is wrong is said as far as it can be read. */
function laterLines({ later }: Proposal, look: Look, isUnfit: boolean): readonly Line[] {
  const lines: Line[] = [];
  try {
    for (const found of later?.(look) ?? []) if (!(found instanceof NotYet)) lines.push(lineOf(found));
  } catch (e) {
    if (!isUnfit) throw e;
  }
  return lines;
}

function* ruleLines(proposal: Proposal, look: Look, today: string, before: readonly Line[]): Iterable<Line> {
  const resources = proposal.children.map((c) => ({ ...alone(c.type, c.name, c.inputs), urn: `${c.type}::${c.name}` }));
  const inventory = new Inventory(
    resources,
    { cluster: proposal.cluster, complete: false },
    { look, partly: "a component sees nothing but itself" },
  );
  const waive = Array.isArray(proposal.waive) ? (proposal.waive as readonly Waiver[]) : [];
  const said = before.map(({ path }) => path);
  for (const [i, resource] of resources.entries())
    for (const rule of RULES.filter((r) => r.level === "mandatory")) {
      const around = { given: GIVEN_DEFAULTS, resource, inventory, home: inventory.homeOf(resource), creating: true };
      for (const found of judge(rule, around, look).findings) {
        if (found.softer !== undefined) continue;
        const path = argumentFor(proposal.children[i]!.arguments, found.path) ?? found.path;
        if (rule.general === true && isSaid(path, said)) continue;
        const waivers = waive.filter((w) => w?.rule === rule.id);
        const problems = waivers.map((w) => problemWith(w, today, (id) => ruleById(id) !== undefined));
        if (problems.includes(undefined)) continue;
        const fix = proposal.children[i]!.fixes?.[path] ?? found.fix;
        yield lineOfRule({ ...found, fix }, path, problems.map((p) => ` (its waiver ${p})`).join(""));
      }
    }
}

/** An `InputPropertiesError` for programs, and a `RunError` for Pulumi, so that no stack trace is printed. */
function refusal({ type, name, waive }: Proposal, lines: readonly Line[]): Error {
  const unique = [...new Map([...lines, ...misnamed(waive)].map((l) => [l.text, l])).values()];
  const error = new InputPropertiesError({
    message: [`${type} "${name}" is refused:`, ...printed(unique).map((text) => `  ${text}`)].join("\n"),
    errors: unique.map((l) => ({ propertyPath: l.path, reason: l.text })),
  });
  return Object.assign(error, { __pulumiRunError: true });
}
