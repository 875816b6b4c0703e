import * as pulumi from "@pulumi/pulumi";
import { type Registered, settled } from "./monitor";

/** What a refusal says, line by line; nothing of the component may be left in the engine. */
export async function refusal(build: () => unknown, registered: readonly Registered[]): Promise<readonly string[]> {
  const before = registered.length;
  try {
    build();
  } catch (e) {
    await settled();
    expect(registered.slice(before)).toEqual([]);
    expect([pulumi.InputPropertiesError.isInstance(e), pulumi.RunError.isInstance(e)]).toEqual([true, true]);
    const [title, ...lines] = (e as Error).message.split("\n");
    expect(title).toMatch(/ is refused:$/);
    return lines.map((line) => line.trim());
  }
  await settled();
  throw new Error("not refused");
}
