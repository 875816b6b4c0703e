import type { Server, ServiceDefinition, UntypedServiceImplementation } from "@grpc/grpc-js";
import { EngineService, type IEngineServer } from "@pulumi/pulumi/proto/engine_grpc_pb";
import {
  GetRootResourceResponse,
  type LogRequest,
  LogSeverity,
  RequirePulumiVersionResponse,
  SetRootResourceResponse,
  type SetRootResourceRequest,
} from "@pulumi/pulumi/proto/engine_pb";
import { ResourceMonitorService } from "@pulumi/pulumi/proto/resource_grpc_pb";
import type { Deployment } from "./deployment";
import type { FunctionResults } from "./function-results";
import { Monitor } from "./monitor";
import { CHANNEL_OPTIONS, Empty, grpc, serve } from "./sdk";

/** What the program said by `pulumi.log`, or the SDK for it. */
export interface LogMessage {
  readonly severity: "info" | "warning" | "error";
  readonly text: string;
}

/** The engine as the program's SDK knows it: two services behind one address. */
export class Engine {
  readonly #server: Server = new grpc.Server(CHANNEL_OPTIONS);
  readonly #monitor: Monitor;
  readonly logs: LogMessage[] = [];
  /** What went wrong on this side, not in the program. */
  readonly failures: unknown[] = [];

  constructor(deployment: Deployment, functions: FunctionResults) {
    this.#monitor = new Monitor(deployment, functions);
    const keep = (error: unknown) => this.failures.push(error);
    this.#serve(ResourceMonitorService, this.#monitor.service(keep));
    this.#serve(EngineService, this.#service(keep));
  }

  /** Its address. */
  start(): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) =>
        error ? reject(error) : resolve(`127.0.0.1:${port}`),
      );
    });
  }

  stop(): void {
    this.#server.forceShutdown();
    this.#monitor.close();
  }

  #service(onError: (error: unknown) => void): Partial<IEngineServer> {
    let root = "";
    return {
      log: serve((message: LogRequest) => {
        this.#log(message);
        return new Empty();
      }, onError),
      getRootResource: serve(() => new GetRootResourceResponse().setUrn(root), onError),
      setRootResource: serve((r: SetRootResourceRequest) => {
        root = r.getUrn();
        return new SetRootResourceResponse();
      }, onError),
      requirePulumiVersion: serve(() => new RequirePulumiVersionResponse(), onError),
    };
  }

  #log(message: LogRequest): void {
    const severity = SEVERITIES.get(message.getSeverity());
    if (severity !== undefined && !message.getEphemeral()) this.logs.push({ severity, text: message.getMessage() });
  }

  /** What an implementation leaves out, gRPC answers with UNIMPLEMENTED. */
  #serve(service: unknown, implementation: object): void {
    this.#server.addService(service as ServiceDefinition, implementation as UntypedServiceImplementation);
  }
}

/** Debug messages are for whoever debugs the SDK. */
const SEVERITIES: ReadonlyMap<number, LogMessage["severity"]> = new Map([
  [LogSeverity.INFO, "info"],
  [LogSeverity.WARNING, "warning"],
  [LogSeverity.ERROR, "error"],
]);
