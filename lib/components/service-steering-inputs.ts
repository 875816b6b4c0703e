import type { CustomResourceArgs } from "@pulumi/kubernetes/apiextensions/customResource";
import type { Input } from "@pulumi/pulumi";
import { NAMESPACE_NAME_LABEL } from "../facts/network-policy";
import type { Child } from "./enforce";
import { CHAIN_TYPE, chainInputs } from "./service-function-chain-inputs";
import type { SteeredFunction, SteeredSubject, SteeringSettings } from "./service-steering-args";
import { egressArguments } from "./steered-traffic";
import { SELECTOR_TYPE, selectorInputs } from "./traffic-selector-inputs";

/** One step of the path: from the Pods before to a function. */
interface Hop {
  /** Names, in the program and in the cluster. */
  readonly chain: string;
  readonly selector: string;
  readonly from: SteeredSubject;
  readonly to: SteeredFunction;
}

/** The steps in order. */
export const hopsOf = (name: string, { subject, functions }: SteeringSettings): readonly Hop[] =>
  functions.map((to, i) => ({
    chain: `${name}-${to.name}`,
    selector: `${name}-to-${to.name}`,
    from: functions[i - 1] ?? subject,
    to,
  }));

export const hopChain = ({ chain: name, to }: Hop, { sessionAffinitySeconds: timeoutSeconds }: SteeringSettings) =>
  chainInputs({
    name,
    serviceFunctions: [{ name: to.name, namespace: to.namespace, podSelector: { matchLabels: to.labels } }],
    ...(timeoutSeconds !== undefined && { sessionAffinity: { clientIPNoDestination: { timeoutSeconds } } }),
  });

export const hopSelector = (
  { selector: name, from }: Hop,
  settings: SteeringSettings,
  chain: Input<string>,
): CustomResourceArgs =>
  selectorInputs({
    name,
    serviceFunctionChain: chain,
    namespaceSelector: { matchLabels: { [NAMESPACE_NAME_LABEL.value]: from.namespace } },
    podSelector: from.labels === undefined ? {} : { matchLabels: from.labels },
    network: settings.network,
    destination: settings.destination,
    ports: settings.ports,
  });

/** The chains and selectors before they exist: what rules speak of. */
export const hopSubjects = (hops: readonly Hop[], settings: SteeringSettings): readonly Child[] =>
  hops.flatMap((hop, i) => [
    { type: CHAIN_TYPE, name: hop.chain, inputs: hopChain(hop, settings), arguments: chainArguments(i) },
    {
      type: SELECTOR_TYPE,
      name: hop.selector,
      inputs: hopSelector(hop, settings, hop.chain),
      arguments: selectorArguments(i, settings),
    },
  ]);

/** The argument that each path of the inputs comes from. */
const chainArguments = (i: number): Record<string, string> => ({
  "metadata.name": `functions[${i}].name`,
  "spec.serviceFunctions": "functions",
  "spec.serviceFunctions[0]": `functions[${i}]`,
  "spec.serviceFunctions[0].podSelector": `functions[${i}].labels`,
  "spec.serviceFunctions[0].podSelector.matchLabels": `functions[${i}].labels`,
  "spec.sessionAffinity": "sessionAffinitySeconds",
  "spec.sessionAffinity.clientIPNoDestination.timeoutSeconds": "sessionAffinitySeconds",
});

function selectorArguments(i: number, { ports }: SteeringSettings): Record<string, string> {
  const from = i === 0 ? "subject" : `functions[${i - 1}]`;
  const namespaces = "spec.subject.pods.namespaceSelector";
  const pods = "spec.subject.pods.podSelector";
  return {
    "spec.serviceFunctionChain": `functions[${i}]`,
    "spec.subject.pods": from,
    [namespaces]: `${from}.namespace`,
    [`${namespaces}.matchLabels["${NAMESPACE_NAME_LABEL.value}"]`]: `${from}.namespace`,
    [pods]: `${from}.labels`,
    [`${pods}.matchLabels`]: `${from}.labels`,
    "spec.subject.network": "network",
    ...egressArguments(ports),
  };
}
