import { createRequire } from "node:module";
import type { Policies } from "@pulumi/policy";
import * as P from "@pulumi/pulumi/proto/analyzer_pb";
import { urnOf, type Res } from "./stack";

/** Messages are told by their class, so both sides need the very copies that the SDK resolves. */
export const fromSdk = createRequire(require.resolve("@pulumi/pulumi"));
const { Struct } = fromSdk(
  "google-protobuf/google/protobuf/struct_pb.js",
) as typeof import("google-protobuf/google/protobuf/struct_pb");

export interface Diagnostic {
  readonly policy: string;
  readonly level: "mandatory" | "advisory";
  readonly message: string;
  /** Name of the resource. */
  readonly name: string;
}

type Handler = (call: { request: unknown }, done: (e: unknown, response: P.AnalyzeResponse) => void) => void;
const server = require("@pulumi/policy/server") as Record<
  "makeAnalyzeRpcFun" | "makeAnalyzeStackRpcFun",
  (pack: string, version: string, level: string, policies: Policies) => Handler
>;

export const struct = (o: object) => Struct.fromJavaScript(o as never);
const outputsOf = (r: Res): object => r.outputs ?? r.inputs;

/** The real policy server's own functions on real messages, without a port. */
export async function analyzeInProcess(policies: Policies, stack: readonly Res[]): Promise<readonly Diagnostic[]> {
  const analyze = server.makeAnalyzeRpcFun("test", "0.0.0", "advisory", policies);
  const analyzeStack = server.makeAnalyzeStackRpcFun("test", "0.0.0", "advisory", policies);
  const call = (f: Handler, request: unknown) =>
    new Promise<P.AnalyzeResponse>((ok, no) => f({ request }, (e, r) => (e ? no(e as Error) : ok(r))));
  const said: Diagnostic[] = [];
  for (const r of stack) said.push(...diagnosticsOf(await call(analyze, analyzeRequest(r, stack)), urnOf(r)));
  return [...said, ...diagnosticsOf(await call(analyzeStack, stackRequest(stack)))];
}

export function analyzeRequest(r: Res, stack: readonly Res[]): P.AnalyzeRequest {
  const q = new P.AnalyzeRequest();
  q.setType(r.type).setName(r.name).setUrn(urnOf(r)).setProperties(struct(r.inputs)).setOptions(optionsOf(r, stack));
  const provider = stack.find((x) => x.name === r.provider);
  if (provider !== undefined) q.setProvider(providerOf(provider));
  return q;
}

export function stackRequest(stack: readonly Res[]): P.AnalyzeStackRequest {
  const named = (name: string): string => urnOf(stack.find((x) => x.name === name)!);
  const resources = stack.map((r) => {
    const x = new P.AnalyzerResource();
    x.setType(r.type)
      .setName(r.name)
      .setUrn(urnOf(r))
      .setProperties(struct(outputsOf(r)))
      .setOptions(optionsOf(r, stack));
    if (r.parent !== undefined) x.setParent(named(r.parent));
    const provider = stack.find((p) => p.name === r.provider);
    if (provider !== undefined) x.setProvider(providerOf(provider));
    x.setDependenciesList(
      Object.values(r.on ?? {})
        .flat()
        .map(named),
    );
    for (const [key, names] of Object.entries(r.on ?? {}))
      x.getPropertydependenciesMap().set(key, new P.AnalyzerPropertyDependencies().setUrnsList(names.map(named)));
    return x;
  });
  return new P.AnalyzeStackRequest().setResourcesList(resources);
}

const providerOf = (p: Res): P.AnalyzerProviderResource =>
  new P.AnalyzerProviderResource().setType(p.type).setName(p.name).setUrn(urnOf(p)).setProperties(struct(p.inputs));

function optionsOf(r: Res, stack: readonly Res[]): P.AnalyzerResourceOptions {
  const options = new P.AnalyzerResourceOptions()
    .setProtect(r.protect ?? false)
    .setIgnorechangesList([...(r.ignoreChanges ?? [])]);
  if (r.parent !== undefined) options.setParent(urnOf(stack.find((x) => x.name === r.parent)!));
  return options;
}

export const diagnosticsOf = (response: P.AnalyzeResponse, urn = ""): readonly Diagnostic[] =>
  response.getDiagnosticsList().map((d) => ({
    policy: d.getPolicyname(),
    level: d.getEnforcementlevel() === P.EnforcementLevel.MANDATORY ? "mandatory" : "advisory",
    // The server puts the policy's description before the message.
    message: d.getMessage().slice(d.getMessage().indexOf("\n") + 1),
    name: (d.getUrn() || urn).split("::").pop()!,
  }));
