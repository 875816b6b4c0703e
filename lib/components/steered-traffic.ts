import type { Input } from "@pulumi/pulumi";
import type { SELECTOR_PORTS } from "../facts/steering";
import { hasHostBits, parseCidr } from "../values/cidr";
import { blockProblems } from "./cidr-problems";
import type { Problem } from "./enforce";
import { frozen, given, plain } from "./plain";

/** A port, or all of a protocol. There are no ranges. */
export interface SteeredPort {
  /** `TCP` or `UDP`; refused otherwise (`selector-ports-within-limit`). Nothing else is steered. */
  readonly protocol: Input<(typeof SELECTOR_PORTS.value.protocols)[number]>;
  /**
   * 1 to 65535; refused outside (`selector-ports-within-limit`).
   * @default - all
   */
  readonly port?: Input<number>;
}

export const STEERED_TRAFFIC_DEFAULTS = frozen({
  destination: "0.0.0.0/0",
  ports: [{ protocol: "TCP" }, { protocol: "UDP" }] as SteeredPort[],
});

/** What a TrafficSelector takes, as its kind has it. */
export const egressOf = (destination: Input<string>, ports: readonly SteeredPort[]) => ({
  to: { ipBlock: { cidr: destination } },
  ports: ports.map(portOf),
});

const portOf = ({ protocol, port }: SteeredPort) =>
  port === undefined ? { allPorts: given({ protocol }) } : { portNumber: given({ port, protocol }) };

/** The argument that each path of the inputs comes from. */
export function egressArguments(ports: readonly SteeredPort[]): Record<string, string> {
  const own = ports.flatMap((_, i) =>
    ["allPorts", "portNumber"].flatMap((form) => [
      [`spec.egress.ports[${i}].${form}`, `ports[${i}]`],
      [`spec.egress.ports[${i}].${form}.protocol`, `ports[${i}].protocol`],
      [`spec.egress.ports[${i}].${form}.port`, `ports[${i}].port`],
    ]),
  );
  return {
    "spec.egress": "destination",
    "spec.egress.to.ipBlock.cidr": "destination",
    "spec.egress.ports": "ports",
    ...(Object.fromEntries(own) as Record<string, string>),
  };
}

/** The agent cuts host bits off, so that more is steered than was typed. */
export function* destinationProblems(destination: Input<string>): Iterable<Problem> {
  const text = plain<string>(destination);
  const cidr = text === undefined ? undefined : parseCidr(text);
  if (cidr === undefined || !hasHostBits(cidr)) return;
  yield* blockProblems("destination", text);
}
