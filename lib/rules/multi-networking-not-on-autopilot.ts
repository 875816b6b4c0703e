import { MULTI_NETWORKING_IS_FOR_STANDARD } from "../facts/multi-networking";
import { FLOORS } from "../facts/versions";
import { CLUSTER } from "../inventory/subjects";
import { meetsFloors } from "../values/gke-version";
import { on, rule } from "./rule";

const floors = FLOORS.multiNetworkingOnAutopilot.value.join(" or ");

export const multiNetworkingNotOnAutopilot = rule({
  id: "multi-networking-not-on-autopilot",
  title: "Multi-networking is used on a Standard cluster",
  why: "Google's page about multi-networking is for Standard clusters; older Autopilot clusters take the setting and do without the networks.",
  fix: `Create a Standard cluster, or one whose minMasterVersion is ${floors} or newer.`,
  level: "advisory",
  severity: "medium",
  scopes: ["one"],
  facts: [MULTI_NETWORKING_IS_FOR_STANDARD, FLOORS.multiNetworkingOnAutopilot],
  checks: [
    on(CLUSTER, function* (cluster, { given, resource, inventory: { assume } }) {
      if (cluster.enableAutopilot !== true || cluster.enableMultiNetworking !== true) return;
      const assumed = assume.clusters?.[resource.name] ?? assume.cluster;
      const version = assumed?.version ?? cluster.minMasterVersion;
      if (version !== undefined && meetsFloors(version, given.floors.multiNetworkingOnAutopilot) === true) return;
      const from = given.floors.multiNetworkingOnAutopilot.join(" or ");
      yield {
        path: "enableMultiNetworking",
        reason: `is on for Autopilot, which has it from ${from} on${version === undefined ? ", and no version is stated" : `: "${version}" may be older`}`,
      };
    }),
  ],
});
