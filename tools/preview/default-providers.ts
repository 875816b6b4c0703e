import type { Config } from "./stack-config";
import { type Properties, secret, UNKNOWN } from "./property-values";
import { bareGoal, type Goal } from "./registration";
import { packageOf, providerType } from "./urn";

/** A resource that wants a provider without naming one, and the version of the package it was written for. */
type Wish = Pick<Goal, "type" | "version" | "pluginDownloadUrl">;

/** The providers that the engine itself registers: one for each version of a package that a program uses. */
export class DefaultProviders {
  readonly #references = new Map<string, Promise<string>>();

  constructor(
    private readonly config: Config,
    private readonly register: (goal: Goal) => Promise<{ readonly urn: string }>,
  ) {}

  /** The reference of the default provider; the first to ask has it registered. */
  referenceFor(wish: Wish): Promise<string> {
    const goal = this.#goalFor(wish);
    const key = `${goal.type} ${goal.name}`;
    const reference = this.#references.get(key) ?? this.register(goal).then(({ urn }) => `${urn}::${UNKNOWN}`);
    this.#references.set(key, reference);
    return reference;
  }

  #goalFor({ type, version, pluginDownloadUrl }: Wish): Goal {
    const packageName = packageOf(type);
    const inputs = { ...this.#configOf(packageName), ...(version !== "" && { version }) };
    return bareGoal(providerType(packageName), defaultName(version, pluginDownloadUrl), inputs);
  }

  /** The stack's configuration of the package: `gcp:project`. What is encrypted is known to the engine. */
  #configOf(packageName: string): Properties {
    const own = Object.entries(this.config.values).filter(([key]) => key.startsWith(`${packageName}:`));
    const entries = own.map(([key, value]) => {
      const shown = this.config.secretKeys.includes(key) ? secret(value) : value;
      return [key.slice(packageName.length + 1), shown] as const;
    });
    return Object.fromEntries(entries);
  }
}

/** `default_9_37_0`, as the engine makes it up from the version and, where one is given, the address of the plugin. */
const defaultName = (version: string, pluginDownloadUrl: string): string =>
  ["default", version, pluginDownloadUrl]
    .filter((part) => part !== "")
    .join("_")
    .replace(/[^\w]/g, "_");
