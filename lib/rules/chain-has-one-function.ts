import { CHAIN_FUNCTIONS, FUNCTION_LABELS, FUNCTION_NAME } from "../facts/steering";
import { SERVICE_FUNCTION_CHAIN, type ServiceFunction } from "../inventory/steering";
import { isRecord } from "../values/label-requirement";
import { listOf } from "../values/list-of";
import { isObjectName } from "../values/object-name";
import { each } from "./judge";
import { on, rule, type Finding } from "./rule";

const { max } = CHAIN_FUNCTIONS.value;
const { max: longest } = FUNCTION_NAME.value;

export const chainHasOneFunction = rule({
  id: "chain-has-one-function",
  title: "A ServiceFunctionChain holds one function, with a name and labels that find its Pods",
  why: "The API server refuses the chain, and all that it should take is sent on unfiltered.",
  fix: "Give each function a chain of its own, and a TrafficSelector that leads from one to the next.",
  level: "mandatory",
  severity: "high",
  scopes: ["one"],
  facts: [CHAIN_FUNCTIONS, FUNCTION_NAME, FUNCTION_LABELS],
  checks: [
    on(SERVICE_FUNCTION_CHAIN, function* ({ serviceFunctions }) {
      const functions = listOf(serviceFunctions);
      const path = "serviceFunctions";
      if (functions.length === 0) yield { path, reason: "holds no function", fix: "Give the chain one function." };
      else if (functions.length > max) yield { path, reason: `holds ${functions.length} functions, and one is taken` };
      yield* each(functions, (entry, i) => functionWithin(isRecord(entry) ? entry : {}, `${path}[${i}]`));
    }),
  ],
});

function* functionWithin(entry: ServiceFunction, path: string): Iterable<Finding> {
  const { name } = entry;
  if (!isObjectName(name))
    yield {
      path: `${path}.name`,
      reason: typeof name === "string" ? `"${name}" is no name of a function` : "is missing",
      fix: `Write up to ${longest} lower-case letters, digits and hyphens; begin with a letter, end without a hyphen.`,
    };
  const labels: unknown = entry.podSelector?.matchLabels;
  if (!isRecord(labels) || Object.keys(labels).length === 0)
    yield {
      path: `${path}.podSelector.matchLabels`,
      reason: "names no label, and a function's Pods are found by labels alone",
      fix: "Write at least one label that the function's Pods carry.",
    };
}
