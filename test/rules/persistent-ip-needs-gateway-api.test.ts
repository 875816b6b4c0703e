import { persistentIpNeedsGatewayApi } from "../../lib/rules/persistent-ip-needs-gateway-api";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { cluster, gateway, ipRoute, provider, unknown, v2, type Res } from "../support/stack";

const route = ipRoute("proxy", {}, "p");
const entry = gateway("entry", {}, "p");
const on = (inputs: object, ...more: readonly Res[]): readonly Res[] => [
  v2("web", inputs),
  provider("p", "web"),
  ...more,
];
const channel = (name: unknown) => ({ gatewayApiConfig: { channel: name } });
const assumed = (more: object) => ({ assume: { cluster: { dataplaneV2: true, ...more } } });
const off = { finds: ["mandatory web gatewayApiConfig.channel"], refuses: [] };
const unsaid = { finds: ["advisory web gatewayApiConfig"], refuses: [] };

describeRule(persistentIpNeedsGatewayApi, {
  "the standard channel": { stack: on(channel("CHANNEL_STANDARD"), route, entry) },
  "the experimental channel": { stack: on(channel("CHANNEL_EXPERIMENTAL"), route) },
  "switched off": { stack: on(channel("CHANNEL_DISABLED"), route), ...off },
  "switched off, a Gateway alone": { stack: on(channel("CHANNEL_DISABLED"), entry), ...off },
  "not set": { stack: on({}, route), ...unsaid },
  "set to nothing": { stack: on({ gatewayApiConfig: {} }, route), ...unsaid },
  "not set, as the outputs say": {
    stack: [
      v2("web", {}, { outputs: { datapathProvider: "ADVANCED_DATAPATH", ...channel("CHANNEL_STANDARD") } }),
      provider("p", "web"),
      route,
    ],
  },
  "not known yet": { stack: on(channel(unknown), route), undecided: ["web"] },
  "all of it not known yet": { stack: on({ gatewayApiConfig: unknown }, route), undecided: ["web"] },
  "on Autopilot": { stack: on({ enableAutopilot: true }, route) },
  "on Autopilot, switched off: the API refuses that": {
    stack: on({ enableAutopilot: true, ...channel("CHANNEL_DISABLED") }, route),
  },
  "whether it is Autopilot is not known yet": { stack: on({ enableAutopilot: unknown }, route), undecided: ["web"] },
  "no Autopilot, in so many words": { stack: on({ enableAutopilot: false }, route), ...unsaid },
  "no Autopilot, whatever is assumed": {
    stack: on({ enableAutopilot: false, ...channel("CHANNEL_DISABLED") }, route),
    given: assumed({ autopilot: true }),
    finds: off.finds,
  },
  "whether it is Autopilot is not known yet, and assumed": {
    stack: on({ enableAutopilot: unknown }, route),
    given: assumed({ autopilot: true }),
  },
  "not known yet, and assumed": { stack: on(channel(unknown), route), given: assumed({ gatewayApi: true }) },
  "nothing needs it": { stack: on(channel("CHANNEL_DISABLED")) },
  "a Gateway of another class": {
    stack: on(channel("CHANNEL_DISABLED"), gateway("entry", { gatewayClassName: "istio" }, "p")),
  },
  "of another cluster": {
    stack: [
      v2("web", channel("CHANNEL_DISABLED")),
      v2("other", channel("CHANNEL_STANDARD")),
      provider("p", "other"),
      route,
    ],
  },
  "the only cluster is a guess": {
    stack: [cluster("web", channel("CHANNEL_DISABLED")), provider("p"), route],
    finds: ["advisory web gatewayApiConfig.channel"],
  },
  "no cluster in view": { stack: [provider("p"), route], given: assumed({}) },
  "no cluster in view, assumed without": {
    stack: [provider("p"), route, entry],
    given: assumed({ gatewayApi: false }),
    finds: ["mandatory proxy spec", "mandatory entry spec"],
  },
  "no cluster in view, assumed with it": { stack: [provider("p"), route], given: assumed({ gatewayApi: true }) },
  "no cluster in view, assumed Autopilot": {
    stack: [provider("p"), route],
    given: assumed({ autopilot: true, gatewayApi: false }),
  },
  "what the cluster leaves unsaid is assumed": { stack: on({}, route), given: assumed({ gatewayApi: true }) },
  "what the cluster leaves unsaid is assumed to be off": {
    stack: on({}, route),
    given: assumed({ gatewayApi: false }),
    finds: off.finds,
  },
  "assumed, against what the cluster says": {
    stack: on(channel("CHANNEL_DISABLED"), route),
    given: assumed({ gatewayApi: true }),
    finds: off.finds,
  },
});

test("a finding says who has no Gateway API", () => {
  expect(sentencesOf(persistentIpNeedsGatewayApi, on(channel("CHANNEL_DISABLED"), route))).toEqual([
    "gatewayApiConfig.channel: is CHANNEL_DISABLED: no Gateway API for GKEIPRoute proxy. Set gatewayApiConfig.channel to CHANNEL_STANDARD. [persistent-ip-needs-gateway-api]",
  ]);
  expect(sentencesOf(persistentIpNeedsGatewayApi, on({}, route, entry))).toEqual([
    "gatewayApiConfig: is not set: no Gateway API for Gateway entry and 1 more. Set gatewayApiConfig.channel to CHANNEL_STANDARD. Advisory only: what is not set may have been switched on by other means. [persistent-ip-needs-gateway-api]",
  ]);
});
