import { hubbleRelayNotWithMultiNetworking } from "../../lib/rules/hubble-relay-not-with-multi-networking";
import { describeRule } from "../support/rule";
import { unknown, v2 } from "../support/stack";

const relay = (enableRelay: unknown) => ({
  monitoringConfig: { advancedDatapathObservabilityConfig: { enableMetrics: true, enableRelay } },
});
const multi = { enableMultiNetworking: true };
const found = { finds: ["advisory web monitoringConfig.advancedDatapathObservabilityConfig.enableRelay"] };

describeRule(hubbleRelayNotWithMultiNetworking, {
  neither: { stack: [v2("web")] },
  "the relay alone": { stack: [v2("web", relay(true))] },
  "multi-networking alone": { stack: [v2("web", multi)] },
  both: { stack: [v2("web", { ...multi, ...relay(true) })], ...found },
  "the relay switched off": { stack: [v2("web", { ...multi, ...relay(false) })] },
  "multi-networking switched off": { stack: [v2("web", { enableMultiNetworking: false, ...relay(true) })] },
  "other monitoring only": { stack: [v2("web", { ...multi, monitoringConfig: { enableComponents: ["POD"] } })] },
  "the relay not known yet": { stack: [v2("web", { ...multi, ...relay(unknown) })], undecided: ["web"] },
  "multi-networking not known yet": {
    stack: [v2("web", { enableMultiNetworking: unknown, ...relay(true) })],
    undecided: ["web"],
  },
  "metrics not known yet": {
    stack: [
      v2("web", {
        ...multi,
        monitoringConfig: { advancedDatapathObservabilityConfig: { enableMetrics: unknown, enableRelay: true } },
      }),
    ],
    ...found,
  },
});
