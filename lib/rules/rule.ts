import type { Fact } from "../facts/fact";
import type { Home } from "../inventory/home";
import type { Inventory } from "../inventory/inventory";
import type { Kind } from "../inventory/kind";
import type { Resource } from "../inventory/resource";
import type { NotYet } from "../inventory/view";
import type { Given } from "./given";
import type { Remedy } from "./remedy";

export type Level = "mandatory" | "advisory";
export type Severity = "low" | "medium" | "high" | "critical";

/** `one`: decided from one resource, so before it is created. `graph`: needs what is around it. */
export type Scope = "one" | "graph";

export interface Finding {
  /** In the subject: `addresses[0].type`. */
  readonly path: string;
  /** What was given and what is wrong with it, without a full stop. */
  readonly reason: string;
  /** What to do here, where it can be said better than the rule's own `fix`. */
  readonly fix?: string | undefined;
  /** Why this one weighs less than its rule: then it is advisory. */
  readonly softer?: string | undefined;
  /** The others it is about. */
  readonly related?: readonly Resource[] | undefined;
}

/** Where a subject stands and what is known around it. */
export interface Around {
  readonly given: Given;
  readonly resource: Resource;
  readonly inventory: Inventory;
  /** Its cluster; `undefined` while that cannot be told yet: the rule then leaves it to the stack phase. */
  readonly home: Home | undefined;
  /** In the component that creates it: no earlier state can exist. */
  readonly creating: boolean;
}

/** What a rule says of the subjects of one kind. Pure and total: only the tracking view may stop it. */
export interface Check<S extends object = object> {
  readonly kind: Kind<S>;
  judge(subject: S, around: Around): Iterable<Finding | NotYet>;
}

/** One thing that must hold. Written once; thrown, reported, printed, documented and tested from here. */
export interface Rule {
  /** File name, test, docs heading, CrossGuard policy, and what users write in waivers: it never changes meaning. */
  readonly id: string;
  /** What holds when all is well. */
  readonly title: string;
  /** What happens to a user when it does not hold. */
  readonly why: string;
  /** What to do, as a command, with a full stop. */
  readonly fix: string;
  readonly level: Level;
  /** How bad it is if true. */
  readonly severity: Severity;
  readonly scopes: readonly Scope[];
  readonly facts: readonly [Fact, ...Fact[]];
  readonly checks: readonly Check[];
  /** Says of objects of many kinds what a component may say better of its argument: then that alone is reported. */
  readonly general?: true;
  /** Where a fix is certain. Nobody writes it unasked. */
  readonly remedy?: Remedy;
}

export const rule = (r: Rule): Rule => Object.freeze(r);

/** One check of a rule, typed by its subject. */
export const on = <S extends object>(kind: Kind<S>, judge: Check<S>["judge"]): Check => ({ kind, judge }) as Check;

/** The type tokens of the resources that a rule looks at. */
export const tokensOf = (r: Rule): readonly string[] => [
  ...new Set(r.checks.flatMap((c) => [...c.kind.places.keys()])),
];

/** Where to read on: the page the rule rests on. */
export const docsOf = (r: Rule): string => r.facts[0].source;
