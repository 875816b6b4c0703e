import { isSecret, output } from "@pulumi/pulumi";
import type { Settled } from "../inventory/view";

/** The engine's own mark for a value that it cannot know yet. */
export const NOT_KNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** What an Output tells beyond its public type; `apply` alone never says that it will not run. */
interface Inside {
  readonly isKnown: Promise<boolean>;
  promise(): Promise<unknown>;
}

/** What an Output or Promise turns out to be; in a preview that may be the mark of the unknown. */
export async function settle(value: unknown): Promise<Settled> {
  const whole = output(value);
  const inside = whole as unknown as Inside;
  const [known, secret] = await Promise.all([inside.isKnown, isSecret(whole)]);
  return { value: known ? await inside.promise() : NOT_KNOWN, secret };
}
