import type { ResourceRemediation } from "@pulumi/policy";
import { rewritten, type Rewritten } from "../lib/rules/remedy";
import type { Rule } from "../lib/rules/rule";
import { plain, seenAlone } from "./resources";
import type { Run } from "./run";
import { markedLike, opened, unmarked } from "./secret";

/**
 * The rule's remedy, for whoever sets its level to `remediate`: that is the consent, for no edge says yet which cluster
 * an object is of. What its owner waived stays as it is.
 */
export const remediationOf =
  (rule: Rule, run: Run): ResourceRemediation =>
  (args) => {
    if (rule.remedy?.kind.places.has(args.type) !== true) return undefined;
    const props = plain(plain(args.props)); // behind the proxy for unknown values and the one for secrets
    const { resource, inventory } = seenAlone({ ...args, props: opened(props) as Tree }, run);
    const { given } = run.settings;
    const assumed = given.assume.cluster !== undefined && run.collected.size > 0 && !run.clusterSeen;
    const home = assumed ? inventory.homeOf(resource) : undefined;
    const lists = rewritten(rule, { given, resource, inventory, home, creating: false });
    if (lists.length === 0 || run.waivers.for(rule.id, resource, inventory) !== undefined) return undefined;
    for (const list of lists) write(list, props);
    return args.props;
  };

type Tree = Record<string, unknown>;

/** In place: what was secret stays so, and what is made of it is. */
function write({ path, items }: Rewritten, props: Tree): void {
  const steps = path.split(/[.[\]]+/).filter(Boolean);
  const key = steps.pop()!;
  const holder = steps.reduce<Tree>((at, step) => unmarked(at[step]) as Tree, props);
  const before = (unmarked(holder[key]) ?? []) as readonly unknown[];
  const after = items.map((item) => {
    if ("kept" in item) return before[item.kept];
    return item.from === undefined ? item.value : markedLike(before[item.from], item.value);
  });
  holder[key] = unmarked(holder[key]) === holder[key] ? after : markedLike(holder[key], after);
}
