import { routeHealthCheckIsRegional } from "../../lib/rules/route-health-check-is-regional";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { ipRoute, provider, res, unknown, v2, type Res } from "../support/stack";

/** The route first: an error of a component is told of the first that has its path. */
const on = (route: Res, ...more: readonly Res[]): readonly Res[] => [
  route,
  v2("web", { location: "europe-west4" }),
  provider("p", "web"),
  ...more,
];
const route = (healthCheckName: unknown, edges: readonly string[] = []): Res =>
  ipRoute("proxy-ip", { loadBalancing: { healthCheckName } }, "p", edges);
const regional = (name: string, inputs: object = {}, more: Partial<Res> = {}): Res =>
  res("gcp:compute/regionHealthCheck:RegionHealthCheck", name, { name, region: "europe-west4", ...inputs }, more);
const global = (name: string, inputs: object = {}): Res =>
  res("gcp:compute/healthCheck:HealthCheck", name, { name, ...inputs });
const gcp = (region?: unknown): Res => res("pulumi:providers:gcp", "google", { region });
const path = "proxy-ip spec.loadBalancing.healthCheckName";
/** A component sees no edges. */
const found = { finds: [`mandatory ${path}`], refuses: [] };
const softer = { finds: [`advisory ${path}`] };
const undecided = { undecided: ["proxy-ip"] };

describeRule(routeHealthCheckIsRegional, {
  "regional, in the region of the cluster": { stack: on(route("ready", ["ready"]), regional("ready")) },
  "regional, the cluster in a zone": {
    stack: [
      route("ready", ["ready"]),
      v2("web", { location: "europe-west4-a" }),
      provider("p", "web"),
      regional("ready"),
    ],
  },
  "in another region": {
    stack: on(route("ready", ["ready"]), regional("ready", { region: "europe-west1" })),
    ...found,
  },
  "the region as a link": {
    stack: on(route("ready", ["ready"]), regional("ready", { region: "projects/p/regions/europe-west4" })),
  },
  global: { stack: on(route("ready", ["ready"]), global("ready")), ...found },
  "a link": {
    stack: on(route("projects/p/regions/europe-west4/healthChecks/ready", ["ready"]), regional("ready")),
    ...found,
    refuses: [path],
  },
  "no load is balanced": { stack: on(ipRoute("proxy-ip", {}, "p", ["ready"]), global("ready")) },
  "null balances nothing": { stack: on(ipRoute("proxy-ip", { loadBalancing: null }, "p", ["ready"]), global("ready")) },
  "no name: another rule's to say": { stack: on(route(undefined)) },
  "no text": { stack: on(route(5), global("5")) },
  "none in view": { stack: on(route("ready")) },

  "by name alone": { stack: on(route("ready"), regional("ready")) },
  "by name alone, in another region": {
    stack: on(route("ready"), regional("ready", { region: "europe-west1" })),
    ...softer,
  },
  "by name alone, one in each region": {
    stack: on(route("ready"), regional("ready"), { ...regional("ready", { region: "europe-west1" }), name: "second" }),
  },
  "by name alone, global": { stack: on(route("ready"), global("ready")), ...softer },
  "by name alone, global and regional": {
    stack: on(route("ready"), { ...global("ready"), name: "other" }, regional("ready")),
  },
  "another name": { stack: on(route("ready"), global("other"), regional("third", { region: "europe-west1" })) },

  "a name not known yet": { stack: on(route(unknown)), ...undecided },
  "by the edge": { stack: on(route(unknown, ["ready"]), regional("ready")) },
  "by the edge, in another region": {
    stack: on(route(unknown, ["ready"]), regional("ready", { region: "europe-west1" })),
    ...found,
  },
  "by the edge, global": { stack: on(route(unknown, ["ready"]), global("ready")), ...found },
  "by the edge, global and regional": {
    stack: on(route(unknown, ["ready", "other"]), global("other"), regional("ready")),
  },
  "by the edge, a known name tells which": {
    stack: on(route("ready", ["ready", "other"]), global("ready"), regional("other")),
    ...found,
  },
  "by the edge, the name of neither is known": {
    stack: on(route("ready-1a2b", ["ready"]), global("ready", { name: unknown })),
    ...found,
  },
  "an edge to something else": { stack: on(route(unknown, ["web"])), ...undecided },
  "whether load is balanced is not known yet": {
    stack: on(ipRoute("proxy-ip", { loadBalancing: unknown }, "p", ["ready"]), global("ready")),
    ...undecided,
  },

  "the region is not known yet": {
    stack: on(route("ready", ["ready"]), regional("ready", { region: unknown })),
    ...undecided,
  },
  "the region is its provider's": {
    stack: on(
      route("ready", ["ready"]),
      gcp("europe-west1"),
      regional("ready", { region: undefined }, { provider: "google" }),
    ),
    ...found,
  },
  "the region is its provider's, which does not say": {
    stack: on(route("ready", ["ready"]), regional("ready", { region: undefined })),
    ...undecided,
  },
  "the cluster does not say where it is": {
    stack: [route("ready", ["ready"]), v2("web"), provider("p", "web"), regional("ready")],
    ...undecided,
  },
  "the cluster's region is assumed": {
    stack: [route("ready", ["ready"]), provider("p"), regional("ready")],
    given: { assume: { cluster: { dataplaneV2: true, region: "europe-west1" } } },
    finds: found.finds,
  },
  "nobody says where the cluster is": {
    stack: [route("ready", ["ready"]), provider("p"), regional("ready")],
    ...undecided,
  },
  "the only cluster is a guess": {
    stack: [route("ready", ["ready"]), v2("web", { location: "europe-west1" }), provider("p"), regional("ready")],
    ...softer,
  },
  "of two clusters, the provider's counts": {
    stack: on(
      route("ready", ["ready"]),
      v2("other", { location: "europe-west1" }),
      provider("q", "other"),
      regional("ready"),
    ),
  },
});

describe("a finding", () => {
  const says = (...stack: readonly Res[]) =>
    sentencesOf(routeHealthCheckIsRegional, on(route("ready", ["ready"]), ...stack));
  const at = "spec.loadBalancing.healthCheckName:";

  test("names the health check", () =>
    expect(says(global("ready"))).toEqual([
      `${at} ready is a global health check. Name a RegionHealthCheck of the cluster's region. [route-health-check-is-regional]`,
    ]));
  test("names both regions", () =>
    expect(says(regional("ready", { region: "europe-west1" }))).toEqual([
      `${at} ready is in europe-west1, and the cluster in europe-west4. Create the health check in europe-west4. [route-health-check-is-regional]`,
    ]));
  test("of a link shows nothing", () =>
    expect(sentencesOf(routeHealthCheckIsRegional, on(route("https://a.example/healthChecks/ready")))).toEqual([
      `${at} is a link, and a name is asked for. Write its last part alone. [route-health-check-is-regional]`,
    ]));
});
