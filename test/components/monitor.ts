import * as pulumi from "@pulumi/pulumi";
import { keepEmitted } from "../support/emitted";

/** What a component asked the engine to register, as the engine gets it. */
export interface Registered {
  /** `gcp:compute/network:Network::edge` */
  readonly resource: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly parent: string;
  readonly dependencies: readonly string[];
  /** Only the properties that depend on something. */
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
  readonly protect: boolean;
  /** Only where it is asked for. */
  readonly retainOnDelete?: true;
  readonly outputs?: Readonly<Record<string, unknown>>;
}

export const UNKNOWN = "<unknown>";
export const secret = (value: unknown) => ({ secret: value });

const SENTINEL = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const SIGNATURE = "4dabf18193072939515e22adb298388d";

type Mode = "preview" | "update";
type Answers = (type: string, inputs: Readonly<Record<string, unknown>>, name: string) => object;

/** What the cloud adds to the inputs. In a preview it adds nothing, and there is no id. */
const CLOUD: Answers = (type, _, name) =>
  type === "gcp:container/cluster:Cluster"
    ? { name: `${name}-1234567`, endpoint: "203.0.113.9", masterAuth: { clusterCaCertificate: "Q0E=" } }
    : { name: `${name}-1234567` };

/** Starts a Pulumi program in which nothing is real but the SDK; gives what it registers, in order. */
export async function start(mode: Mode = "preview", cloud: Answers = CLOUD): Promise<Registered[]> {
  const preview = mode === "preview";
  const mocks: pulumi.runtime.Mocks = {
    newResource: ({ type, name, inputs, custom }) =>
      preview || custom === false
        ? { id: "", state: inputs }
        : { id: `${type}/${name}`, state: { ...inputs, ...cloud(type, inputs, name) } },
    call: () => ({ project: "from-provider" }),
  };
  await pulumi.runtime.setMocks(mocks, "project", "stack", preview);
  return record();
}

/** What the runtime has beside its public types. */
const inside = pulumi.runtime as unknown as { getMonitor(): Monitor; waitForRPCs(): Promise<void> };

/** Mocks are told neither parents nor dependencies, so the monitor itself is listened to. */
function record(): Registered[] {
  const registered: (Registered & { outputs?: Record<string, unknown> })[] = [];
  const monitor = inside.getMonitor();
  const register = monitor.registerResource.bind(monitor);
  monitor.registerResource = (req, done) => {
    const resource = `${req.getType()}::${req.getName()}`;
    const parent = short(req.getParent());
    const inputs = req.getObject().toJavaScript();
    keepEmitted({ resource, parent, inputs });
    registered.push({
      resource,
      inputs: readable(inputs) as Registered["inputs"],
      parent,
      dependencies: req.getDependenciesList().map(short).sort(),
      propertyDependencies: dependenciesOf(req),
      protect: req.getProtect() ?? false,
      ...(req.getRetainondelete() === true && { retainOnDelete: true }),
    });
    return register(req, done);
  };
  const outputs = monitor.registerResourceOutputs.bind(monitor);
  monitor.registerResourceOutputs = (req, done) => {
    const component = registered.find((r) => r.resource === short(req.getUrn()));
    if (component !== undefined)
      component.outputs = readable(req.getOutputs()?.toJavaScript() ?? {}) as Record<string, unknown>;
    return outputs(req, done);
  };
  return registered;
}

function dependenciesOf(req: Request): Record<string, string[]> {
  const all = [...req.getPropertydependenciesMap().entries()].map(([key, of]) => [
    key,
    of.getUrnsList().map(short).sort(),
  ]);
  return Object.fromEntries(all.filter(([, urns]) => urns!.length > 0));
}

/** `urn:pulumi:stack::project::a$b::name` as `b::name`. */
const short = (urn: string): string => {
  const [type = "", name = ""] = urn.split("::").slice(2);
  return urn === "" ? "" : `${type.split("$").pop()}::${name}`;
};

function readable(value: unknown): unknown {
  if (value === SENTINEL) return UNKNOWN;
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== "object" || value === null) return value;
  if (SIGNATURE in value) return secret(readable((value as { value?: unknown }).value));
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, readable(v)]));
}

/** Waits until all that was asked for is registered. */
export const settled = (): Promise<void> => inside.waitForRPCs();

/** What an Output turns out to be; {@link UNKNOWN} where nobody can know yet. */
export async function valueOf<T>(output: pulumi.Output<T>): Promise<T | typeof UNKNOWN> {
  const { isKnown } = output as unknown as { isKnown: Promise<boolean> };
  return (await isKnown) ? (output as unknown as { promise(): Promise<T> }).promise() : UNKNOWN;
}

/** The resources that an Output waits for. */
export const resourcesOf = async (output: pulumi.Output<unknown>): Promise<readonly pulumi.Resource[]> => [
  ...(await (output as unknown as { allResources(): Promise<Set<pulumi.Resource>> }).allResources()),
];

/** An Output that is known only once the cloud has answered: in a preview never. */
export const ofTheCloud = <T>(value: T, name = "elsewhere"): pulumi.Output<T> =>
  new Elsewhere(name).id.apply(() => value);

class Elsewhere extends pulumi.CustomResource {
  constructor(name: string) {
    super("test:index:Elsewhere", name, {});
  }
}

interface Request {
  getType(): string;
  getName(): string;
  getUrn(): string;
  getParent(): string;
  getProtect(): boolean | undefined;
  getRetainondelete(): boolean | undefined;
  getObject(): { toJavaScript(): Record<string, unknown> };
  getOutputs(): { toJavaScript(): Record<string, unknown> } | undefined;
  getDependenciesList(): string[];
  getPropertydependenciesMap(): { entries(): Iterable<[string, { getUrnsList(): string[] }]> };
}
type Call = (request: Request, done: unknown) => unknown;
interface Monitor {
  registerResource: Call;
  registerResourceOutputs: Call;
}
