import {
  DEFAULT_INTERFACE_IS_LISTED,
  DEFAULT_ROUTE_IS_PRIMARY,
  INTERFACE_ANNOTATIONS,
  INTERFACE_FIELDS,
  INTERFACE_NAME,
  ONE_INTERFACE_PER_NETWORK,
  PRIMARY_NETWORK,
} from "../facts/pod-interfaces";
import { POD_TEMPLATE, type PodTemplate } from "../inventory/pod-template";
import { isInterfaceName, isMisread, parsePodInterfaces, type PodInterface } from "../values/pod-interfaces";
import { annotationPath, interfacesText, isPrimary } from "./pod-interfaces";
import { on, rule, type Finding } from "./rule";

const { interfaces: INTERFACES, defaultInterface: DEFAULT } = INTERFACE_ANNOTATIONS.value;
const [NAME, NETWORK, INTERFACE] = INTERFACE_FIELDS.value;
const EXAMPLE = `[{"${NAME}":"eth0","${NETWORK}":"${PRIMARY_NETWORK.value[0]}"},{"${NAME}":"eth1","${NETWORK}":"…"}]`;

export const podInterfacesAreValid = rule({
  id: "pod-interfaces-are-valid",
  title: "A Pod's interfaces are written as the agent reads them: each with a name and a network of its own",
  why: "The API server takes any text. The agent on the node then refuses the Pod, which stays in ContainerCreating.",
  fix: `Write the annotation as ${EXAMPLE}, and name one of the interfaces in ${DEFAULT}.`,
  level: "mandatory",
  severity: "high",
  scopes: ["one"],
  facts: [
    ONE_INTERFACE_PER_NETWORK,
    INTERFACE_ANNOTATIONS,
    INTERFACE_FIELDS,
    INTERFACE_NAME,
    DEFAULT_INTERFACE_IS_LISTED,
    PRIMARY_NETWORK,
    DEFAULT_ROUTE_IS_PRIMARY,
  ],
  checks: [
    on(POD_TEMPLATE, function* (pod) {
      const text = interfacesText(pod);
      if (text === undefined) return yield* withoutInterfaces(pod);
      const path = annotationPath(INTERFACES);
      const read = parsePodInterfaces(text);
      if (isMisread(read)) {
        for (const { at, reason } of read) yield { path: path + at, reason };
        return;
      }
      for (const { at, ...wrong } of wrongIn(read)) yield { path: path + at, ...wrong };
      yield* defaultInterface(pod, read);
    }),
  ],
});

/** Where in the list, which the agent reads out of the annotation. */
interface Wrong extends Pick<Finding, "reason" | "fix"> {
  readonly at: string;
}

function* wrongIn(interfaces: readonly PodInterface[]): Iterable<Wrong> {
  if (interfaces.length === 0) yield { at: "", reason: "lists no interface" };
  const names = new Map<string, number>();
  const networks = new Map<string, number>();
  const other = (i: number) => interfaces[i]!.interfaceName || `[${i}]`;
  for (const [i, { interfaceName, network, interface: object }] of interfaces.entries()) {
    const at = `[${i}]`;
    if (!interfaceName) yield { at, reason: `has no ${NAME}` };
    else if (!isInterfaceName(interfaceName, INTERFACE_NAME.value.most))
      yield { at, reason: `${JSON.stringify(interfaceName)} is no name that an interface can have`, fix: OF_LINUX };
    else if (names.has(interfaceName))
      yield { at, reason: `has the ${NAME} "${interfaceName}" of [${names.get(interfaceName)}]` };
    else names.set(interfaceName, i);
    if (!network && !object) yield { at, reason: `has neither ${NETWORK} nor ${INTERFACE}` };
    if (network && object) yield { at, reason: `has both ${NETWORK} and ${INTERFACE}` };
    const own = network && (isPrimary(network) ? PRIMARY_NETWORK.value[0] : network);
    if (own && networks.has(own))
      yield { at, reason: `is on the network "${network}" of ${other(networks.get(own)!)}`, fix: ONE_EACH };
    else if (own) networks.set(own, i);
  }
}

const OF_LINUX = `Choose one of up to ${INTERFACE_NAME.value.most} characters without blank, slash and colon, such as ${INTERFACE_NAME.value.example}.`;
const ONE_EACH = "Give a Pod one interface on each network.";

function* defaultInterface(pod: PodTemplate, interfaces: readonly PodInterface[]): Iterable<Finding> {
  const path = annotationPath(DEFAULT);
  const name = pod.annotations?.[DEFAULT] ?? undefined;
  const named = interfaces.find((one) => one.interfaceName === name);
  const fix = `Name one of the interfaces in ${DEFAULT}.`;
  if (name === undefined)
    yield {
      path,
      reason: `is missing beside ${INTERFACES}`,
      fix,
      softer: "only the agent's published code asks for it",
    };
  else if (named === undefined)
    yield { path, reason: `${typeof name === "string" ? `"${name}"` : "no text"} is none of the interfaces`, fix };
  else if (named.network !== undefined && !isPrimary(named.network))
    yield {
      path,
      reason: `"${name}" is on "${named.network}", and the default route is to stay on the primary network`,
      fix: "Name the interface on the primary network, and write routes on the Network.",
      softer: "the agent's published code takes it",
    };
}

function* withoutInterfaces(pod: PodTemplate): Iterable<Finding> {
  const name = pod.annotations?.[DEFAULT] ?? undefined;
  if (name !== undefined)
    yield {
      path: annotationPath(DEFAULT),
      reason: `stands without ${INTERFACES}, so nobody reads it`,
      fix: `Write ${INTERFACES} as well, or leave ${DEFAULT} out.`,
      softer: "the Pod runs, with its usual interface",
    };
}
