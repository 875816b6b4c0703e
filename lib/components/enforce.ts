import { InputPropertiesError, type Resource as PulumiResource } from "@pulumi/pulumi";
import { RULES, ruleById } from "../rules";
import type { AssumedCluster } from "../inventory/assume";
import { Inventory } from "../inventory/inventory";
import { alone } from "../inventory/resource";
import { NotYet, type Settled } from "../inventory/view";
import { GIVEN_DEFAULTS } from "../rules/given";
import { judge, type Judged } from "../rules/judge";
import { isSaid } from "../rules/more-specific-rules";
import { sentence } from "../rules/sentence";
import { problemWith, type Waiver } from "../rules/waiver";
import { argumentFor } from "./arguments";
import { settle } from "./settle";
import type { Later } from "./later";

/** A child that a component is about to register, and the argument that each part of its inputs comes from. */
export interface Child {
  /** Its type token. */
  readonly type: string;
  readonly name: string;
  readonly inputs: object;
  /** `ipAllocationPolicy.clusterSecondaryRangeName` → `podRange`; the longest prefix of a path counts. */
  readonly arguments: Readonly<Record<string, string>>;
}

/** An argument that no rule speaks of and that cannot work. */
export interface Problem {
  readonly path: string;
  readonly reason: string;
  /** With a full stop. */
  readonly fix: string;
}

interface Proposal {
  /** The component's own type and name. */
  readonly type: string;
  readonly name: string;
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
  const settled = new Map<unknown, Settled>();
  const first = refusals(proposal, settled, today);
  if (first.lines.length > 0) throw refusal(proposal, first.lines);
  if (first.awaited.size === 0) return undefined;

  const open = async (): Promise<PulumiResource[]> => {
    let { awaited, lines } = first;
    while (awaited.size > 0) {
      for (const value of awaited) settled.set(value, await settle(value));
      ({ awaited, lines } = refusals(proposal, settled, today));
    }
    if (lines.length > 0) throw refusal(proposal, lines);
    return [];
  };
  return open();
}

interface Line {
  readonly path: string;
  readonly text: string;
}

function refusals(proposal: Proposal, settled: ReadonlyMap<unknown, Settled>, today: string) {
  const awaited = new Set<unknown>();
  let secret = false;
  const look = { settled, onSecret: () => (secret = true), onLater: (value: unknown) => void awaited.add(value) };
  const resources = proposal.children.map((c) => ({ ...alone(c.type, c.name, c.inputs), urn: `${c.type}::${c.name}` }));
  const inventory = new Inventory(
    resources,
    { cluster: proposal.cluster, complete: false },
    { look, partly: "a component sees nothing but itself" },
  );
  const lines: Line[] = (proposal.problems ?? []).map(lineOf);
  const waive = Array.isArray(proposal.waive) ? (proposal.waive as readonly Waiver[]) : [];
  for (const found of proposal.later?.(look) ?? [])
    if (!(found instanceof NotYet))
      lines.push(lineOf(secret ? { ...found, reason: "a secret value is refused" } : found));
  const said = lines.map((l) => l.path);
  for (const [i, resource] of resources.entries())
    for (const rule of RULES.filter((r) => r.level === "mandatory")) {
      secret = false;
      const around = { given: GIVEN_DEFAULTS, resource, inventory, home: inventory.homeOf(resource), creating: true };
      for (const found of judge(rule, around, look).findings) {
        if (found.softer !== undefined) continue;
        const path = argumentFor(proposal.children[i]!.arguments, found.path) ?? found.path;
        if (rule.general === true && isSaid(path, said)) continue;
        const waivers = waive.filter((w) => w?.rule === rule.id);
        const problems = waivers.map((w) => problemWith(w, today, (id) => ruleById(id) !== undefined));
        if (problems.includes(undefined)) continue;
        const beside = problems.map((p) => ` (its waiver ${p})`).join("");
        lines.push({ path, text: sentence(secret ? withoutValue(found) : found, path) + beside });
      }
    }
  return { lines, awaited: new Set([...awaited].filter((v) => !settled.has(v))) };
}

const lineOf = ({ path, reason, fix }: Problem): Line => ({ path, text: `${path}: ${reason}. ${fix} [arguments]` });

/** A judgement that rests on a secret shows no value: its own sentence is all there is to say. */
const withoutValue = (f: Judged): Judged => ({
  ...f,
  reason: `a secret value breaks the rule: ${f.rule.title}`,
  fix: undefined,
});

/** An `InputPropertiesError` for programs, and a `RunError` for Pulumi, so that no stack trace is printed. */
function refusal({ type, name, waive }: Proposal, lines: readonly Line[]): Error {
  const unique = [...new Map([...lines, ...misnamed(waive)].map((l) => [l.text, l])).values()];
  const error = new InputPropertiesError({
    message: [`${type} "${name}" is refused:`, ...unique.map((l) => `  ${l.text}`)].join("\n"),
    errors: unique.map((l) => ({ propertyPath: l.path, reason: l.text })),
  });
  return Object.assign(error, { __pulumiRunError: true });
}

/** A waiver of no rule may be meant for what is refused beside it. */
function misnamed(waive: Proposal["waive"]): readonly Line[] {
  if (waive === undefined) return [];
  if (!Array.isArray(waive))
    return [lineOf({ path: "waive", reason: "is no list", fix: "Write [{ rule, reason, until }]." })];
  return (waive as readonly Waiver[]).flatMap((waiver, i) =>
    ruleById(waiver?.rule) === undefined
      ? [lineOf({ path: `waive[${i}].rule`, reason: "names no rule", fix: "Take the id in brackets." })]
      : [],
  );
}
