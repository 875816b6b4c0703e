import { FUNCTION_PODS } from "../facts/steering";
import { podsSelectedBy } from "../inventory/selected-pods";
import { SERVICE_FUNCTION_CHAIN } from "../inventory/steering";
import { Doubt } from "./doubt";
import { on, rule } from "./rule";
import { nothingSelected } from "./nothing-selected";
import { functionOf } from "./service-functions";

export const functionSelectsAPod = rule({
  id: "function-selects-a-pod",
  title: "A workload in the namespace of a function has Pods with its labels",
  why: "With no Pod behind it, the function's Service has no endpoint, and what is steered to it is dropped.",
  fix: "Give the function labels that its Pods carry, and the namespace of their workload.",
  level: "advisory",
  severity: "medium",
  scopes: ["graph"],
  facts: [FUNCTION_PODS],
  checks: [
    on(SERVICE_FUNCTION_CHAIN, function* (subject, { home, resource, inventory }) {
      if (home === undefined) return;
      const found = functionOf({ subject, resource }, { resource, inventory });
      if (found === undefined) return; // another rule's to say
      if (found instanceof Doubt) return yield found.stop!;
      const { namespace, labels: matchLabels } = found;
      const selection = podsSelectedBy({ matchLabels }, namespace, resource, inventory);
      if (selection.none()) yield { path: "serviceFunctions[0].podSelector", ...nothingSelected(selection, namespace) };
    }),
  ],
});
