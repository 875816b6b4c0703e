import { isDeepStrictEqual } from "node:util";
import type { ServiceError } from "@grpc/grpc-js";
import { CallbacksClient } from "@pulumi/pulumi/proto/callback_grpc_pb";
import { type Callback, CallbackInvokeRequest, type CallbackInvokeResponse } from "@pulumi/pulumi/proto/callback_pb";
import {
  type RegisterResourceRequest,
  TransformRequest,
  TransformResourceOptions,
  TransformResponse,
} from "@pulumi/pulumi/proto/resource_pb";
import { fromStruct, UNKNOWN } from "./property-values";
import { call, CHANNEL_OPTIONS, grpc, ProgramMistake } from "./sdk";

/** The transforms of a program: functions that stay in it, and are called back for each resource they apply to. */
export class Transforms {
  readonly #ofStack: Callback[] = [];
  readonly #ofResource = new Map<string, readonly Callback[]>();
  readonly #clients = new Map<string, CallbacksClient>();

  addForStack(callback: Callback): void {
    this.#ofStack.push(callback);
  }

  addFor(urn: string, callbacks: readonly Callback[]): void {
    this.#ofResource.set(urn, callbacks);
  }

  /** Changes the request as its own transforms say, then its ancestors', nearest first, then the stack's. */
  async apply(request: RegisterResourceRequest, ancestors: readonly string[]): Promise<void> {
    const inherited = ancestors.flatMap((urn) => this.#ofResource.get(urn) ?? []);
    for (const callback of [...request.getTransformsList(), ...inherited, ...this.#ofStack]) {
      const asked = asTransformRequest(request).serializeBinary();
      accept(request, TransformResponse.deserializeBinary(await this.#callBack(callback, asked)));
    }
  }

  async #callBack(callback: Callback, request: Uint8Array): Promise<Uint8Array> {
    const client = this.#clientFor(callback.getTarget());
    const invoke = new CallbackInvokeRequest().setToken(callback.getToken()).setRequest(request);
    try {
      const answer = await call<CallbackInvokeResponse>((done) => client.invoke(invoke, done));
      return answer.getResponse_asU8();
    } catch (error) {
      throw new ProgramMistake((error as ServiceError).details);
    }
  }

  close(): void {
    for (const client of this.#clients.values()) client.close();
  }

  #clientFor(target: string): CallbacksClient {
    const client =
      this.#clients.get(target) ?? new CallbacksClient(target, grpc.credentials.createInsecure(), CHANNEL_OPTIONS);
    this.#clients.set(target, client);
    return client;
  }
}

function asTransformRequest(request: RegisterResourceRequest): TransformRequest {
  const options = new TransformResourceOptions()
    .setDependsOnList(request.getDependenciesList())
    .setIgnoreChangesList(request.getIgnorechangesList())
    .setReplaceOnChangesList(request.getReplaceonchangesList())
    .setVersion(request.getVersion())
    .setAliasesList(request.getAliasesList())
    .setProvider(request.getProvider())
    .setPluginDownloadUrl(request.getPlugindownloadurl())
    .setDeletedWith(request.getDeletedwith())
    .setAdditionalSecretOutputsList(request.getAdditionalsecretoutputsList());
  if (request.hasProtect()) options.setProtect(request.getProtect()!);
  if (request.hasRetainondelete()) options.setRetainOnDelete(request.getRetainondelete()!);
  if (request.getDeletebeforereplacedefined()) options.setDeleteBeforeReplace(request.getDeletebeforereplace());
  for (const [name, reference] of request.getProvidersMap().entries()) options.getProvidersMap().set(name, reference);
  return new TransformRequest()
    .setType(request.getType())
    .setName(request.getName())
    .setCustom(request.getCustom())
    .setParent(request.getParent())
    .setProperties(request.getObject())
    .setOptions(options);
}

function accept(request: RegisterResourceRequest, response: TransformResponse): void {
  if (response.hasProperties()) {
    forgetDependenciesOfReplacedValues(request, response);
    request.setObject(response.getProperties());
  }
  const options = response.getOptions();
  if (options === undefined) return;
  const stillRead = [...request.getPropertydependenciesMap().entries()].flatMap(([, on]) => on.getUrnsList());
  request
    .setDependenciesList([...new Set([...options.getDependsOnList(), ...stillRead])])
    .setIgnorechangesList(options.getIgnoreChangesList())
    .setReplaceonchangesList(options.getReplaceOnChangesList())
    .setVersion(options.getVersion())
    .setAliasesList(options.getAliasesList())
    .setProvider(options.getProvider())
    .setPlugindownloadurl(options.getPluginDownloadUrl())
    .setDeletedwith(options.getDeletedWith())
    .setAdditionalsecretoutputsList(options.getAdditionalSecretOutputsList())
    .setDeletebeforereplacedefined(options.hasDeleteBeforeReplace())
    .setDeletebeforereplace(options.getDeleteBeforeReplace() ?? false)
    .setProtect(options.getProtect() ?? false);
}

/** The Node SDK sends values back without saying what they came from: what has not changed came from where it did. */
function forgetDependenciesOfReplacedValues(request: RegisterResourceRequest, response: TransformResponse): void {
  const before = fromStruct(request.getObject());
  const after = fromStruct(response.getProperties());
  const dependencies = request.getPropertydependenciesMap();
  for (const key of [...dependencies.keys()])
    if (after[key] !== UNKNOWN && !isDeepStrictEqual(before[key], after[key])) dependencies.del(key);
}
