import { isLater } from "../inventory/view";
import { isRecord } from "../values/label-requirement";
import { isNamespaceName } from "../values/object-name";
import type { Problem } from "./enforce";
import { plain } from "./plain";
import { boundsProblems } from "./problems";
import type { SteeredSubject, SteeringSettings } from "./service-steering-args";
import { destinationProblems } from "./steered-traffic";

/** What no rule about single chains and selectors says. */
export function* steeringProblems(settings: SteeringSettings): Iterable<Problem> {
  const { subject, functions, destination, mostPairs } = settings;
  yield* podsProblems("subject", subject);
  if (functions.length === 0) yield { path: "functions", reason: "is empty", fix: "Give at least one function." };
  yield* boundsProblems("mostPairs", mostPairs, { min: 1 });
  if (functions.length > mostPairs)
    yield {
      path: "functions",
      reason: `makes ${functions.length} chains, each with its selector, and mostPairs is ${mostPairs}`,
      fix: "Do with fewer functions, or raise mostPairs.",
    };
  for (const [i, one] of functions.entries()) {
    yield* podsProblems(`functions[${i}]`, one);
    const before = functions.findIndex((other) => other.name === one.name);
    if (before < i)
      yield {
        path: `functions[${i}].name`,
        reason: `"${one.name}" is the name of functions[${before}] as well`,
        fix: "Give each function a name of its own.",
      };
  }
  yield* destinationProblems(destination);
}

const NAMESPACE = "Write up to 63 lower-case letters, digits and hyphens; begin and end with a letter or digit.";

function* podsProblems(path: string, { namespace, labels }: SteeredSubject): Iterable<Problem> {
  const name = plain<string>(namespace);
  if (!isLater(namespace) && !isNamespaceName(name))
    yield {
      path: `${path}.namespace`,
      reason: name === undefined ? "is missing" : `${JSON.stringify(name)} is no name of a namespace`,
      fix: NAMESPACE,
      unseen: { reason: "is no name of a namespace", fix: NAMESPACE },
    };
  const given = plain<object>(labels as object);
  if (given === undefined) return;
  if (path === "subject" && isRecord(given) && Object.keys(given).length === 0)
    yield {
      path: `${path}.labels`,
      reason: "names no label",
      fix: "Name one, or leave labels out for all Pods of the namespace.",
      unseen: true,
    };
  for (const [key, value] of Object.entries(given))
    if (typeof value !== "string" && !isLater(value))
      yield {
        path: `${path}.labels.${key}`,
        reason: `is ${value === undefined ? "undefined: without it more Pods are selected" : "no text"}`,
        fix: "Give the label's value, or leave the label out.",
        unseen: true,
      };
}
