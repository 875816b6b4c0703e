import { runtime } from "@pulumi/pulumi";
import type { RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb";
import { res, unknown, type Res } from "./stack";

/** Pulumi's mock engine, as far as a recording needs it. */
interface Monitor {
  registerResource(request: RegisterResourceRequest, done: unknown): unknown;
}
type Inside = typeof runtime & { getMonitor(): unknown; waitForRPCs(): Promise<void> };

/**
 * What a program registers in a first preview, with parents, providers and dependency edges: Pulumi's mocks tell only
 * names and inputs, so their monitor is wrapped. Each run has a monitor of its own.
 */
export async function registrationsOf(program: () => unknown): Promise<readonly Res[]> {
  const { getMonitor, setMocks, waitForRPCs } = runtime as Inside;
  await setMocks({ newResource: ({ inputs }) => ({ id: "", state: inputs }), call: () => ({}) }, "test", "dev", true);
  const monitor = getMonitor() as Monitor;
  const register = monitor.registerResource.bind(monitor);
  const requests: RegisterResourceRequest[] = [];
  monitor.registerResource = (request, done) => (requests.push(request), register(request, done));
  await program();
  await waitForRPCs();
  return requests.map((r) => asRes(r, requests));
}

function asRes(r: RegisterResourceRequest, all: readonly RegisterResourceRequest[]): Res {
  const named = (reference: string): readonly string[] =>
    all.filter((x) => isNamedBy(reference, x)).map((x) => uniqueName(x, all));
  const provider = all.find((x) => isNamedBy(r.getProvider(), x));
  const kubeconfig = (provider?.getObject()?.toJavaScript() as { kubeconfig?: unknown } | undefined)?.kubeconfig;
  return res(r.getType(), uniqueName(r, all), r.getObject()!.toJavaScript(), {
    provider: named(r.getProvider())[0],
    parent: named(r.getParent())[0],
    ...(kubeconfig === unknown && { outputs: {} }), // the engine knows nothing of what its provider would answer
    on: Object.fromEntries(
      [...r.getPropertydependenciesMap().entries()].map(([key, to]) => [key, to.getUrnsList().flatMap(named)]),
    ),
  });
}

/** Whether `urn:pulumi:dev::test::parent$type::name`, of a provider with its id behind, is the resource's. */
function isNamedBy(reference: string, r: RegisterResourceRequest): boolean {
  const [, , type, name] = reference.split("::");
  return name === r.getName() && type?.split("$").pop() === r.getType();
}

/** A `Res` is found by its name alone; in a program a provider and a cluster may have the same. */
const uniqueName = (r: RegisterResourceRequest, all: readonly RegisterResourceRequest[]): string =>
  all.some((x) => x !== r && x.getName() === r.getName()) ? `${r.getName()} (${r.getType()})` : r.getName();
