import {
  DEFAULT_INTERFACE_IS_LISTED,
  DEFAULT_ROUTE_IS_PRIMARY,
  INTERFACE_ANNOTATIONS,
  INTERFACE_FIELDS,
  ONE_INTERFACE_PER_NETWORK,
  PRIMARY_NETWORK,
} from "../facts/pod-interfaces";
import { POD_TEMPLATE, type PodTemplate } from "../inventory/pod-template";
import { isMisread, parsePodInterfaces, type PodInterface } from "../values/pod-interfaces";
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
        for (const { at, reason } of read) yield { path, reason: at === "" ? reason : `${at} ${reason}` };
        return;
      }
      for (const reason of wrongIn(read)) yield { path, reason };
      yield* defaultInterface(pod, read);
    }),
  ],
});

function* wrongIn(interfaces: readonly PodInterface[]): Iterable<string> {
  if (interfaces.length === 0) yield "lists no interface";
  const names = new Map<string, number>();
  const networks = new Map<string, number>();
  for (const [i, { interfaceName, network, interface: object }] of interfaces.entries()) {
    if (!interfaceName) yield `[${i}] has no ${NAME}`;
    else if (names.has(interfaceName))
      yield `[${i}] has the ${NAME} "${interfaceName}" of [${names.get(interfaceName)}]`;
    else names.set(interfaceName, i);
    if (!network && !object) yield `[${i}] has neither ${NETWORK} nor ${INTERFACE}`;
    if (network && object) yield `[${i}] has both ${NETWORK} and ${INTERFACE}`;
    const own = network && (isPrimary(network) ? PRIMARY_NETWORK.value[0] : network);
    if (own && networks.has(own)) yield `[${i}] is on the network "${network}" of [${networks.get(own)}]`;
    else if (own) networks.set(own, i);
  }
}

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
