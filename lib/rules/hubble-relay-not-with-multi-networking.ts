import { RELAY_OR_MULTI_NETWORKING } from "../facts/multi-networking";
import { CLUSTER } from "../inventory/subjects";
import { on, rule } from "./rule";

export const hubbleRelayNotWithMultiNetworking = rule({
  id: "hubble-relay-not-with-multi-networking",
  title: "The managed Hubble relay and multi-networking are not both on",
  why: "The relay does not run on clusters with multi-networking: flows cannot be observed there.",
  fix: "Switch enableRelay off, or do without enableMultiNetworking.",
  level: "advisory",
  severity: "medium",
  scopes: ["one"],
  facts: [RELAY_OR_MULTI_NETWORKING],
  checks: [
    on(CLUSTER, function* (cluster) {
      if (cluster.enableMultiNetworking !== true) return;
      if (cluster.monitoringConfig?.advancedDatapathObservabilityConfig?.enableRelay !== true) return;
      yield {
        path: "monitoringConfig.advancedDatapathObservabilityConfig.enableRelay",
        reason: "is on beside enableMultiNetworking",
      };
    }),
  ],
});
