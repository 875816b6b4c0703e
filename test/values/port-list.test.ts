import { isPort, isPortName, isRangeOfPorts, portsOf } from "../../lib/values/port-list";

test.each<[x: unknown, is: boolean]>([
  [0, false],
  [1, true],
  [65535, true],
  [65536, false],
  [1.5, false],
  [NaN, false],
  ["80", false],
  [null, false],
])("port %p: %s", (x, is) => expect(isPort(x)).toBe(is));

test.each<[text: unknown, is: boolean]>([
  ["http", true],
  ["a", true],
  ["8a", true],
  ["80", false],
  ["a-b", true],
  ["a--b", false],
  ["-a", false],
  ["a-", false],
  ["Http", false],
  ["a".repeat(15), true],
  ["a".repeat(16), false],
  ["", false],
  [80, false],
])("name of a port %p: %s", (text, is) => expect(isPortName(text)).toBe(is));

test.each<[from: number, to: number, ports: readonly number[]]>([
  [80, 80, [80]],
  [80, 82, [80, 81, 82]],
  [82, 80, []],
  [0, 2, []],
  [65535, 65535, [65535]],
  [65535, 65536, []],
  [1, 1e12, []],
])("ports of %s to %s", (from, to, ports) => {
  expect(portsOf({ from, to })).toEqual(ports);
  expect(isRangeOfPorts({ from, to })).toBe(ports.length > 0);
});
