import fc from "fast-check";
import type { Path } from "../../lib/rules/steering-path";
import { formatPod } from "../../lib/rules/steering-pods";
import { provider, type Res } from "../support/stack";
import { all, chain, chainWith, functionOf, selector, workload } from "../support/steering";
import {
  drawn,
  FUNCTIONS,
  nameOf,
  packet,
  packets,
  selectorOf,
  stackOf,
  WORKLOADS,
  worldOf,
} from "../support/steering-scenario";

const https = packet("TCP", "203.0.113.7", 443);

/** Stop by stop: who, and what becomes of it there. */
const inWords = ({ stops, loops }: Path) => ({
  stops: stops.map(({ chain, ways, doubt }) =>
    [
      chain?.resource.name ?? "source",
      ...ways.map(({ from, decision, to }) => {
        const by = decision.kind === "steered" ? decision.by.selector.resource.name : decision.kind;
        return `${from.pods.map(formatPod).join(" ")} ${by} ${to.map((c) => c.resource.name).join(" ")}`.trim();
      }),
      ...(doubt === undefined ? [] : [doubt.because]),
    ].join(": "),
  ),
  loops: loops.map(
    ({ chains, doubt }) => chains.map((c) => c.resource.name).join(" ") + (doubt === undefined ? "" : "?"),
  ),
});
const walked = (stack: readonly Res[], what = https, from = "vpn") => inWords(worldOf(stack).path(from, what));

/** Google's own example, corrected. */
const page = [
  provider("p"),
  chain("firewall"),
  chain("proxy"),
  ...["vpn", "firewall", "proxy"].map((name) => workload(name)),
  selector("vpn-to-firewall", "firewall", { to: "0.0.0.0/0", ports: all("UDP", "TCP") }),
  selector("firewall-to-proxy", "proxy", { from: "firewall", to: "0.0.0.0/0", ports: all("UDP", "TCP") }),
];

test("vpn, firewall, proxy, destination", () =>
  expect(walked(page)).toEqual({
    stops: [
      "source: Deployment vpn/vpn vpn-to-firewall firewall",
      "firewall: Deployment firewall/firewall firewall-to-proxy proxy",
      "proxy: Deployment proxy/proxy passes",
    ],
    loops: [],
  }));

test("from the middle, only what is left of the way", () =>
  expect(walked(page, https, "firewall").stops.map((s) => s.split(":")[0])).toEqual(["source", "proxy"]));

test("what is never steered leaves at once", () =>
  expect(walked(page, packet("UDP", "203.0.113.7", 7081)).stops).toEqual(["source: Deployment vpn/vpn passes"]));

test("a function of two workloads, of which one goes another way", () =>
  expect(
    walked([
      ...page,
      workload("odd", { namespace: "firewall", labels: { app: "firewall", odd: "yes" } }),
      chain("cache"),
      workload("cache"),
      selector("odd-to-cache", "cache", {
        namespaces: {},
        pods: { matchLabels: { odd: "yes" } },
        to: "203.0.113.0/24",
      }),
    ]),
  ).toEqual({
    stops: [
      "source: Deployment vpn/vpn vpn-to-firewall firewall",
      "firewall: Deployment firewall/firewall firewall-to-proxy proxy: Deployment firewall/odd odd-to-cache cache",
      "proxy: Deployment proxy/proxy passes",
      "cache: Deployment cache/cache passes",
    ],
    loops: [],
  }));

test("a function without Pods in view: any with its labels", () =>
  expect(walked(page.filter((r) => !(r.type.endsWith("Deployment") && r.name === "firewall"))).stops).toEqual([
    "source: Deployment vpn/vpn vpn-to-firewall firewall",
    "firewall: Pods of firewall with app=firewall firewall-to-proxy proxy",
    "proxy: Deployment proxy/proxy passes",
  ]));

test("a chain whose function cannot be told", () =>
  expect(
    walked([
      provider("p"),
      chainWith("firewall", {
        serviceFunctions: [{ ...functionOf("firewall"), namespace: "04da6b54-80e4-46f7-96ec-b56ff0331ba9" }],
      }),
      workload("vpn"),
      selector("in", "firewall"),
    ]).stops,
  ).toEqual([
    "source: Deployment vpn/vpn in firewall",
    "firewall: spec.serviceFunctions[0].namespace of firewall is not known yet",
  ]));

test("a circle is walked once", () =>
  expect(walked([...page, selector("proxy-to-firewall", "firewall", { from: "proxy", to: "203.0.113.0/24" })])).toEqual(
    {
      stops: [
        "source: Deployment vpn/vpn vpn-to-firewall firewall",
        "firewall: Deployment firewall/firewall firewall-to-proxy proxy",
        "proxy: Deployment proxy/proxy proxy-to-firewall firewall",
      ],
      loops: ["firewall proxy"],
    },
  ));

test("where two conflict both ways are walked, and a circle behind them is none for certain", () =>
  expect(
    walked([
      ...page,
      chain("cache"),
      selector("a", "firewall", { from: "proxy" }),
      selector("b", "cache", { from: "proxy" }),
    ]),
  ).toEqual({
    stops: [
      "source: Deployment vpn/vpn vpn-to-firewall firewall",
      "firewall: Deployment firewall/firewall firewall-to-proxy proxy",
      "proxy: Deployment proxy/proxy conflict firewall cache",
      "cache: Pods of cache with app=cache passes",
    ],
    loops: ["firewall proxy?"],
  }));

test("beside a certain circle those that only may be are left out", () =>
  expect(
    walked([
      ...page,
      selector("proxy-to-firewall", "firewall", { from: "proxy" }),
      workload("odd", { namespace: "proxy", labels: { app: "proxy", odd: "yes" } }),
      chain("cache"),
      selector("a", "cache", { namespaces: {}, pods: { matchLabels: { odd: "yes" } }, to: "203.0.113.0/24" }),
      selector("b", "firewall", { namespaces: {}, pods: { matchLabels: { odd: "yes" } }, to: "203.0.113.0/24" }),
      selector("cache-to-proxy", "proxy", { from: "cache" }),
    ]).loops,
  ).toEqual(["firewall proxy"]));

describe("of any selectors", () => {
  const scenario = fc.array(drawn, { maxLength: 10 });
  const source = fc.constantFrom(...WORKLOADS);

  test("the path ends: no function is entered twice", () => {
    fc.assert(
      fc.property(scenario, packets, source, (selectors, what, from) => {
        const { stops } = worldOf(stackOf(selectors)).path(from, what);
        expect(new Set(stops.map((s) => s.chain)).size).toBe(stops.length);
        expect(stops.length).toBeLessThanOrEqual(FUNCTIONS.length + 1);
      }),
      { numRuns: 300 },
    );
  });

  test("an unrelated selector changes nothing: of other Pods, other networks or other traffic", () => {
    const unrelated = fc.constantFrom<Parameters<typeof selector>[2]>(
      { namespaces: {}, pods: { matchLabels: { app: "unrelated" } } },
      { namespaces: { matchLabels: { "kubernetes.io/metadata.name": "unrelated" } }, pods: {} },
      { namespaces: {}, pods: {}, network: "unrelated" },
      { namespaces: {}, pods: {}, to: "192.0.2.0/24" },
      { namespaces: {}, pods: {}, to: "0.0.0.0/0", ports: [{ portNumber: { port: 9, protocol: "TCP" } }] },
      { namespaces: {}, pods: {}, to: "2001:db8::/32" },
    );
    fc.assert(
      fc.property(
        scenario,
        unrelated,
        packets,
        source,
        fc.constantFrom(...FUNCTIONS),
        (selectors, other, what, from, to) => {
          const stack = stackOf(selectors);
          expect(walked([...stack, selector("other", to, other)], what, from)).toEqual(walked(stack, what, from));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("the order of the objects changes nothing", () => {
    fc.assert(
      fc.property(scenario, packets, source, (selectors, what, from) => {
        const names = selectors.map((s, i) => selectorOf(nameOf(i), s));
        const stack = stackOf([]);
        expect(walked([...stack, ...names.toReversed()], what, from)).toEqual(walked([...stack, ...names], what, from));
      }),
    );
  });

  test("a longer prefix for the same Pods and ports takes the packet over", () => {
    fc.assert(
      fc.property(scenario, fc.constantFrom(...FUNCTIONS), (selectors, to) => {
        const { ways } = worldOf([
          ...stackOf(selectors),
          selector("longest", to, { from: "vpn", to: "10.0.0.1/32" }),
        ]).path("vpn", packet("TCP", "10.0.0.1", 80)).stops[0];
        expect(ways.map((w) => w.to.map((c) => c.resource.name))).toEqual([[to]]);
      }),
    );
  });
});
