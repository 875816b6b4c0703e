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
  const names = requests.map((r) => r.getName());
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) throw new Error(`two resources are named "${twice}", and a \`Res\` is found by its name`);
  return requests.map((r) => asRes(r, requests));
}

function asRes(r: RegisterResourceRequest, all: readonly RegisterResourceRequest[]): Res {
  const provider = nameIn(r.getProvider());
  const kubeconfig = inputsOf(all.find((x) => x.getName() === provider))["kubeconfig"];
  const edges = [...r.getPropertydependenciesMap().entries()];
  return res(r.getType(), r.getName(), inputsOf(r), {
    provider,
    parent: nameIn(r.getParent()),
    ...(kubeconfig === unknown && { outputs: {} }), // the engine knows nothing of what its provider would answer
    on: Object.fromEntries(edges.map(([key, to]) => [key, to.getUrnsList().map((urn) => nameIn(urn)!)])),
  });
}

const inputsOf = (r: RegisterResourceRequest | undefined): Readonly<Record<string, unknown>> =>
  r?.getObject()?.toJavaScript() ?? {};

/** Of `urn:pulumi:dev::test::type::name`; a provider's reference has its id behind. */
const nameIn = (reference: string): string | undefined => reference.split("::")[3];
