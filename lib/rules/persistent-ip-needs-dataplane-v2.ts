import { DATAPLANE_V2 } from "../facts/dataplane-v2";
import { PERSISTENT_IP_NEEDS } from "../facts/persistent-ip";
import { GATEWAY, GKE_IP_ROUTE } from "../inventory/persistent-ips";
import { CLUSTER } from "../inventory/subjects";
import { assumedWithoutDataplaneV2 } from "./assumed-data-plane";
import { runsDataplaneV2 } from "./cluster";
import { isOurs, needOf, usersIn } from "./persistent-ip-users";
import { on, rule } from "./rule";

export const persistentIpNeedsDataplaneV2 = rule({
  id: "persistent-ip-needs-dataplane-v2",
  title: "Persistent IP addresses are used on a cluster with Dataplane V2",
  why: "Dataplane V2 leads an address to its Pod: on another data plane nobody does, and it can be chosen only when the cluster is created.",
  fix: `Create the cluster with datapathProvider ${DATAPLANE_V2.value}, or do without persistent IP addresses.`,
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [PERSISTENT_IP_NEEDS, DATAPLANE_V2],
  checks: [
    on(CLUSTER, function* (_, { home, resource, inventory }) {
      const users = usersIn(resource, inventory);
      if (home === undefined || users.length === 0 || runsDataplaneV2(home)?.value !== false) return;
      const { who, softer, related } = needOf(users);
      const reason = `is not ${DATAPLANE_V2.value}, needed for ${who}`;
      yield { path: "datapathProvider", reason, softer, related };
    }),
    on(GATEWAY, function* (gateway, around) {
      if (isOurs(gateway)) yield* assumedWithoutDataplaneV2(around);
    }),
    on(GKE_IP_ROUTE, (_, around) => assumedWithoutDataplaneV2(around)),
  ],
});
