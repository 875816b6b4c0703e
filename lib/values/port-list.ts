import type { PortRange } from "./port-range";

export const ALL_PORTS: PortRange = { from: 1, to: 65535 };

/** A whole number from 1 to 65535. */
export const isPort = (x: unknown): x is number =>
  Number.isInteger(x) && (x as number) >= ALL_PORTS.from && (x as number) <= ALL_PORTS.to;

/** A name that a container gives to its port: up to 15 lower-case letters, digits and hyphens, at least one a letter. */
export const isPortName = (text: unknown): text is string =>
  typeof text === "string" && text.length <= 15 && /^[a-z0-9](?:-?[a-z0-9])*$/.test(text) && /[a-z]/.test(text);

export const isRangeOfPorts = ({ from, to }: PortRange): boolean => isPort(from) && isPort(to) && from <= to;

/** Every port of a range; none where it is no range. */
export const portsOf = (range: PortRange): readonly number[] =>
  isRangeOfPorts(range) ? Array.from({ length: range.to - range.from + 1 }, (_, i) => range.from + i) : [];
