import fc from "fast-check";
import { type Circle, circlesOf } from "../../lib/rules/steering-circles";
import type { Resource } from "../../lib/inventory/resource";
import { NotYet } from "../../lib/inventory/view";
import type { Steering } from "../../lib/rules/steering";
import { drawn, FUNCTIONS, packet, PORTS, PREFIXES, PROTOCOLS, stackOf, worldOf } from "../support/steering-scenario";

/** The first and the last address of each prefix, and what lies just outside. */
const ADDRESSES = PREFIXES.flatMap((prefix) => {
  const [a, b] = prefix.split(".").map(Number) as [number, number];
  return [prefix.split("/")[0]!, `${a}.${b}.0.1`, `${a}.127.255.255`, `${a}.255.255.255`, `${a + 1}.0.0.0`];
});
const PACKETS = PROTOCOLS.flatMap((protocol) =>
  ADDRESSES.flatMap((to) => [...PORTS, 1].map((port) => packet(protocol, to, port ?? 2))),
);

const foundAt = (selector: Resource, steering: Steering) =>
  circlesOf(selector, steering).filter((found): found is Circle => !(found instanceof NotYet));

test("a circle is found exactly where some packet of some function comes round", () => {
  fc.assert(
    fc.property(fc.array(drawn, { maxLength: 6 }), (selectors) => {
      const { steering, path } = worldOf(stackOf(selectors));
      const rounds = PACKETS.flatMap((what) => FUNCTIONS.flatMap((from) => path(from, what).loops));
      const circles = steering.selectors.flatMap(({ resource }) => foundAt(resource, steering));
      const certain = (found: readonly { doubt: unknown }[]) => found.some(({ doubt }) => doubt === undefined);
      expect([circles.length > 0, certain(circles)]).toEqual([rounds.length > 0, certain(rounds)]);
    }),
    { numRuns: 150 },
  );
});

test("the packet of a circle is in it", () => {
  fc.assert(
    fc.property(fc.array(drawn, { maxLength: 6 }), (selectors) => {
      const { steering, path } = worldOf(stackOf(selectors));
      for (const { resource } of steering.selectors)
        for (const { chains, packet, doubt } of foundAt(resource, steering))
          if (doubt === undefined) {
            const round = path(chains[0]!.resource.name, packet).loops.filter((l) => l.doubt === undefined);
            expect(round.map((l) => new Set(l.chains))).toContainEqual(new Set(chains));
          }
    }),
    { numRuns: 150 },
  );
});
