import { isLater, isUnknown, step } from "../inventory/view";
import type { Problem } from "./enforce";
import { NOT_KNOWN } from "./settle";
import { type Fields, isOfKind, type Shape, wordsFor } from "./shape";

/** The arguments of a component. */
export interface Typed<A extends object = object> {
  readonly shape: Fields;
  /** As they were typed. */
  readonly raw: unknown;
  /**
   * As far as they have their shape; `null` counts as not given. In place of what has not stands what finds nothing, so
   * that the rest of what is wrong is found: a component with {@link misfits} is never made.
   */
  readonly args: A;
}

export const typedAs = <A extends object>(shape: Fields, raw: A): Typed<A> => ({
  ...{ shape, raw },
  args: whole(raw, shape, () => undefined) as A,
});

/** What of `args`, as typed or as they turned out to be, has not the shape. */
export function misfits({ shape }: Pick<Typed, "shape">, args: unknown): readonly Problem[] {
  const problems: Problem[] = [];
  whole(args, shape, (problem) => problems.push(problem));
  return problems;
}

type Say = (problem: Problem) => void;

/** Left out altogether, every argument is left out. */
const whole = (args: unknown, fields: Fields, say: Say): unknown =>
  fit(args ?? {}, { kind: "record", fields, required: true, now: true }, "", say);

/** The value where it fits, else what stands in for it. An object in which nothing changes stays the same object. */
function fit(value: unknown, shape: Shape, path: string, say: Say): unknown {
  const refuse = (reason: string, fix: string, unseen = reason): unknown => {
    say({ path: path === "" ? "args" : path, reason, fix, unseen: { reason: unseen, fix } });
    return standIn(shape);
  };
  const wanted = wordsFor(shape);
  if (value === undefined || value === null)
    return shape.required ? refuse("is missing", `Give ${wanted}.`) : undefined;
  if (isLater(value) && shape.now) return refuse("comes later, and decides what is made", `Give ${wanted} right away.`);
  if (isLater(value) || isUnknown(value)) return value;

  const fix = shape.required ? `Give ${wanted}.` : `Give ${wanted}, or leave it out.`;
  if (!isOfKind(shape, value)) return refuse(`${shown(value)} is not ${wanted}`, fix, `is not ${wanted}`);
  if (shape.filled && value === "")
    return refuse("is empty", shape.required ? "Fill it in." : "Fill it in, or leave it out.");
  if (shape.values?.includes(value as string) === false) {
    const known = `is none of ${shape.values.join(", ")}`;
    return refuse(`${shown(value)} ${known}`, "Choose one of them.", known);
  }
  const form = shape.forms?.find((one) => isOfKind(one, value));
  return form === undefined ? inside(value, shape, path, say) : fit(value, form, path, say);
}

/** Each item of a list or a map, each field of a record. */
function inside(value: unknown, { kind, of, fields }: Shape, path: string, say: Say): unknown {
  if (of === undefined && fields === undefined) return value;
  const parts = fields ?? Object.fromEntries(Object.keys(value as object).map((key) => [key, of!]));
  const changed = Object.entries(parts).flatMap(([key, part]) => {
    const before = part.kind === "anything" ? unread(value, key) : (value as Record<string, unknown>)[key];
    const shape = kind === "list" ? { ...part, required: true as const } : part;
    const after = fit(before, shape, step(path, key, kind === "list" || /^\d+$/.test(key)), say);
    return Object.is(before, after) ? [] : [[key, after]];
  });
  if (changed.length === 0) return value;
  const copy = kind === "list" ? [...(value as unknown[])] : { ...(value as object) };
  return Object.assign(copy, Object.fromEntries(changed));
}

/** What stands there, untouched: reading it would have it awaited. */
const unread = (of: unknown, key: string): unknown => Object.getOwnPropertyDescriptor(of, key)?.value;

const NEVER = new Promise<never>(() => undefined);

/** What nobody can judge; where it has to be there at once, as little as can be. */
function standIn(shape: Shape): unknown {
  if (shape.now === undefined) return NEVER;
  const form = shape.forms?.find(({ kind }) => kind === "list" || kind === "map") ?? shape;
  switch (form.kind) {
    case "number":
      return NaN;
    case "flag":
      return undefined;
    case "list":
      return [];
    case "map":
      return {};
    case "record":
      return whole({}, form.fields!, () => undefined);
    default:
      return NOT_KNOWN;
  }
}

/** A text, number or switch as it was typed. */
function shown(value: unknown): string {
  if (typeof value === "object") return Array.isArray(value) ? "a list" : "an object";
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}
