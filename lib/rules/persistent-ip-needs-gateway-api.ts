import { GATEWAY_CHANNEL } from "../facts/gateway-api";
import { PERSISTENT_IP_NEEDS } from "../facts/persistent-ip";
import type { Home } from "../inventory/home";
import { GATEWAY, GKE_IP_ROUTE } from "../inventory/persistent-ips";
import { CLUSTER } from "../inventory/subjects";
import { ifKnown } from "../inventory/view";
import { isOurs, needOf, usersIn } from "./persistent-ip-users";
import { on, rule, type Around, type Finding } from "./rule";

const { on: ON, off: OFF } = GATEWAY_CHANNEL.value;

export const persistentIpNeedsGatewayApi = rule({
  id: "persistent-ip-needs-gateway-api",
  title: "Persistent IP addresses are used on a cluster with the Gateway API",
  why: "Without its CRDs and controller the Gateway that holds the addresses cannot be created. A Standard cluster does not have them by itself.",
  fix: `Set gatewayApiConfig.channel to ${ON}.`,
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [PERSISTENT_IP_NEEDS, GATEWAY_CHANNEL],
  checks: [
    on(CLUSTER, function* (_, { home, resource, inventory }) {
      const users = usersIn(resource, inventory);
      if (home === undefined || users.length === 0) return;
      const api = gatewayApi(home);
      if (api === "there") return;
      const { who, softer, related } = needOf(users);
      const path = api === "off" ? "gatewayApiConfig.channel" : "gatewayApiConfig";
      const reason = `is ${api === "off" ? OFF : "not set"}: no Gateway API for ${who}`;
      yield { path, reason, related, softer: softer ?? (api === "unsaid" ? UNSAID : undefined) };
    }),
    on(GATEWAY, function* (gateway, around) {
      if (isOurs(gateway)) yield* assumedWithout(around);
    }),
    on(GKE_IP_ROUTE, (_, around) => assumedWithout(around)),
  ],
});

const UNSAID = "what is not set may have been switched on by other means";

/** What the cluster states, else what is assumed of it; Autopilot decides it itself. */
function gatewayApi({ cluster, assumed }: Home): "there" | "off" | "unsaid" {
  if ((ifKnown(() => cluster?.subject.enableAutopilot) ?? assumed.autopilot) === true) return "there";
  const stated = ifKnown(() => cluster?.subject.gatewayApiConfig?.channel);
  if (typeof stated === "string") return stated === OFF ? "off" : "there";
  if (assumed.gatewayApi !== undefined) return assumed.gatewayApi ? "there" : "off";
  if (cluster?.subject.enableAutopilot === true) return "there";
  return cluster?.subject.gatewayApiConfig?.channel === undefined ? "unsaid" : "there";
}

function* assumedWithout({ home }: Around): Iterable<Finding> {
  if (home === undefined || home.cluster !== undefined || gatewayApi(home) !== "off") return;
  yield { path: "", reason: `needs the Gateway API, and ${home.assumedAt} says that its cluster does not have it` };
}
