import { ruleById } from "../rules";
import type { Judged } from "../rules/judge";
import { sentence } from "../rules/sentence";
import type { Waiver } from "../rules/waiver";
import type { Mistake } from "../values/whole-number";

/** An argument that no rule speaks of and that cannot work. */
export interface Problem extends Mistake {
  readonly path: string;
  /** The same without a value, for where it rests on a secret: `true` where nothing in it is or comes of a value. */
  readonly unseen?: Mistake | true | undefined;
}

/** One thing that is refused. */
export interface Line {
  /** In the arguments. */
  readonly path: string;
  readonly text: string;
  /** What can be said of a secret; `undefined` where only the argument can. */
  readonly unseen: Mistake | undefined;
  /** The rule, or what stands in its place, and what is said behind it. */
  readonly end: string;
}

export const lineOf = ({ path, reason, fix, unseen }: Problem): Line => ({
  path,
  text: `${path}: ${reason}. ${fix} [arguments]`,
  unseen: unseen === true ? { reason, fix } : unseen,
  end: "[arguments]",
});

export const lineOfRule = (found: Judged, path: string, beside: string): Line => ({
  path,
  text: sentence(found, path) + beside,
  unseen: { reason: `breaks the rule "${found.rule.title}"`, fix: found.rule.fix },
  end: `[${found.rule.id}]${beside}`,
});

/** Lines that are alike but for their numbers, and the most of them that are printed in full. */
const MOST_ALIKE = 3;

/** As printed: of many that say the same of a list, one in full and the places of the others. */
export function printed(lines: readonly Line[]): readonly string[] {
  const alike = new Map<string, Line[]>();
  for (const line of lines) {
    const kind = line.text.replace(/\d+/g, "0");
    alike.set(kind, [...(alike.get(kind) ?? []), line]);
  }
  return [...alike.values()].flatMap((group) => {
    if (group.length <= MOST_ALIKE) return group.map(({ text }) => text);
    const [first, ...others] = group;
    return [first!.text, `${others.map(({ path }) => path).join(", ")}: likewise ${first!.end}`];
  });
}

/** A waiver of no rule may be meant for what is refused beside it. */
export function misnamed(waive: readonly Waiver[] | undefined): readonly Line[] {
  if (waive === undefined || waive === null) return [];
  if (!Array.isArray(waive))
    return [lineOf({ path: "waive", reason: "is no list", fix: "Write [{ rule, reason, until }]." })];
  return (waive as readonly Waiver[]).flatMap((waiver, i) =>
    ruleById(waiver?.rule) === undefined
      ? [lineOf({ path: `waive[${i}].rule`, reason: "names no rule", fix: "Take the id in brackets." })]
      : [],
  );
}
