import { PolicyPack } from "@pulumi/policy";
import { policies } from "gke-dpv2/policies";

/** An organisation's pack: its own policies, and ours beside them. */
new PolicyPack("acme", {
  policies: [
    {
      name: "acme-first",
      description: "Acme's own, and slow",
      enforcementLevel: "mandatory",
      validateResource: async ({ type }, reportViolation) => {
        await new Promise(setImmediate);
        if (type === "gcp:compute/network:Network") reportViolation("acme has seen a network");
      },
    },
    ...policies,
    {
      name: "acme-last",
      description: "Acme's own",
      enforcementLevel: "advisory",
      validateStack: ({ resources }, reportViolation) => reportViolation(`acme has seen ${resources.length} resources`),
    },
  ],
});
