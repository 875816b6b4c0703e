import fc from "fast-check";
import { choose, type Decision } from "../../lib/rules/steering-choice";
import type { Packet } from "../../lib/rules/steering-traffic";
import { contains, parseCidr } from "../../lib/values/cidr";
import { provider, unknown, type Res } from "../support/stack";
import { all, chain, namespaceWith, selector, single, workload, type Steered } from "../support/steering";
import { type Drawn, drawn, nameOf, packet, packets, selects, stackOf, worldOf } from "../support/steering-scenario";

/** What the Pods of a workload do with a packet. */
function decided(stack: readonly Res[], what: Packet, { from = "vpn", complete = false } = {}): Decision {
  const { steering, subjects } = worldOf(stack, { complete });
  const [own, ...others] = subjects(from);
  expect(others).toEqual([]);
  return choose(own!, what, steering);
}

/** In words: `s1 over s0`, `s0 or s1`, `s0?`, or why nothing takes it. */
function inWords(decision: Decision): string {
  const names = (claims: readonly { selector: { resource: { name: string } } }[]) =>
    claims.map((c) => c.selector.resource.name);
  if (decision.kind === "passes") return decision.because;
  if (decision.kind === "conflict") return names(decision.between).join(" or ");
  if (decision.kind === "open") return `${names(decision.between).join("? ")}? ${decision.doubt.because}`;
  return [...names([decision.by]), ...names(decision.over)].join(" over ");
}

const chains = [chain("firewall"), chain("proxy")];
const vpn = workload("vpn");
const between = (...selectors: readonly [name: string, to: string, steered?: Steered][]): readonly Res[] => [
  provider("p"),
  ...chains,
  vpn,
  ...selectors.map(([name, to, steered]) => selector(name, to, steered)),
];
const https = packet("TCP", "10.1.2.3", 443);
const chosen = (stack: readonly Res[], what = https, complete = false) => inWords(decided(stack, what, { complete }));

describe("which selector wins", () => {
  test.each<[string, readonly Res[], string]>([
    ["none at all", between(), "no TrafficSelector takes it"],
    ["the only one", between(["a", "firewall"]), "a"],
    ["the longer prefix", between(["a", "firewall", { to: "10.0.0.0/8" }], ["b", "proxy"]), "a over b"],
    [
      "the longer prefix, by one bit",
      between(["a", "firewall", { to: "10.0.0.0/15" }], ["b", "proxy", { to: "10.0.0.0/16" }]),
      "a",
    ],
    ["a prefix that does not hold it", between(["a", "firewall", { to: "10.2.0.0/16" }], ["b", "proxy"]), "b"],
    ["one port, at equal prefix", between(["a", "firewall"], ["b", "proxy", { ports: [single(443)] }]), "b over a"],
    [
      "all ports, at a longer prefix",
      between(["a", "firewall", { to: "10.0.0.0/8" }], ["b", "proxy", { ports: [single(443)] }]),
      "a over b",
    ],
    ["another port", between(["a", "firewall"], ["b", "proxy", { ports: [single(80)] }]), "a"],
    [
      "its best entry counts",
      between(["a", "firewall"], ["b", "proxy", { ports: [...all("TCP"), single(443)] }]),
      "b over a",
    ],
    ["another protocol", between(["a", "firewall", { ports: all("UDP") }]), "no TrafficSelector takes it"],
    ["the same of both", between(["a", "firewall"], ["b", "proxy"]), "a or b"],
    ["the same of both, to one chain", between(["a", "firewall"], ["b", "firewall"]), "a over b"],
    [
      "the same of both, under a stronger one",
      between(["a", "firewall"], ["b", "proxy"], ["c", "proxy", { to: "10.0.0.0/8" }]),
      "c over a over b",
    ],
    [
      "an entry of both forms, which the API server refuses",
      between(["a", "firewall", { ports: [{ ...all("TCP")[0], ...single(443) }] }]),
      "no TrafficSelector takes it",
    ],
    ["of other Pods", between(["a", "firewall", { from: "web" }]), "no TrafficSelector takes it"],
    ["of another Pod network", between(["a", "firewall", { network: "red" }]), "no TrafficSelector takes it"],
    ["IPv6 is passed over", between(["a", "firewall", { to: "::/0" }]), "no TrafficSelector takes it"],
    [
      "labels of a namespace out of view",
      between(["a", "firewall", { namespaces: { matchLabels: { team: "edge" } } }], ["b", "proxy"]),
      "a? b? which labels namespace vpn has cannot be told",
    ],
    [
      "doubt of a weaker one",
      between(
        ["a", "firewall", { namespaces: { matchLabels: { team: "edge" } } }],
        ["b", "proxy", { to: "10.0.0.0/8" }],
      ),
      "b over a",
    ],
    [
      "doubt of one that leads to the same chain",
      between(
        ["a", "firewall", { to: "10.0.0.0/8", namespaces: { matchLabels: { team: "edge" } } }],
        ["b", "firewall"],
      ),
      "b over a",
    ],
    [
      "doubt alone",
      between(["a", "firewall", { pods: { matchLabels: { "pod-template-hash": "x" } } }]),
      "a? its Pods' labels cannot be told",
    ],
    [
      "a destination not known yet",
      between(["a", "firewall", { to: unknown }], ["b", "proxy"]),
      "a? b? spec.egress.to.ipBlock.cidr of a is not known yet",
    ],
    [
      "a network not known yet",
      between(["a", "firewall", { network: unknown }], ["b", "proxy", { to: "10.0.0.0/8" }]),
      "b over a",
    ],
    [
      "a port not known yet beside one that takes it",
      between(["a", "firewall", { ports: [{ portNumber: { port: unknown, protocol: "TCP" } }, single(443)] }]),
      "a",
    ],
    [
      "a chain that is not in view",
      between(["a", "cache"], ["b", "proxy"]),
      'a? b? the chain "cache" of a is not in view',
    ],
  ])("%s", (_, stack, expected) => expect(chosen(stack)).toBe(expected));

  test("a chain that is not there at all: the agent passes over its selector", () =>
    expect(chosen(between(["a", "cache", { to: "10.0.0.0/8" }], ["b", "proxy"]), https, true)).toBe("b"));
  test("a label of a namespace in view", () =>
    expect(
      chosen([
        ...between(["a", "firewall", { namespaces: { matchLabels: { team: "edge" } } }]),
        namespaceWith("vpn", { team: "edge" }),
      ]),
    ).toBe("a"));

  test.each<[string, Packet, string]>([
    ["IPv6", packet("TCP", "2001:db8::1", 443), "IPv6 is not steered, only IPv4"],
    ["SCTP", packet("SCTP", "10.0.0.1", 443), "SCTP is not steered, only TCP and UDP"],
    ["UDP to port 7081", packet("UDP", "10.0.0.1", 7081), "UDP port 7081 counts as encapsulated already"],
    ["TCP to port 7081", packet("TCP", "10.0.0.1", 7081), "a"],
    ["UDP to port 7080", packet("UDP", "10.0.0.1", 7080), "a"],
  ])("what is steered at all: %s", (_, what, expected) =>
    expect(chosen(between(["a", "firewall", { ports: all("TCP", "UDP") }]), what)).toBe(expected),
  );
});

describe("among all selectors that take a packet", () => {
  /** How strong a selector's claim is: nothing, or its prefix and whether it names the port. */
  const strength = (s: Drawn, what: Packet): number => {
    const { prefix } = parseCidr(s.to)!;
    const own = s.ports.filter((p) => p.protocol === what.protocol && (p.port ?? what.port) === what.port);
    if (own.length === 0 || !contains(parseCidr(s.to)!, what.destination)) return -1;
    return 2 * prefix + Number(own.some((p) => p.port !== undefined));
  };

  test("the longest prefix wins always, and of one length one port against all", () => {
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 8 }), packets, (selectors, what) => {
        const own = selectors.map((s, i) => ({
          s,
          name: nameOf(i),
          strength: selects(s, "vpn") ? strength(s, what) : -1,
        }));
        const best = Math.max(-1, ...own.map((o) => o.strength));
        const winners = best < 0 ? [] : own.filter((o) => o.strength === best);
        const decision = decided(stackOf(selectors), what);
        const isSteerable = what.protocol !== "SCTP" && !(what.protocol === "UDP" && what.port === 7081);
        if (!isSteerable || winners.length === 0) expect(decision.kind).toBe("passes");
        else if (new Set(winners.map(({ s }) => s.chain)).size > 1) expect(decision.kind).toBe("conflict");
        else
          expect(decision).toMatchObject({
            kind: "steered",
            by: { selector: { resource: { name: winners[0]!.name } } },
          });
      }),
      { numRuns: 300 },
    );
  });
});
