import fc from "fast-check";
import type { Assume } from "../../lib/inventory/assume";
import { steeringNear } from "../../lib/rules/steering";
import { pathOf } from "../../lib/rules/steering-path";
import type { Packet } from "../../lib/rules/steering-traffic";
import { parseIpAddress } from "../../lib/values/cidr";
import { inventoryOf } from "./inventory";
import { provider, type Res } from "./stack";
import { chain, selector, workload } from "./steering";

/*
 * Small worlds of service steering, in which everything that may happen does: functions f0 to f3 with Pods of their own,
 * one more workload, and selectors over few labels, prefixes and ports.
 */

export const FUNCTIONS = ["f0", "f1", "f2", "f3"];
export const WORKLOADS = [...FUNCTIONS, "vpn"];
export const PREFIXES = ["0.0.0.0/0", "10.0.0.0/8", "10.0.0.0/9", "10.128.0.0/9", "10.64.0.0/16", "11.0.0.0/8"];
export const PORTS = [undefined, 80, 443, 7081];
export const PROTOCOLS = ["TCP", "UDP"];

/** A selector of a small world. */
export interface Drawn {
  /** Of the Pods: `app` is one of these; none: all of them. */
  readonly apps: readonly string[];
  /** Of the namespace. */
  readonly namespaces: readonly string[];
  readonly to: string;
  readonly ports: readonly { readonly protocol: string; readonly port: number | undefined }[];
  readonly chain: string;
}

const some = fc.uniqueArray(fc.constantFrom(...WORKLOADS), { maxLength: 3 });
export const drawn: fc.Arbitrary<Drawn> = fc.record({
  apps: some,
  namespaces: some,
  to: fc.constantFrom(...PREFIXES),
  ports: fc.array(fc.record({ protocol: fc.constantFrom(...PROTOCOLS), port: fc.constantFrom(...PORTS) }), {
    minLength: 1,
    maxLength: 2,
  }),
  chain: fc.constantFrom(...FUNCTIONS),
});

const oneOf = (key: string, values: readonly string[]) =>
  values.length === 0 ? {} : { matchExpressions: [{ key, operator: "In", values }] };

export const selectorOf = (name: string, { apps, namespaces, to, ports, chain: leadsTo }: Drawn): Res =>
  selector(name, leadsTo, {
    pods: oneOf("app", apps),
    namespaces: oneOf("kubernetes.io/metadata.name", namespaces),
    to,
    ports: ports.map(({ protocol, port }) =>
      port === undefined ? { allPorts: { protocol } } : { portNumber: { protocol, port } },
    ),
  });

export const nameOf = (i: number): string => `s${String(i).padStart(3, "0")}`;

export const stackOf = (selectors: readonly Drawn[]): readonly Res[] => [
  provider("p"),
  ...FUNCTIONS.map((name) => chain(name)),
  ...WORKLOADS.map((name) => workload(name)),
  ...selectors.map((s, i) => selectorOf(nameOf(i), s)),
];

/** What steers in a stack, and what becomes of what its workloads send. */
export function worldOf(stack: readonly Res[], assume: Partial<Assume> = {}) {
  const inventory = inventoryOf(stack, { assume });
  const near = { resource: inventory.resources.find((r) => r.type.startsWith("kubernetes:"))!, inventory };
  const steering = steeringNear(near.resource, inventory);
  const subjects = (name: string) =>
    steering.subjects(inventory.resources.find((r) => r.name === name && r.type.startsWith("kubernetes:apps"))!);
  return { steering, near, subjects, path: (from: string, what: Packet) => pathOf(subjects(from), what, steering) };
}

export const packet = (protocol: string, to: string, port: number, network = "default"): Packet => ({
  protocol,
  port,
  destination: parseIpAddress(to)!,
  network,
});

/** One of every sort that these prefixes and ports tell apart, and some more. */
export const packets: fc.Arbitrary<Packet> = fc
  .tuple(
    fc.constantFrom(...PROTOCOLS, "SCTP"),
    fc.constantFrom("0.0.0.0", "10.0.0.1", "10.64.0.1", "10.127.255.255", "10.128.0.0", "11.0.0.1", "255.255.255.255"),
    fc.constantFrom(80, 443, 8080, 7081),
  )
  .map(([protocol, to, port]) => packet(protocol, to, port));

/** By Kubernetes' rule, once more and as plainly as possible. */
export const selects = ({ apps, namespaces }: Drawn, workloadName: string): boolean =>
  [apps, namespaces].every((names) => names.length === 0 || names.includes(workloadName));
