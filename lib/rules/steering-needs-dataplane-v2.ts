import { DATAPLANE_V2 } from "../facts/dataplane-v2";
import { STEERING_NEEDS_DATAPLANE_V2 } from "../facts/steering";
import { SERVICE_FUNCTION_CHAIN, TRAFFIC_SELECTOR } from "../inventory/steering";
import { CLUSTER } from "../inventory/subjects";
import { assumedWithoutDataplaneV2 } from "./assumed-data-plane";
import { runsDataplaneV2 } from "./cluster";
import { on, rule } from "./rule";
import { steeringNeedOf } from "./steering-users";

export const steeringNeedsDataplaneV2 = rule({
  id: "steering-needs-dataplane-v2",
  title: "Traffic is steered on a cluster with Dataplane V2",
  why: "Dataplane V2 steers: on another data plane the traffic goes past its functions, and it can be chosen only when the cluster is created.",
  fix: `Create the cluster with datapathProvider ${DATAPLANE_V2.value}, or do without service steering.`,
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [STEERING_NEEDS_DATAPLANE_V2, DATAPLANE_V2],
  checks: [
    on(CLUSTER, function* (_, { home, resource, inventory }) {
      const need = steeringNeedOf(resource, inventory);
      if (home === undefined || need === undefined || runsDataplaneV2(home)?.value !== false) return;
      const { who, softer, related } = need;
      yield { path: "datapathProvider", reason: `is not ${DATAPLANE_V2.value}, needed for ${who}`, softer, related };
    }),
    on(SERVICE_FUNCTION_CHAIN, (_, around) => assumedWithoutDataplaneV2(around)),
    on(TRAFFIC_SELECTOR, (_, around) => assumedWithoutDataplaneV2(around)),
  ],
});
