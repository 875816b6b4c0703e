import type { Packet } from "../../lib/rules/steering-traffic";
import { parseIpAddress } from "../../lib/values/cidr";
import { ALL_PORTS, isPort } from "../../lib/values/port-list";
import { Failure } from "../failure";

interface Described {
  readonly to?: string | undefined;
  readonly port?: string | undefined;
  readonly protocol: string;
  readonly network: string;
}

/** The packet that the options describe. */
export function packetOf({ to, port, protocol, network }: Described): Packet {
  if (to === undefined || port === undefined)
    throw new Failure(`gke-dpv2 steer needs --${to === undefined ? "to IP" : "port N"}.`);
  const destination = parseIpAddress(to);
  if (destination === undefined) throw new Failure(`--to ${to} is no IP address. It can be one such as 203.0.113.7.`);
  const number = /^\d+$/.test(port) ? Number(port) : undefined;
  if (!isPort(number))
    throw new Failure(`--port ${port} is no port. It can be a number from ${ALL_PORTS.from} to ${ALL_PORTS.to}.`);
  return {
    protocol: protocol.toUpperCase(),
    port: number,
    destination,
    network: network === "pod-network" ? "default" : network,
  };
}
