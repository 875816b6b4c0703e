import { onServer, purely, settingsOf, thrown, withProviderDefaults } from "./faces";
import { checked } from "./checked";
import type { Rule } from "../../lib/rules/rule";
import type { Res } from "./stack";

export interface Case {
  readonly stack: readonly Res[];
  /** Configuration of `settings`. */
  readonly given?: object;
  /** `mandatory edge mtu`: level, resource, path; none when left out. */
  readonly finds?: readonly string[];
  /** Names of the resources that cannot be decided. */
  readonly undecided?: readonly string[];
  /** `edge mtu`: what a component that makes these resources throws; else the mandatory ones of `finds`. */
  readonly refuses?: readonly string[];
}

const mandatory = (finds: readonly string[]): readonly string[] =>
  finds.filter((f) => f.startsWith("mandatory ")).map((f) => f.replace("mandatory ", ""));

/** Holds a rule to its table on all faces: the pure check, the policy on the real server, an export, a component's error. */
export function describeRule(rule: Rule, cases: Readonly<Record<string, Case>>): void {
  describe(rule.id, () => {
    for (const [name, { stack, given, finds = [], undecided = [], refuses }] of Object.entries(cases)) {
      const settings = settingsOf(given);
      const expected = { finds: [...finds].sort(), undecided: [...undecided].sort() };
      test(`${name}: pure`, () => expect(purely(rule, stack, settings)).toEqual(expected));
      test(`${name}: on the server`, async () => expect(await onServer(rule, stack, settings)).toEqual(expected));
      test(`${name}: with the provider's defaults`, async () =>
        expect(await onServer(rule, withProviderDefaults(stack), settings)).toEqual(expected));
      test(`${name}: in a stack export`, () => expect(checked(rule, stack, settings)).toEqual(expected));
      if (rule.level === "mandatory" && given === undefined)
        test(`${name}: thrown`, () => expect(thrown(rule, stack)).toEqual([...(refuses ?? mandatory(finds))].sort()));
    }
  });
}
