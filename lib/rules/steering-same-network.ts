import { NODE_NETWORK_IS_NO_ENDPOINT } from "../facts/pod-interfaces";
import { ONE_POD_NETWORK } from "../facts/steering";
import type { Item } from "../inventory/collection";
import type { PodTemplate } from "../inventory/pod-template";
import { podsSelectedBy } from "../inventory/selected-pods";
import { TRAFFIC_SELECTOR } from "../inventory/steering";
import { NotYet, valueOrNotYet } from "../inventory/view";
import { Doubt } from "./doubt";
import { on, rule } from "./rule";
import { chainOf, functionOf } from "./service-functions";
import { hasEndpointOn, networkOf, PRIMARY } from "./steering-pods";

export const steeringSameNetwork = rule({
  id: "steering-same-network",
  title: "A function's Pods are on the Pod network of the TrafficSelectors that lead to it",
  why: "What is steered stays on its Pod network: Pods without an interface there are never reached.",
  fix: "Give the function's Pods an interface on that network, or name a network that they are on.",
  level: "advisory",
  severity: "medium",
  scopes: ["graph"],
  facts: [ONE_POD_NETWORK, NODE_NETWORK_IS_NO_ENDPOINT],
  checks: [
    on(TRAFFIC_SELECTOR, function* (subject, { home, resource, inventory }) {
      if (home === undefined) return;
      const network = networkOf(subject);
      const near = { resource, inventory };
      const chain = chainOf({ subject, resource }, near);
      if (chain === undefined) return; // another rule's to say
      if (chain instanceof Doubt) return yield chain.stop!;
      const found = functionOf(chain, near);
      if (found === undefined) return;
      if (found instanceof Doubt) return yield found.stop!;
      const elsewhere: Item<PodTemplate>[] = [];
      for (const pods of podsSelectedBy({ matchLabels: found.labels }, found.namespace, resource, inventory).selected) {
        const isThere = valueOrNotYet(() => hasEndpointOn(pods.subject, network));
        if (isThere instanceof NotYet) yield isThere;
        else if (isThere === false) elsewhere.push(pods);
      }
      const [first, ...others] = elsewhere.map((pods) => `${pods.subject.workload} ${pods.resource.name}`);
      if (first === undefined) return;
      const whose = others.length === 0 ? first : `${first} and ${others.length} more`;
      const related = [chain.resource, ...elsewhere.map((pods) => pods.resource)];
      const pods = `the Pods of ${whose}, the function of ${chain.resource.name}`;
      yield network === PRIMARY
        ? {
            path: "serviceFunctionChain",
            reason: `leads to Pods that are in the network of their nodes, and are no endpoints there: ${pods}`,
            fix: "Take hostNetwork out of the function's Pods.",
            related,
          }
        : {
            path: "subject.network",
            reason: `"${network}" is a network on which ${pods}, have no interface`,
            related,
          };
    }),
  ],
});
