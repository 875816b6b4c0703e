import type { Autonamed } from "./autonamed";
import { DefaultProviders } from "./default-providers";
import type { Properties } from "./property-values";
import { checked, created, isConfigured } from "./provider-answers";
import type { Goal, Registration } from "./registration";
import { ProgramMistake } from "./sdk";
import type { Secrets } from "./secrets";
import type { Config } from "./stack-config";
import { isProvider, type StackId, urnOf, urnOfReference } from "./urn";

/** Who judges each resource before it is created, in the order of their registration. */
export interface Judge {
  /** Gives the inputs, which policies may change. The verdict on them is not waited for: a preview creates nothing. */
  take(registration: Registration, provider: Registration | undefined): Promise<Properties>;
}

/** The resources of a stack as the engine comes to know them, in the order of their registration. */
export class Deployment {
  readonly #resources = new Map<string, Registration>();
  readonly defaultProviders: DefaultProviders;
  /** The engine takes one registration after the other. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly id: StackId,
    config: Config,
    readonly secrets: Secrets,
    private readonly judge: Judge | undefined,
    private readonly isAutonamed: Autonamed,
  ) {
    this.defaultProviders = new DefaultProviders(config, (goal) => this.#inTurn(goal));
  }

  get registrations(): readonly Registration[] {
    return [...this.#resources.values()];
  }

  get(urn: string): Registration | undefined {
    return this.#resources.get(urn);
  }

  providerOf({ provider }: Goal): Registration | undefined {
    return this.get(urnOfReference(provider));
  }

  /** The resource and those above it, nearest first. */
  ancestorsFrom(urn: string): readonly string[] {
    return urn === "" ? [] : [urn, ...this.ancestorsFrom(this.get(urn)?.parent ?? "")];
  }

  async register(goal: Goal): Promise<Registration> {
    const needsProvider = goal.custom && !isProvider(goal.type) && goal.provider === "";
    const provider = needsProvider ? await this.defaultProviders.referenceFor(goal) : goal.provider;
    return this.#inTurn({ ...goal, provider });
  }

  /** Resolves when all that was asked for so far is registered: a program may end without waiting for it. */
  async settled(): Promise<void> {
    await this.#last;
  }

  /** What a component, or the stack, has to say at its end. */
  complete(urn: string, outputs: Properties): void {
    this.secrets.collect(outputs);
    const registration = this.get(urn);
    if (registration !== undefined) registration.outputs = outputs;
  }

  #inTurn(goal: Goal): Promise<Registration> {
    const done = this.#last.then(() => this.#take(goal));
    this.#last = done.catch(() => undefined);
    return done;
  }

  async #take(wanted: Goal): Promise<Registration> {
    this.secrets.collect(wanted.inputs);
    const goal = asRegistered(wanted);
    const urn = urnOf(this.id, goal.type, goal.name, goal.parent);
    if (this.#resources.has(urn))
      throw new ProgramMistake(`Duplicate resource URN '${urn}'; try giving it a unique name`);

    const provider = this.providerOf(goal);
    const configured = !goal.custom || isProvider(goal.type) || (provider !== undefined && isConfigured(provider));
    const inputs = configured ? checked(goal, urn, this.isAutonamed) : goal.inputs;
    const registration: Registration = { ...goal, urn, inputs, outputs: {} };
    const judged = (await this.judge?.take(registration, provider)) ?? inputs;
    const outputs = goal.custom && configured ? created(goal, judged) : {};
    for (const name of goal.additionalSecretOutputs) this.secrets.add(judged[name] ?? null);
    const kept = { ...registration, inputs: judged, outputs };
    this.#resources.set(urn, kept);
    return kept;
  }
}

/**
 * A provider's version is one of its inputs. A component whose children a provider would make (charts, YAML) is
 * registered as the engine does it while that provider is not configured: alone, without inputs.
 */
function asRegistered(goal: Goal): Goal {
  if (goal.remote) return { ...goal, provider: "", inputs: {}, dependencies: [], propertyDependencies: {} };
  if (!isProvider(goal.type) || goal.version === "") return goal;
  return { ...goal, inputs: { ...goal.inputs, version: goal.version } };
}
