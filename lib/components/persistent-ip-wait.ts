import type { Input } from "@pulumi/pulumi";
import { AWAIT_ANNOTATION } from "../facts/persistent-ip-objects";
import type { Problem } from "./enforce";
import { mapped, plain } from "./plain";

type Annotations = Record<string, Input<string>>;

const KEY = AWAIT_ANNOTATION.value;

interface Waiting {
  readonly waitFor?: readonly string[] | undefined;
  readonly annotations?: Input<Annotations> | undefined;
}

/** The settings, and among the annotations the one by which Pulumi awaits all of the conditions. */
export function awaiting<T extends Waiting>(settings: T): T {
  const { waitFor, annotations } = settings;
  if (waitFor === undefined || waitFor.length === 0) return settings;
  const wanted = waitFor.map((type) => `condition=${type}`);
  const added = { [KEY]: wanted.length === 1 ? wanted[0]! : JSON.stringify(wanted) };
  return { ...settings, annotations: mapped(annotations ?? {}, (own: Annotations) => ({ ...own, ...added })) };
}

/** Where the conditions would take the place of what an annotation says, or are none. */
export function* waitProblems(
  conditions: readonly string[] | undefined,
  annotations: Input<Annotations> | undefined,
  known: readonly string[],
): Iterable<Problem> {
  const own = plain<Annotations>(annotations);
  if (conditions !== undefined && own !== undefined && KEY in own)
    yield { path: "waitFor", reason: `stands beside the annotation ${KEY}`, fix: "Give one or the other." };
  for (const [i, condition] of (conditions ?? []).entries())
    if (!known.some((type) => type.toLowerCase() === String(condition).toLowerCase()))
      yield {
        path: `waitFor[${i}]`,
        reason: `${JSON.stringify(condition)} is none of ${known.join(", ")}`,
        fix: "Choose of these; another condition can be awaited by an annotation of one's own.",
      };
}
