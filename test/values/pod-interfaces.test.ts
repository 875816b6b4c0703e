import fc from "fast-check";
import { isMisread, parsePodInterfaces, printPodInterfaces, type PodInterface } from "../../lib/values/pod-interfaces";

describe("what the agent reads", () => {
  test.each<[string, readonly PodInterface[]]>([
    ["[]", []],
    ["null", []],
    ['[{"interfaceName":"eth0","network":"default"}]', [{ interfaceName: "eth0", network: "default" }]],
    ['\n[ {"interfaceName": "eth1", "interface": "own"} ]\n', [{ interfaceName: "eth1", interface: "own" }]],
    ['[{"InterfaceName":"eth0","NETWORK":"blue"}]', [{ interfaceName: "eth0", network: "blue" }]],
    ['[{"interfaceName":"eth0","network":null,"mtu":1500}]', [{ interfaceName: "eth0" }]],
    ["[null, {}]", [{}, {}]],
  ])("%j", (text, interfaces) => expect(parsePodInterfaces(text)).toEqual(interfaces));
});

describe("what it refuses", () => {
  test.each<[unknown, string[]]>([
    ["", [" is no JSON"]],
    ["[{'interfaceName': 'eth0'}]", [" is no JSON"]],
    ['[{"interfaceName":"eth0",}]', [" is no JSON"]],
    ["eth0", [" is no JSON"]],
    [7, [" is no JSON"]],
    ['{"interfaceName":"eth0"}', [" is no JSON list"]],
    ['"eth0"', [" is no JSON list"]],
    ['["eth0", ["eth1"], {}]', ["[0] is no set of fields", "[1] is no set of fields"]],
    ['[{"interfaceName":0},{"network":["a"]}]', ["[0].interfaceName is no text", "[1].network is no text"]],
  ])("%j", (text, wrong) => {
    const read = parsePodInterfaces(text as string);
    expect(isMisread(read) && read.map((w) => `${w.at} ${w.reason}`)).toEqual(wrong);
  });
});

const name = fc.string();
const interfaces = fc.array(
  fc.record({ interfaceName: name, network: name, interface: name }, { requiredKeys: ["interfaceName"] }),
);

test("what is printed is read again", () =>
  fc.assert(fc.property(interfaces, (list) => expect(parsePodInterfaces(printPodInterfaces(list))).toEqual(list))));

test("a field that is not given is not printed", () =>
  expect(printPodInterfaces([{ network: undefined, interfaceName: "eth0" }])).toBe('[{"interfaceName":"eth0"}]'));

test("any text is read or refused, never thrown at", () =>
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => expect(Array.isArray(parsePodInterfaces(text))).toBe(true)),
  ));
