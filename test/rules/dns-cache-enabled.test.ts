import { dnsCacheEnabled } from "../../lib/rules/dns-cache-enabled";
import { describeRule } from "../support/rule";
import { cluster, unknown, v2 } from "../support/stack";

const cache = (enabled: unknown) => ({ addonsConfig: { dnsCacheConfig: { enabled } } });
const off = { finds: ["advisory web addonsConfig.dnsCacheConfig.enabled"] };
const unset = { finds: ["advisory web addonsConfig.dnsCacheConfig"] };

describeRule(dnsCacheEnabled, {
  on: { stack: [v2("web", cache(true))] },
  off: { stack: [v2("web", cache(false))], ...off },
  "off where it would be the default": {
    stack: [v2("web", { ...cache(false), minMasterVersion: "1.35.1-gke.1" })],
    ...off,
  },
  "on Autopilot": { stack: [cluster("web", { enableAutopilot: true })] },
  "not set, at the version that has it by default": {
    stack: [v2("web", { minMasterVersion: "1.34.1-gke.3720000" })],
  },
  "not set, one build under it": { stack: [v2("web", { minMasterVersion: "1.34.1-gke.3719999" })], ...unset },
  "not set, an alias of a newer line": { stack: [v2("web", { minMasterVersion: "1.35" })] },
  "not set, an alias of its own line": { stack: [v2("web", { minMasterVersion: "1.34" })], undecided: ["web"] },
  "not set, an alias of an older line": { stack: [v2("web", { minMasterVersion: "1.33" })], ...unset },
  "not set, left to the release channel": {
    stack: [v2("web", { releaseChannel: { channel: "REGULAR" } })],
    undecided: ["web"],
  },
  "not set, pinned to what is not known yet": {
    stack: [v2("web", { minMasterVersion: unknown })],
    undecided: ["web"],
  },
  "not set among other add-ons": {
    stack: [v2("web", { minMasterVersion: "1.33.1-gke.1", addonsConfig: { httpLoadBalancing: { disabled: false } } })],
    ...unset,
  },
  "not known yet": { stack: [v2("web", cache(unknown))], undecided: ["web"] },
  "not known whether it is Autopilot": { stack: [v2("web", { enableAutopilot: unknown })], undecided: ["web"] },
  "not set, assumed new": {
    stack: [v2("web", { minMasterVersion: "1.30.1-gke.1" })],
    given: { assume: { cluster: { version: "1.34.1-gke.3720000" } } },
  },
  "not set, assumed old, which may be of another cluster": {
    stack: [v2("web")],
    given: { assume: { cluster: { version: "1.33.1-gke.1" } } },
    undecided: ["web"],
  },
  "not set, assumed old by name": {
    stack: [v2("web")],
    given: { assume: { clusters: { web: { version: "1.33.1-gke.1" } } } },
    ...unset,
  },
  "without Dataplane V2 as well": { stack: [cluster("web", { minMasterVersion: "1.33.1-gke.1" })], ...unset },
  "a default moved by settings": {
    stack: [v2("web", { minMasterVersion: "1.34.1-gke.3720000" })],
    given: { facts: { floors: { nodeLocalDnsCache: ["1.36.0-gke.1"] } } },
    ...unset,
  },
});
