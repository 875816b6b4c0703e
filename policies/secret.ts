import type { Secret } from "@pulumi/policy";

/** Told by the name of its class: a pack may bring another copy of the SDK. */
const isSecret = (value: unknown): value is Secret =>
  typeof value === "object" && value !== null && value.constructor.name === "Secret";

/** The value as rules read it, its secrets open. A copy: the SDK's own proxy breaks `map` and `filter`. */
export function opened(value: unknown): unknown {
  if (isSecret(value)) return opened(value.value);
  if (Array.isArray(value)) return value.map(opened);
  if (typeof value !== "object" || value === null || value.constructor !== Object) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, opened(inner)]));
}

/** What stands behind the mark of a secret, if there is one. */
export const unmarked = (value: unknown): unknown => (isSecret(value) ? unmarked(value.value) : value);

/** `value` marked as a secret if `like` is one or holds one. */
export function markedLike(like: unknown, value: unknown): unknown {
  const secret = secretIn(like);
  return secret === undefined ? value : new (secret.constructor as typeof Secret)(value);
}

function secretIn(value: unknown): Secret | undefined {
  if (isSecret(value)) return value;
  if (typeof value !== "object" || value === null) return undefined;
  for (const inner of Object.values(value)) {
    const found = secretIn(inner);
    if (found !== undefined) return found;
  }
  return undefined;
}
