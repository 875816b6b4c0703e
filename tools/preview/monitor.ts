import {
  RegisterPackageResponse,
  ReadResourceResponse,
  RegisterResourceResponse,
  SupportsFeatureResponse,
} from "@pulumi/pulumi/proto/resource_pb";
import type {
  ReadResourceRequest,
  RegisterPackageRequest,
  RegisterResourceOutputsRequest,
  RegisterResourceRequest,
  ResourceCallRequest,
  ResourceInvokeRequest,
} from "@pulumi/pulumi/proto/resource_pb";
import type { IResourceMonitorServer } from "@pulumi/pulumi/proto/resource_grpc_pb";
import { CallResponse, InvokeResponse } from "@pulumi/pulumi/proto/provider_pb";
import type { Callback } from "@pulumi/pulumi/proto/callback_pb";
import type { Deployment } from "./deployment";
import type { FunctionResults } from "./function-results";
import { fromStruct, type Properties, toStruct } from "./property-values";
import { toldToProgram } from "./provider-answers";
import { goalOf, type Registration } from "./registration";
import { Empty, serve } from "./sdk";
import { Transforms } from "./transforms";
import { packageOf, urnOf, urnOfReference } from "./urn";

/**
 * What the SDK asks for by name. Not `outputValues`: inputs then travel with plain marks for what is not known yet.
 * Hooks and transforms of invokes are accepted and never run: hooks act on what exists, and no invoke is answered.
 */
const FEATURES: ReadonlySet<string> = new Set([
  ...["secrets", "resourceReferences", "aliasSpecs", "deletedWith", "replaceWith", "transforms"],
  ...["invokeTransforms", "parameterization", "resourceHooks", "errorHooks"],
]);

/** The engine's side of the conversation with the program: the service `ResourceMonitor`. */
export class Monitor {
  readonly #transforms = new Transforms();

  constructor(
    private readonly deployment: Deployment,
    private readonly functions: FunctionResults,
  ) {}

  /** What is left out is UNIMPLEMENTED. */
  service(onError: (error: unknown) => void): Partial<IResourceMonitorServer> {
    const on = <Q, R>(answer: (request: Q) => R | Promise<R>) => serve(answer, onError);
    return {
      supportsFeature: on((r) => new SupportsFeatureResponse().setHassupport(FEATURES.has(r.getId()))),
      registerResource: on((r: RegisterResourceRequest) => this.#registerResource(r)),
      registerResourceOutputs: on((r: RegisterResourceOutputsRequest) => this.#registerOutputs(r)),
      readResource: on((r: ReadResourceRequest) => this.#readResource(r)),
      invoke: on((r: ResourceInvokeRequest) => this.#invoke(r)),
      call: on((r: ResourceCallRequest) => this.#call(r)),
      registerPackage: on((r: RegisterPackageRequest) =>
        new RegisterPackageResponse().setRef(`package ${r.getName()}`),
      ),
      registerStackTransform: on((callback: Callback) => {
        this.#transforms.addForStack(callback);
        return new Empty();
      }),
      registerStackInvokeTransform: on(() => new Empty()),
      registerResourceHook: on(() => new Empty()),
      registerErrorHook: on(() => new Empty()),
      signalAndWaitForShutdown: on(() => new Empty()),
    };
  }

  close(): void {
    this.#transforms.close();
  }

  async #registerResource(request: RegisterResourceRequest): Promise<RegisterResourceResponse> {
    const { deployment } = this;
    await this.#transforms.apply(request, deployment.ancestorsFrom(request.getParent()));
    const { urn, custom, outputs, ...goal } = await deployment.register(goalOf(request, deployment.id));
    this.#transforms.addFor(urn, request.getTransformsList());
    const told = custom ? toldToProgram({ ...goal, custom }, outputs) : {}; // a component keeps its own outputs
    return new RegisterResourceResponse().setUrn(urn).setObject(toStruct(told)); // no id: it is not known yet
  }

  #registerOutputs(request: RegisterResourceOutputsRequest): InstanceType<typeof Empty> {
    this.deployment.complete(request.getUrn(), fromStruct(request.getOutputs()));
    return new Empty();
  }

  /** Stack references and `X.get`: they exist, but nobody here can look. The engine shows them to no policy either. */
  async #readResource(request: ReadResourceRequest): Promise<ReadResourceResponse> {
    const [type, name, parent] = [request.getType(), request.getName(), request.getParent()];
    this.deployment.secrets.collect(fromStruct(request.getProperties()));
    await this.#provider(type, request);
    return new ReadResourceResponse().setUrn(urnOf(this.deployment.id, type, name, parent)).setProperties(toStruct({}));
  }

  async #invoke(request: ResourceInvokeRequest): Promise<InvokeResponse> {
    const name = request.getTok();
    const args = fromStruct(request.getArgs());
    this.deployment.secrets.collect(args);
    if (name === "pulumi:pulumi:getResource")
      return new InvokeResponse().setReturn(toStruct(this.#getResource(request)));
    const provider = await this.#provider(name, request);
    return new InvokeResponse().setReturn(toStruct(this.functions.of(name, args, provider)));
  }

  /** A method of a component that its provider would have made. */
  #call(request: ResourceCallRequest): CallResponse {
    return new CallResponse().setReturn(toStruct(this.functions.of(request.getTok(), {}, undefined)));
  }

  /** How the SDK brings a reference to a resource back to life. */
  #getResource(request: ResourceInvokeRequest): Properties {
    const urn = String(fromStruct(request.getArgs())["urn"]);
    return { urn, id: "", state: this.deployment.get(urn)?.outputs ?? {} };
  }

  /** Whom the engine would ask: the provider that is named, else the default one of the package. */
  async #provider(token: string, asked: AsksProvider): Promise<Registration | undefined> {
    const { deployment } = this;
    if (asked.getProvider() !== "") return deployment.get(urnOfReference(asked.getProvider()));
    const version = packageOf(token) === "pulumi" ? "" : asked.getVersion();
    const wish = { type: token, version, pluginDownloadUrl: asked.getPlugindownloadurl() };
    return deployment.get(urnOfReference(await deployment.defaultProviders.referenceFor(wish)));
  }
}

interface AsksProvider {
  getProvider(): string;
  getVersion(): string;
  getPlugindownloadurl(): string;
}
