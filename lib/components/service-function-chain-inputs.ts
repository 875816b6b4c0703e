import type { CustomResourceArgs } from "@pulumi/kubernetes/apiextensions/customResource";
import type { Input } from "@pulumi/pulumi";
import { SERVICE_FUNCTION_CHAIN_KIND } from "../facts/steering";
import type { Problem } from "./enforce";
import { given, mapped, plain } from "./plain";
import { selectionProblems, selectorOf } from "./pod-selection";
import type { ServiceFunction, ServiceFunctionChainArgs } from "./service-function-chain-args";

const { apiVersion, kind } = SERVICE_FUNCTION_CHAIN_KIND.value;

export const CHAIN_TYPE = `kubernetes:${apiVersion}:${kind}`;

export const chainInputs = (settings: ServiceFunctionChainArgs): CustomResourceArgs => ({
  apiVersion,
  kind,
  metadata: given({ name: settings.name, annotations: settings.annotations }),
  spec: given({
    serviceFunctions: mapped(settings.serviceFunctions, (list: Input<ServiceFunction>[]) =>
      list.map((entry) => mapped(entry, functionInputs)!),
    ),
    sessionAffinity: settings.sessionAffinity,
  }),
});

const functionInputs = ({ name, namespace, podSelector }: ServiceFunction) => ({
  name,
  namespace,
  podSelector: selectorOf(podSelector),
});

/** The argument that each path of the inputs comes from. */
export const CHAIN_ARGUMENTS = {
  "metadata.name": "name",
  "metadata.annotations": "annotations",
  "spec.serviceFunctions": "serviceFunctions",
  "spec.sessionAffinity": "sessionAffinity",
} as const satisfies Record<string, keyof ServiceFunctionChainArgs>;

/** What the kind refuses beside what the rules about it say. */
export function* chainProblems({ serviceFunctions }: ServiceFunctionChainArgs): Iterable<Problem> {
  for (const [i, entry] of (plain<Input<ServiceFunction>[]>(serviceFunctions) ?? []).entries())
    yield* selectionProblems(`serviceFunctions[${i}].podSelector`, plain<ServiceFunction>(entry)?.podSelector);
}
