import { all, type Input, output, type Output } from "@pulumi/pulumi";
import { INTERFACE_ANNOTATIONS, PRIMARY_NETWORK } from "../facts/pod-interfaces";
import { POD_INTERFACES } from "../facts/pod-network-objects";
import { isLater, step } from "../inventory/view";
import { printPodInterfaces } from "../values/pod-interfaces";
import { enforce, type Problem } from "./enforce";
import { given } from "./plain";
import { POD_INTERFACES_SHAPE } from "./pod-network-shape";
import { typedAs } from "./typed";

/** How a Pod calls its interfaces, and which it has beside the cluster's own and this one. */
export interface PodInterfaceOptions {
  /**
   * What the Pod calls its interface on this network.
   * @default "eth1"
   */
  readonly interfaceName?: string;
  /**
   * Further interfaces, by name, each with the name of its Network: `{ eth2: other.name }`.
   * @default - none
   */
  readonly others?: Readonly<Record<string, Input<string>>>;
  /**
   * The interface for all that no other has a route to; Google's page keeps it on the cluster's own network. Refused
   * where the Pod has none of that name.
   * @default "eth0"
   */
  readonly defaultInterface?: string;
}

const KEYS = INTERFACE_ANNOTATIONS.value;

/** Whose interfaces are refused, and the name of its network as it was typed. */
export interface InterfaceOwner {
  readonly type: string;
  readonly name: string;
  readonly typed: Input<string>;
}

/** The annotations of a Pod that is on the network called `network`; refused where no node could use them. */
export function interfaceAnnotations(
  { type, name, typed }: InterfaceOwner,
  network: Output<string>,
  options: PodInterfaceOptions,
): Readonly<Record<string, Output<string>>> {
  const typedOptions = typedAs(POD_INTERFACES_SHAPE, options);
  const settings = given(typedOptions.args);
  const others = Object.entries(given(settings.others ?? {}));
  const { primary, next } = POD_INTERFACES.value;
  const names = [primary, settings.interfaceName ?? next, ...others.map(([called]) => called)];
  const listed = (own: Input<string>): Input<string> => {
    const networks = [PRIMARY_NETWORK.value[0], own, ...others.map(([, other]) => other)];
    const print = (known: readonly string[]) =>
      printPodInterfaces(known.map((on, i) => ({ interfaceName: names[i], network: on })));
    return networks.some(isLater) ? all(networks).apply(print) : print(networks as string[]);
  };
  const defaultInterface = settings.defaultInterface ?? primary;
  const annotations = { [KEYS.interfaces]: listed(typed), [KEYS.defaultInterface]: defaultInterface };
  const inputs = { metadata: { annotations } };
  const problems = [...interfaceProblems(names, defaultInterface)];
  const pod = {
    type: "kubernetes:core/v1:Pod",
    name,
    inputs,
    arguments: argumentsOf(others.map(([called]) => called)),
  };
  // What is wrong with a name shows before the networks have theirs; the rule then says it of the whole.
  const children = problems.length > 0 ? [] : [pod];
  const gate = enforce({ type, name, typed: typedOptions, children, problems });
  return {
    [KEYS.interfaces]: all([listed(network), gate ?? []]).apply(([text]) => text),
    [KEYS.defaultInterface]: output(defaultInterface),
  };
}

/** The argument that each annotation comes from, and in it each interface. */
function argumentsOf(others: readonly string[]): Readonly<Record<string, string>> {
  const interfaces = `metadata.annotations["${KEYS.interfaces}"]`;
  const listed = others.map((called, i) => [`${interfaces}[${i + 2}]`, step("others", called, false)]);
  return {
    [interfaces]: "others",
    [`${interfaces}[1]`]: "interfaceName",
    ...(Object.fromEntries(listed) as Record<string, string>),
    [`metadata.annotations["${KEYS.defaultInterface}"]`]: "defaultInterface",
  };
}

function* interfaceProblems(names: readonly string[], defaultInterface: string): Iterable<Problem> {
  const fix = "Choose another name.";
  const [primary, own, ...others] = names;
  if (own === primary)
    yield { path: "interfaceName", reason: `"${own}" is the interface on the cluster's own network`, fix };
  for (const name of others.filter((other) => other === primary || other === own))
    yield { path: `others.${name}`, reason: `"${name}" is the name of another interface`, fix };
  if (!names.includes(defaultInterface))
    yield {
      path: "defaultInterface",
      reason: `"${defaultInterface}" is none of ${[...new Set(names)].join(", ")}`,
      fix: "Choose one of them.",
    };
}
