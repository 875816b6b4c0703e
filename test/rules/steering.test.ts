import fc from "fast-check";
import { NOTHING_ASSUMED } from "../../lib/inventory/assume";
import { Inventory } from "../../lib/inventory/inventory";
import { alone } from "../../lib/inventory/resource";
import { RULES } from "../../lib/rules";
import { GIVEN_DEFAULTS } from "../../lib/rules/given";
import { judge } from "../../lib/rules/judge";
import { steeringNear } from "../../lib/rules/steering";
import { pathOf } from "../../lib/rules/steering-path";
import { unknown } from "../support/stack";
import { packet } from "../support/steering-scenario";

const STEERING = RULES.filter(({ id }) => /^(?:chains?|function|selectors?|steering)-/.test(id));

/** What YAML and programs may put anywhere: the right thing, the wrong one, or what is not known yet. */
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, 0, -1, 1.5, true, "", "x", unknown, [], {}, [null], ["x"], { x: null }),
  fc.constantFrom<unknown>("default", "kubernetes.io/metadata.name", "10.0.0.0/8", "2001:db8::/32"),
);
const or = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 5, arbitrary: right }, { weight: 1, arbitrary: junk });
const record = (fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<unknown> =>
  or(fc.record(fields, { requiredKeys: [] }));
const list = (item: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => or(fc.array(item, { maxLength: 3 }));
const word = or(fc.constantFrom("a", "b", "default"));
const labels = or(
  fc.dictionary(fc.constantFrom("app", "constructor", "kubernetes.io/metadata.name"), word, { maxKeys: 2 }),
);
const selector = record({
  matchLabels: labels,
  matchExpressions: list(record({ key: word, operator: or(fc.constantFrom("In", "Exists")), values: list(word) })),
});
const port = record({ protocol: or(fc.constantFrom("TCP", "UDP")), port: or(fc.constantFrom(80, 443)) });
const SPECS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  "networking.gke.io/v1:ServiceFunctionChain": record({
    serviceFunctions: list(record({ name: word, namespace: word, podSelector: record({ matchLabels: labels }) })),
    sessionAffinity: record({ clientIPNoDestination: record({ timeoutSeconds: or(fc.integer()) }) }),
  }),
  "networking.gke.io/v1:TrafficSelector": record({
    serviceFunctionChain: word,
    subject: record({ pods: record({ namespaceSelector: selector, podSelector: selector }), network: word }),
    egress: record({
      to: record({ ipBlock: record({ cidr: or(fc.constantFrom("0.0.0.0/0", "10.0.0.0/8")) }) }),
      ports: list(record({ allPorts: port, portNumber: port })),
    }),
    ingress: junk,
  }),
  "apps/v1:StatefulSet": record({
    replicas: or(fc.constantFrom(0, 1, 2)),
    template: record({ metadata: record({ labels, annotations: junk }), spec: record({ hostNetwork: junk }) }),
  }),
  "core/v1:Namespace": junk,
};
const objects = fc.array(
  fc.constantFrom(...Object.keys(SPECS)).chain((token) =>
    fc.record({
      token: fc.constant(token),
      metadata: record({ name: word, namespace: word, labels }),
      spec: SPECS[token]!,
    }),
  ),
  { maxLength: 8 },
);

test("on objects of any form no rule of steering fails, and every path ends", () => {
  fc.assert(
    fc.property(objects, fc.boolean(), (all, complete) => {
      const resources = all.map(({ token, ...body }, i) => ({
        ...alone(`kubernetes:${token}`, `o${i}`, body),
        urn: `o${i}`,
      }));
      const assume = { ...NOTHING_ASSUMED, cluster: { dataplaneV2: true }, complete };
      const inventory = new Inventory(resources, assume);
      for (const resource of resources)
        for (const rule of STEERING) {
          const home = inventory.homeOf(resource);
          const around = { given: { ...GIVEN_DEFAULTS, assume }, resource, inventory, home, creating: false };
          expect([rule.id, judge(rule, around).failed]).toEqual([rule.id, undefined]);
        }
      const [first] = resources;
      if (first === undefined) return;
      const steering = steeringNear(first, inventory);
      const { stops } = pathOf(steering.subjects(), packet("TCP", "10.0.0.1", 80), steering);
      expect(stops.length).toBeLessThanOrEqual(resources.length + 1);
    }),
    { numRuns: 1000 },
  );
});
