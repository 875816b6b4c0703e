import type { CustomResourceArgs } from "@pulumi/kubernetes/apiextensions/customResource";
import { TRAFFIC_SELECTOR_KIND } from "../facts/steering";
import { isEmptySelector, type LabelSelector } from "../values/label-selector";
import type { Problem } from "./enforce";
import { given, plain } from "./plain";
import { selectionProblems, selectorOf } from "./pod-selection";
import { destinationProblems, egressArguments, egressOf } from "./steered-traffic";
import type { SelectorSettings } from "./traffic-selector-args";

const { apiVersion, kind } = TRAFFIC_SELECTOR_KIND.value;

export const SELECTOR_TYPE = `kubernetes:${apiVersion}:${kind}`;

export const selectorInputs = (settings: SelectorSettings): CustomResourceArgs => ({
  apiVersion,
  kind,
  metadata: given({ name: settings.name, annotations: settings.annotations }),
  spec: {
    serviceFunctionChain: settings.serviceFunctionChain,
    subject: given({
      pods: {
        namespaceSelector: selectorOf(settings.namespaceSelector),
        podSelector: selectorOf(settings.podSelector),
      },
      network: settings.network,
    }),
    egress: egressOf(settings.destination, settings.ports),
  },
});

/** The argument that each path of the inputs comes from. */
export const selectorArguments = ({ ports }: SelectorSettings): Record<string, string> => ({
  "metadata.name": "name",
  "metadata.annotations": "annotations",
  "spec.serviceFunctionChain": "serviceFunctionChain",
  "spec.subject.pods": "podSelector",
  "spec.subject.pods.podSelector": "podSelector",
  "spec.subject.pods.namespaceSelector": "namespaceSelector",
  "spec.subject.network": "network",
  ...egressArguments(ports),
});

/** What cannot work, or steers more than anybody wants. */
export function* selectorProblems(settings: SelectorSettings): Iterable<Problem> {
  const { namespaceSelector, podSelector, destination } = settings;
  yield* selectionProblems("namespaceSelector", namespaceSelector);
  yield* selectionProblems("podSelector", podSelector);
  if ([namespaceSelector, podSelector].every((selection) => isAll(plain(selectorOf(selection)))))
    yield {
      path: "podSelector",
      reason: "is empty as namespaceSelector is: that is every Pod of every namespace",
      fix: "Narrow the namespaces, the Pods, or both.",
    };
  yield* destinationProblems(destination);
}

const isAll = (selector: unknown): boolean => selector !== undefined && isEmptySelector(selector as LabelSelector);
