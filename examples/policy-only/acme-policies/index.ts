// One pack runs per process: an organisation that has its own takes our policies into it.
import { Cluster } from "@pulumi/gcp/container/cluster";
import { PolicyPack, validateResourceOfType } from "@pulumi/policy";
import { policies } from "gke-dpv2/policies";

new PolicyPack("acme", {
  policies: [
    ...policies, // in this order, and all of them: each rule is configured by its own name
    {
      name: "cluster-has-owner",
      description: "A cluster says whose it is",
      enforcementLevel: "mandatory",
      validateResource: validateResourceOfType(Cluster, ({ resourceLabels }, _, reportViolation) => {
        if (resourceLabels?.["owner"] === undefined) reportViolation("resourceLabels has no owner. Name the team.");
      }),
    },
  ],
});
