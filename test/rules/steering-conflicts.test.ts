import fc from "fast-check";
import { NotYet } from "../../lib/inventory/view";
import { rivalsOf } from "../../lib/rules/steering-conflicts";
import { type Drawn, drawn, nameOf, selects, stackOf, WORKLOADS, worldOf } from "../support/steering-scenario";

/** What two selectors both ask for: the same port of the same protocol and the same prefix. */
const takeTheSame = (a: Drawn, b: Drawn): boolean =>
  a.to === b.to && a.ports.some((p) => b.ports.some((q) => p.protocol === q.protocol && p.port === q.port));

/** Any Pod whatever: with a label of its own, or one that nobody has, in any namespace. */
const ANY = [...WORKLOADS, "other"];
const selectsPod = ({ apps, namespaces }: Drawn, app: string, namespace: string): boolean =>
  (apps.length === 0 || apps.includes(app)) && (namespaces.length === 0 || namespaces.includes(namespace));

test("conflicts are those that brute force finds, over the Pods in view and over all that there could be", () => {
  fc.assert(
    fc.property(fc.array(drawn, { maxLength: 8 }), (selectors) => {
      const expected: string[] = [];
      for (const [i, later] of selectors.entries())
        for (const [j, earlier] of selectors.slice(0, i).entries()) {
          if (!takeTheSame(later, earlier)) continue;
          const inView = WORKLOADS.some((name) => selects(later, name) && selects(earlier, name));
          const possible = ANY.some((app) =>
            ANY.some((namespace) => selectsPod(later, app, namespace) && selectsPod(earlier, app, namespace)),
          );
          if (possible) expected.push(`${nameOf(i)} ${nameOf(j)} ${inView ? "in view" : "possible"}`);
        }
      const { steering, near } = worldOf(stackOf(selectors));
      const found = steering.selectors.flatMap(({ resource }) =>
        rivalsOf(resource, steering, near.inventory).map((rival) => {
          if (rival instanceof NotYet) throw rival;
          return `${resource.name} ${rival.selector.resource.name} ${rival.pod === undefined ? "possible" : "in view"}`;
        }),
      );
      expect(found.sort()).toEqual(expected.sort());
    }),
    { numRuns: 300 },
  );
});
