import { DATAPLANE_V2 } from "../facts/dataplane-v2";
import { ENCRYPTION_NEEDS, IN_TRANSIT_ENCRYPTION } from "../facts/encryption";
import { CLUSTER } from "../inventory/subjects";
import { mayRunDataplaneV2 } from "./cluster";
import { on, rule } from "./rule";

const [off, transparent] = IN_TRANSIT_ENCRYPTION.value;

export const encryptionNeedsDataplaneV2 = rule({
  id: "encryption-needs-dataplane-v2",
  title: "Inter-node transparent encryption is used on a Standard cluster with Dataplane V2",
  why: "It is a part of Dataplane V2 that Autopilot does not have. GKE refuses the cluster.",
  fix: `Create a Standard cluster with datapathProvider ${DATAPLANE_V2.value}, or set inTransitEncryptionConfig to ${off}.`,
  level: "mandatory",
  severity: "high",
  scopes: ["one"],
  facts: [ENCRYPTION_NEEDS, IN_TRANSIT_ENCRYPTION],
  checks: [
    on(CLUSTER, function* (cluster, around) {
      if (cluster.inTransitEncryptionConfig !== transparent) return;
      const path = "inTransitEncryptionConfig";
      if (cluster.enableAutopilot === true) yield { path, reason: `"${transparent}" is not there on Autopilot` };
      else if (!mayRunDataplaneV2(cluster, around))
        yield { path, reason: `"${transparent}" is asked for without Dataplane V2` };
    }),
  ],
});
