import { routeGlobalAccessIsInternal } from "../../lib/rules/route-global-access-is-internal";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { cidr, gateway, ipRoute, provider, res, unknown, v2, type Res } from "../support/stack";

/** The route first: an error of a component is told of the first that has its path. */
const on = (route: Res, ...more: readonly Res[]): readonly Res[] => [route, v2("web"), provider("p", "web"), ...more];
const route = (allowGlobalAccess: unknown, more: object = {}, edges: readonly string[] = []): Res =>
  ipRoute("proxy", { allowGlobalAccess, ...more }, "p", edges);
const ofClass = (gatewayClassName: unknown, name = "entry"): Res => gateway(name, { gatewayClassName }, "p");
const external = ofClass("gke-persistent-regional-external-managed");
const internal = ofClass("gke-persistent-regional-internal-managed");
const address = (name: string, inputs: object): Res =>
  res("gcp:compute/address:Address", name, { region: "europe-west4", ...inputs });
const A = cidr("34.1.2.3/32");
const found = { finds: ["mandatory proxy spec.allowGlobalAccess"] };
/** A component sees no edges. */
const byEdge = { ...found, refuses: [] };
const softer = { finds: ["advisory proxy spec.allowGlobalAccess"] };
const undecided = { undecided: ["proxy"] };

describeRule(routeGlobalAccessIsInternal, {
  "an internal class": { stack: on(route(true), internal) },
  "an external class": { stack: on(route(true), external), ...found },
  "an external class for fast failover": {
    stack: on(route(true), ofClass("gke-persistent-fast-regional-external-managed")),
    ...found,
  },
  "an external class that is inferred": {
    stack: on(route(true), ofClass("gke-passthrough-lb-external-managed")),
    ...softer,
  },
  "not allowed": { stack: on(route(false), external) },
  "not said": { stack: on(route(undefined), external) },
  "not known yet": { stack: on(route(unknown), external), ...undecided },
  "a word": { stack: on(route("true"), external) },
  "an external and an internal parent": {
    stack: on(
      route(true, { parentRefs: [{ name: "entry" }, { name: "other" }] }),
      external,
      ofClass("gke-persistent-regional-internal-managed", "other"),
    ),
  },
  "by the edge": { stack: on(route(true, { parentRefs: [{ name: unknown }] }, ["entry"]), external), ...byEdge },
  "in another cluster": {
    stack: on(route(true), v2("other"), provider("q", "other"), { ...external, provider: "q" }),
    refuses: ["proxy spec.allowGlobalAccess"], // what a component makes is in one cluster
  },
  "its cluster is assumed": {
    stack: [route(true), provider("p"), external],
    given: { assume: { cluster: { dataplaneV2: true } } },
    finds: found.finds,
  },

  "no Gateway in view, an external address": {
    stack: on(route(true, { addresses: [A] }), address("a", { address: "34.1.2.3", addressType: "EXTERNAL" })),
    ...found,
  },
  "no Gateway in view, an address that does not say": {
    stack: on(route(true, { addresses: [A] }), address("a", { address: "34.1.2.3" })),
    ...found,
  },
  "no Gateway in view, an internal address": {
    stack: on(route(true, { addresses: [A] }, ["a"]), address("a", { address: "34.1.2.3", addressType: "INTERNAL" })),
  },
  "no Gateway in view, an external address by the edge": {
    stack: on(route(true, { addresses: [cidr(unknown)] }, ["a"]), address("a", {})),
    ...byEdge,
  },
  "no Gateway in view, two external addresses: told once": {
    stack: on(
      route(true, { addresses: [A, cidr("34.1.2.4/32")] }),
      address("a", { address: "34.1.2.3" }),
      address("b", { address: "34.1.2.4" }),
    ),
    ...found,
  },
  "no Gateway in view, an address not known yet": {
    stack: on(route(true, { addresses: [cidr(unknown)] })),
    ...undecided,
  },
  "no Gateway in view, an address in plain text": { stack: on(route(true, { addresses: [A] })) },
  "a class not known yet, an external address": {
    stack: on(route(true, { addresses: [A] }), ofClass(unknown), address("a", { address: "34.1.2.3" })),
    ...found,
  },
});

describe("a finding", () => {
  test("names the Gateway", () =>
    expect(sentencesOf(routeGlobalAccessIsInternal, on(route(true), external))).toEqual([
      "spec.allowGlobalAccess: is true, and the class of Gateway entry takes EXTERNAL addresses. Take allowGlobalAccess off the route. [route-global-access-is-internal]",
    ]));
  test("names the address", () =>
    expect(
      sentencesOf(
        routeGlobalAccessIsInternal,
        on(route(true, { addresses: [A] }), address("a", { address: "34.1.2.3" })),
      ),
    ).toEqual([
      "spec.allowGlobalAccess: is true, and a is EXTERNAL. Take allowGlobalAccess off the route. [route-global-access-is-internal]",
    ]));
});
