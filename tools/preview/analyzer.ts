import type { ServiceError } from "@grpc/grpc-js";
import {
  AnalyzeRequest,
  type AnalyzeResponse,
  AnalyzerPropertyDependencies,
  AnalyzerProviderResource,
  AnalyzerResource,
  AnalyzerResourceOptions,
  AnalyzeStackRequest,
  type RemediateResponse,
} from "@pulumi/pulumi/proto/analyzer_pb";
import { Failure, messageOf } from "../failure";
import type { Deployment, Judge } from "./deployment";
import { type Diagnostic, diagnosticOf } from "./diagnostic";
import type { PolicyServer } from "./policy-server";
import { forPolicies, fromStruct, type Properties, toStruct } from "./property-values";
import type { Registration } from "./registration";
import { type Rewrite, rewritesOf } from "./rewrites";
import { call } from "./sdk";
import { withoutForeignFrames } from "./traces";

/**
 * Has a policy pack judge resources, with the questions and in the order of `pulumi preview`: one after the other, but
 * behind the program, which goes on meanwhile.
 */
export class Analyzer implements Judge {
  /** All that was reported so far. */
  readonly diagnostics: Diagnostic[] = [];
  /** All that policies have written so far. */
  readonly rewrites: Rewrite[] = [];
  #last: Promise<void> = Promise.resolve();
  #failure: Failure | undefined;

  constructor(private readonly booting: Promise<PolicyServer>) {}

  async take(registration: Registration, provider: Registration | undefined): Promise<Properties> {
    const server = await this.booting;
    if (this.#failure !== undefined) throw this.#failure;
    const inputs = server.remediates ? await this.#remediate(registration, provider, server) : registration.inputs;
    this.#last = this.#last
      .then(() => this.#analyze({ ...registration, inputs }, provider, server))
      .catch((error: unknown) => void (this.#failure ??= packFailure(error, server.pack)));
    return inputs;
  }

  /** Resolves when all that was taken is judged. */
  async settled(): Promise<void> {
    await this.#last;
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** At the end, when all is settled, on what is known of each resource after creation. */
  async judgeStack(deployment: Deployment): Promise<void> {
    await this.settled();
    const { client, pack } = await this.booting;
    const resources = deployment.registrations.map((r) => inStack(r, deployment.providerOf(r)));
    const stack = deployment.registrations[0]?.urn ?? "";
    try {
      const request = new AnalyzeStackRequest().setResourcesList(resources);
      const answer = await call<AnalyzeResponse>((done) => client.analyzeStack(request, done));
      this.diagnostics.push(...answer.getDiagnosticsList().map((d) => diagnosticOf(d, stack)));
    } catch (error) {
      throw packFailure(error, pack);
    }
  }

  /** The inputs as policies change them, one after the other. */
  async #remediate(
    r: Registration,
    provider: Registration | undefined,
    { client, pack }: PolicyServer,
  ): Promise<Properties> {
    const request = requestFor(r, provider);
    try {
      const answer = await call<RemediateResponse>((done) => client.remediate(request, done));
      const remediations = answer.getRemediationsList();
      this.rewrites.push(...rewritesOf(r.urn, fromStruct(request.getProperties()), remediations));
      const changed = remediations.flatMap((x) => x.getProperties() ?? []);
      return changed.length > 0 ? fromStruct(changed.at(-1)) : r.inputs;
    } catch (error) {
      throw packFailure(error, pack);
    }
  }

  async #analyze(r: Registration, provider: Registration | undefined, { client }: PolicyServer): Promise<void> {
    if (this.#failure !== undefined) return;
    const request = requestFor(r, provider);
    const analyzed = await call<AnalyzeResponse>((done) => client.analyze(request, done));
    this.diagnostics.push(...analyzed.getDiagnosticsList().map((d) => diagnosticOf(d, r.urn)));
  }
}

function packFailure(error: unknown, pack: string): Failure {
  const { details = messageOf(error) } = error as Partial<ServiceError>;
  return new Failure(`The policy pack failed. ${withoutForeignFrames(details, pack)}`);
}

function requestFor(r: Registration, provider: Registration | undefined): AnalyzeRequest {
  const request = new AnalyzeRequest()
    .setType(r.type)
    .setName(r.name)
    .setUrn(r.urn)
    .setProperties(toStruct(forPolicies(r.inputs)))
    .setOptions(optionsOf(r));
  return provider === undefined ? request : request.setProvider(providerOf(provider));
}

function inStack(r: Registration, provider: Registration | undefined): AnalyzerResource {
  const resource = new AnalyzerResource()
    .setType(r.type)
    .setName(r.name)
    .setUrn(r.urn)
    .setParent(r.parent)
    .setProperties(toStruct(forPolicies(r.outputs)))
    .setOptions(optionsOf(r))
    .setDependenciesList([...r.dependencies]);
  for (const [key, on] of Object.entries(r.propertyDependencies))
    if (on.length > 0)
      resource.getPropertydependenciesMap().set(key, new AnalyzerPropertyDependencies().setUrnsList([...on]));
  return provider === undefined ? resource : resource.setProvider(providerOf(provider));
}

function optionsOf(r: Registration): AnalyzerResourceOptions {
  return new AnalyzerResourceOptions()
    .setParent(r.parent)
    .setProtect(r.protect)
    .setAliasesList([...r.aliases])
    .setIgnorechangesList([...r.ignoreChanges])
    .setAdditionalsecretoutputsList([...r.additionalSecretOutputs])
    .setDeletebeforereplacedefined(r.deleteBeforeReplace !== undefined)
    .setDeletebeforereplace(r.deleteBeforeReplace ?? false);
}

const providerOf = ({ type, name, urn, inputs }: Registration): AnalyzerProviderResource =>
  new AnalyzerProviderResource()
    .setType(type)
    .setName(name)
    .setUrn(urn)
    .setProperties(toStruct(forPolicies(inputs)));
