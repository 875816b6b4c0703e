import { readFileSync } from "node:fs";
import { join } from "node:path";
import { steerCommand } from "../../../tools/steer/command";
import type { Trace } from "../../../tools/steer/trace";
import { pack, paper } from "../fixtures/fixture";
import { folderWith } from "../fixtures/folder";
import { CORRECTED, named, selector } from "./manifests";

const PACKET = ["--from=vpn/vpn", "--to=203.0.113.7", "--port=443"];

/** Runs `steer` in a folder with these files. */
async function run(files: Readonly<Record<string, string>>, args: readonly string[] = [...PACKET, "."], stdin = "") {
  const before = process.cwd();
  process.chdir(folderWith(files));
  const terminal = paper();
  const piped = (async function* () {
    yield Buffer.from(stdin);
  })();
  try {
    const status = await steerCommand(args, terminal, { stdin: () => piped, pack: pack("quiet") });
    return { status, stdout: terminal.stdout.join(""), stderr: terminal.stderr.join("") };
  } catch (error) {
    if ((error as Error).name !== "Failure") throw error;
    return { status: 2, stdout: terminal.stdout.join(""), stderr: `${(error as Error).message}\n` };
  } finally {
    process.chdir(before);
  }
}
type Files = Readonly<Record<string, string>>;
const steered = (...more: readonly string[]): Files => ({ "s.yaml": [CORRECTED, ...more].join("---\n") });
const traced = async (files: Readonly<Record<string, string>>, ...args: readonly string[]) => {
  const { status, stdout, stderr } = await run(files, [...PACKET, ".", "--format=json", ...args]);
  return { status, stderr, trace: JSON.parse(stdout) as Trace };
};
const failure = async (args: readonly string[], files: Files = steered()) => {
  const { status, stdout, stderr } = await run(files, args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  return stderr;
};
/** Without line breaks. */
const flat = (text: string): string => text.replace(/\s+/g, " ");
const without = (option: string) => PACKET.filter((arg) => !arg.startsWith(option));

describe("text", () => {
  test("vpn, firewall, proxy, destination", async () =>
    expect(await run(steered())).toEqual({
      status: 0,
      stderr: "",
      stdout: `TCP port 443 from vpn/vpn to 203.0.113.7

1   source
    Pod vpn/vpn
      to firewall: vpn-to-firewall takes TCP to 0.0.0.0/0, and no other does.

2   firewall
    Deployment firewall/firewall
      to proxy: firewall-to-proxy takes TCP to 0.0.0.0/0, and no other does.

3   proxy
    DaemonSet proxy/proxy
      leaves: no TrafficSelector takes it.

Steering takes 48 bytes of the VPC's MTU, which is not in view.

Its way: vpn/vpn → firewall → proxy → 203.0.113.7.
`,
    }));

  test("why one selector wins over another", async () => {
    const longer = selector("vpn-to-proxy", "proxy", named("vpn"), "203.0.113.0/24");
    const { stdout } = await run(steered(longer));
    expect(flat(stdout)).toContain(
      "to proxy: vpn-to-proxy takes TCP to 203.0.113.0/24: a longer prefix than /0 of vpn-to-firewall.",
    );
    expect(stdout).toContain("Its way: vpn/vpn → proxy → 203.0.113.7.\n");
  });

  test("a circle", async () => {
    const { status, stdout } = await run(steered(selector("back", "firewall", named("proxy"))));
    expect(status).toBe(1);
    expect(stdout).toMatch(/\n\nIt goes round: firewall → proxy → firewall\.\n$/);
  });

  test("a conflict, and its ways", async () => {
    const { status, stdout } = await run(steered(selector("a", "proxy", named("vpn"))));
    expect(status).toBe(1);
    expect(flat(stdout)).toContain(
      "to one of proxy, firewall: a and vpn-to-firewall take TCP to 0.0.0.0/0: which of them wins is undefined.",
    );
    expect(stdout).toMatch(/\n\nWhich way it goes is undefined\.\n$/);
  });

  test("what cannot be told", async () => {
    const { status, stdout } = await run(
      steered(
        selector(
          "team",
          "proxy",
          "{namespaceSelector: {matchLabels: {team: edge}}, podSelector: {}}",
          "203.0.113.0/24",
        ),
      ),
    );
    expect(status).toBe(0);
    expect(flat(stdout)).toContain(
      "perhaps to proxy, firewall: team or vpn-to-firewall may take it: which labels namespace vpn has cannot be told.",
    );
    expect(stdout).toMatch(/\n\nWhere it goes cannot be told from what is in view\.\n$/);
  });

  test("what is never steered", async () => {
    const { stdout } = await run(steered(), [...without("--port"), "--port=7081", "--protocol=udp", "."]);
    expect(stdout).toContain("leaves: UDP port 7081 counts as encapsulated already.");
    expect(stdout).toContain("Its way: vpn/vpn → 203.0.113.7.\n");
  });

  test("a function whose Pods are out of view", async () => {
    const files = {
      "s.yaml": CORRECTED.split("---\n")
        .filter((d) => !d.includes("kind: DaemonSet"))
        .join("---\n"),
    };
    expect((await run(files)).stdout).toContain("3   proxy\n    any Pod of proxy with app=proxy\n");
  });

  test("two workloads behind a function, each with its way", async () => {
    const odd = `apiVersion: v1
kind: Pod
metadata: {name: odd, namespace: firewall, labels: {app: firewall, odd: "yes"}}
spec: {containers: []}
`;
    const toProxy = `{namespaceSelector: {}, podSelector: {matchLabels: {odd: "yes"}}}`;
    const { stdout } = await run(steered(odd, selector("odd", "firewall", toProxy, "192.0.2.0/24")), [
      "--from=vpn/vpn",
      "--to=192.0.2.1",
      "--port=443",
      ".",
    ]);
    expect(stdout).toContain("    Deployment firewall/firewall\n      to proxy:");
    expect(stdout).toContain("    Pod firewall/odd\n      to firewall: odd takes TCP to 192.0.2.0/24: a longer prefix");
    expect(stdout).toMatch(/It goes round: firewall → firewall\.\n$/);
  });
});

test("the page shows what it prints", async () => {
  const page = readFileSync(join(__dirname, "../../../docs/steering.md"), "utf8");
  expect((await run(steered())).stdout).toBe(/```text\n(.*?)```/s.exec(page)![1]);
});

const onRed: Files = {
  "s.yaml": CORRECTED.replace(
    "labels: {app: vpn}}",
    `labels: {app: vpn}, annotations: {networking.gke.io/interfaces: '[{"interfaceName":"eth1","network":"red"}]'}}`,
  ),
};

describe("a Pod network on which the Pod has no interface", () => {
  test("is refused", async () =>
    expect(await failure([...PACKET, "--network=blue", "."])).toBe(
      "vpn/vpn has no interface on Pod network blue. It asks for none but the usual one.\n",
    ));
  test("is refused, with those that it asks for", async () =>
    expect(await failure([...PACKET, "--network=blue", "."], onRed)).toBe(
      "vpn/vpn has no interface on Pod network blue. It asks for one on red.\n",
    ));
  test("may be one that an interface only names by its NetworkInterface", async () => {
    const byObject = { "s.yaml": onRed["s.yaml"]!.replace('"network":"red"', '"interface":"red-0"') };
    expect((await run(byObject, [...PACKET, "--network=blue", "."])).status).toBe(0);
  });
});

describe("an entry of a selector that cannot be read", () => {
  const odd = (change: (yaml: string) => string) =>
    steered(change(selector("odd", "proxy", named("vpn"), "192.0.2.0/24")));
  test.each<[string, (yaml: string) => string, readonly string[]]>([
    [
      "a port",
      (y) => y.replace("{allPorts: {protocol: TCP}}", "{portNumber: {protocol: TCP, port: https}}"),
      ["odd: spec.egress.ports[1]"],
    ],
    ["a protocol", (y) => y.replace("protocol: UDP", "protocol: ICMP"), ["odd: spec.egress.ports[0]"]],
    ["no entry", (y) => y.replace("{allPorts: {protocol: UDP}}", "null"), ["odd: spec.egress.ports[0]"]],
    ["its destination", (y) => y.replace("192.0.2.0/24", "web"), ["odd: spec.egress.to.ipBlock.cidr"]],
    ["none: a destination that is passed over", (y) => y.replace("192.0.2.0/24", '"2001:db8::/32"'), []],
    [
      "none: that of other Pods",
      (y) => y.replace(/app: vpn/, "app: web").replace("protocol: UDP", "protocol: ICMP"),
      [],
    ],
  ])("is named: %s", async (_, change, expected) => expect((await traced(odd(change))).trace.unread).toEqual(expected));

  test("in the text", async () =>
    expect(flat((await run(odd((y) => y.replace("protocol: UDP", "protocol: ICMP")))).stdout)).toContain(
      "Not read, so as if it were not there: odd: spec.egress.ports[0]. gke-dpv2 check says why.",
    ));
});

describe("JSON", () => {
  test("is the contract", async () => {
    const { status, trace } = await traced(steered());
    const place = (kind: string, name: string) => ({ file: "s.yaml", kind, namespace: name, name });
    const on = (pods: object, selectors: string[], to: string[], because: string) => [
      { pods: [pods], decision: to.length > 0 ? "steered" : "passes", selectors, to, because, mtu: null },
    ];
    expect(status).toBe(0);
    expect(trace).toEqual({
      version: 1,
      tool: { name: "gke-dpv2", version: expect.stringMatching(/^\d+\.\d+\.\d+/) as string },
      packet: { from: "vpn/vpn", to: "203.0.113.7", port: 443, protocol: "TCP", network: "default" },
      hops: [
        {
          chain: null,
          ways: on(
            place("Pod", "vpn"),
            ["vpn-to-firewall"],
            ["firewall"],
            "vpn-to-firewall takes TCP to 0.0.0.0/0, and no other does",
          ),
          because: null,
        },
        {
          chain: "firewall",
          ways: on(
            place("Deployment", "firewall"),
            ["firewall-to-proxy"],
            ["proxy"],
            "firewall-to-proxy takes TCP to 0.0.0.0/0, and no other does",
          ),
          because: null,
        },
        { chain: "proxy", ways: on(place("DaemonSet", "proxy"), [], [], "no TrafficSelector takes it"), because: null },
      ],
      loops: [],
      end: "leaves",
      withheld: [],
      unread: [],
    });
  });

  test.each<[string, string, Trace["end"], number]>([
    ["a circle", selector("back", "firewall", named("proxy")), "loop", 1],
    ["a conflict", selector("a", "proxy", named("vpn")), "undefined", 1],
    [
      "doubt",
      selector("a", "proxy", "{namespaceSelector: {matchLabels: {x: y}}, podSelector: {}}", "203.0.113.7/32"),
      "unknown",
      0,
    ],
    ["a selector of others", selector("a", "proxy", named("web")), "leaves", 0],
  ])("%s", async (_, more, end, status) => {
    const found = await traced(steered(more));
    expect([found.trace.end, found.status]).toEqual([end, status]);
  });

  test("in a file", async () => {
    const file = join(folderWith({}), "trace.json");
    expect(await run(steered(), [...PACKET, ".", "--format=json", `--output=${file}`])).toEqual({
      status: 0,
      stdout: "",
      stderr: "",
    });
    expect((JSON.parse(readFileSync(file, "utf8")) as Trace).end).toBe("leaves");
  });

  test("another Pod network", async () =>
    expect((await traced(onRed, "--network=red")).trace).toMatchObject({
      packet: { network: "red" },
      hops: [{ chain: null }],
    }));
});

describe("a stack export", () => {
  const urn = (type: string, name: string) => `urn:pulumi:dev::edge::${type}::${name}`;
  const network = {
    type: "gcp:compute/network:Network",
    urn: urn("gcp:compute/network:Network", "edge"),
    inputs: { name: "edge-1", mtu: 8896 },
  };
  const cluster = (name: string) => ({
    type: "gcp:container/cluster:Cluster",
    urn: urn("gcp:container/cluster:Cluster", name),
    inputs: { network: "edge-1", datapathProvider: "ADVANCED_DATAPATH" },
  });
  const provider = (name: string) => ({
    type: "pulumi:providers:kubernetes",
    urn: urn("pulumi:providers:kubernetes", name),
    inputs: {},
    propertyDependencies: { kubeconfig: [urn("gcp:container/cluster:Cluster", name)] },
  });
  const object = (token: string, name: string, inputs: object, of: string) => ({
    type: `kubernetes:${token}`,
    urn: urn(`kubernetes:${token}`, `${of}-${name}`),
    inputs,
    provider: `${urn("pulumi:providers:kubernetes", of)}::id`,
  });
  const pod = (of: string) =>
    object("core/v1:Pod", "vpn", { metadata: { name: "vpn", namespace: "vpn", labels: { app: "vpn" } }, spec: {} }, of);
  const chain = (of: string) =>
    object(
      "networking.gke.io/v1:ServiceFunctionChain",
      "firewall",
      {
        metadata: { name: "firewall" },
        spec: {
          serviceFunctions: [
            { name: "firewall", namespace: "firewall", podSelector: { matchLabels: { app: "firewall" } } },
          ],
        },
      },
      of,
    );
  const steer = (of: string) =>
    object(
      "networking.gke.io/v1:TrafficSelector",
      "in",
      {
        metadata: { name: "in" },
        spec: {
          serviceFunctionChain: "firewall",
          subject: { pods: { namespaceSelector: {}, podSelector: { matchLabels: { app: "vpn" } } } },
          egress: { ports: [{ allPorts: { protocol: "TCP" } }] },
        },
      },
      of,
    );
  const stack = (...resources: object[]) => ({
    "stack.json": JSON.stringify({ version: 3, deployment: { resources } }),
  });
  const one = [network, cluster("one"), provider("one"), pod("one"), chain("one"), steer("one")];
  const two = [cluster("two"), provider("two"), pod("two")];

  test("shows the room that the VPC leaves", async () => {
    const { stdout } = await run(stack(...one));
    expect(flat(stdout)).toContain("Room for 8848 bytes: 8896 of VPC edge, less 48.");
    expect(stdout).toContain("leaves: no TrafficSelector takes it. Room for 8896 bytes.");
  });

  test("a Pod in two clusters", async () => {
    expect(await failure([...PACKET, "."], stack(...one, ...two))).toBe(
      "vpn/vpn is in several clusters. Choose one by --cluster: one, two.\n",
    );
    expect((await run(stack(...one, ...two), [...PACKET, ".", "--cluster=one"])).stdout).toContain("→ firewall →");
    expect((await run(stack(...one, ...two), [...PACKET, ".", "--cluster=two"])).stdout).toContain(
      "Its way: vpn/vpn → 203.0.113.7.",
    );
    expect(await failure([...PACKET, ".", "--cluster=three"], stack(...one, ...two))).toBe(
      "There is no Pod and no workload in a cluster three. Choose one by --cluster: one, two.\n",
    );
  });

  test("what is opaque may hold more selectors", async () => {
    const release = object("helm.sh/v3:Release", "chart", {}, "one");
    expect((await run(stack(...one, release))).stdout).toContain(
      "There may be more TrafficSelectors: one-chart (kubernetes:helm.sh/v3:Release) is\nopaque.\n",
    );
  });
});

describe("whom a packet comes from", () => {
  const deployment = (name: string, replicas = 1) => `apiVersion: apps/v1
kind: Deployment
metadata: {name: ${name}, namespace: vpn}
spec:
  replicas: ${replicas}
  template: {metadata: {labels: {app: vpn}}, spec: {containers: []}}
`;
  const from = async (name: string, ...more: string[]) =>
    (await run(steered(...more), ["--from", name, "--to=203.0.113.7", "--port=443", "."])).stdout.split("\n")[3];

  test("a workload", async () => expect(await from("vpn/edge", deployment("edge"))).toBe("    Deployment vpn/edge"));
  test("a Pod that its controller has named", async () => {
    expect(await from("vpn/edge-7d9c6b5f8-x2x4k", deployment("edge"))).toBe("    Deployment vpn/edge");
    expect(await from("proxy/proxy-9x2k7")).toBe("    DaemonSet proxy/proxy");
  });
  test("none of its Pods runs", async () =>
    expect(await failure([...without("--from"), "--from=vpn/edge", "."], steered(deployment("edge", 0)))).toBe(
      "vpn/edge runs no Pod: it asks for 0 replicas.\n",
    ));
  test("an unknown one", async () =>
    expect(await failure([...without("--from"), "--from=vpn/vpm", "."])).toBe(
      "There is no Pod or workload vpn/vpm. Did you mean vpn/vpn? There are firewall/firewall, proxy/proxy, vpn/vpn.\n",
    ));
  test("no namespace: the name decides", async () =>
    expect(await failure([...without("--from"), "--from=firewal", "."], steered(deployment("all")))).toMatch(
      /^There is no Pod or workload firewal \(NAMESPACE\/POD\)\. Did you mean firewall\/firewall\? /,
    ));
  test("no workload in view", async () =>
    expect(await failure([...PACKET, "."], { "s.yaml": selector("in", "firewall", named("vpn")) })).toBe(
      "There is no Pod and no workload in view.\n",
    ));
  test("many are not all listed", async () =>
    expect(
      await failure(
        [...without("--from"), "--from=vpn/x", "."],
        steered(...Array.from({ length: 30 }, (_, i) => deployment(`edge-${i}`))),
      ),
    ).toMatch(/ and 13 more\.\n$/));
});

describe("bad usage is a sentence that says what was given and what is known", () => {
  test.each<[readonly string[], string | RegExp]>([
    [[], /^gke-dpv2 steer needs a file, a folder, - for standard input or the folder of a Pulumi program\.$/],
    [[...without("--from"), "."], "gke-dpv2 steer needs --from NAMESPACE/POD."],
    [[...without("--to"), "."], "gke-dpv2 steer needs --to IP."],
    [[...without("--port"), "."], "gke-dpv2 steer needs --port N."],
    [[...without("--to"), "--to=10.0.0", "."], "--to 10.0.0 is no IP address. It can be one such as 203.0.113.7."],
    [[...without("--to"), "--to=10.0.0.0/8", "."], /^--to 10\.0\.0\.0\/8 is no IP address\. /],
    [[...without("--port"), "--port=0", "."], "--port 0 is no port. It can be a number from 1 to 65535."],
    [[...without("--port"), "--port=65536", "."], /^--port 65536 is no port\. /],
    [[...without("--port"), "--port=https", "."], /^--port https is no port\. /],
    [[...PACKET, "--protocol=icmp", "."], "--protocol icmp is unknown. It can be tcp, udp, sctp."],
    [[...PACKET, "--form=json", "."], /^gke-dpv2 steer has no option --form\. It has --from, --to, --port, /],
    [[...PACKET, "nowhere.yaml"], /^nowhere\.yaml does not exist\.\nNo Kubernetes object and no stack was found\.$/],
  ])("%p", async (args, sentence) => {
    const said = (await failure(args)).trimEnd();
    if (typeof sentence === "string") expect(said).toBe(sentence);
    else expect(said).toMatch(sentence);
  });
});

test("standard input", async () =>
  expect((await run({}, [...PACKET, "-"], CORRECTED)).stdout).toMatch(/→ firewall → proxy →/));

test("what could not be read is said, and that there may be more", async () => {
  const { status, stdout, stderr } = await run({ ...steered(), "broken.yaml": "a: [" });
  expect(status).toBe(0);
  expect(stderr).toMatch(/^broken\.yaml:1 is not YAML: /);
  expect(stdout).toContain("There may be more TrafficSelectors: not all of the input could be read.\n");
});

test("a program and something else", async () =>
  expect(
    await failure([...PACKET, "a", "b"], { "a/Pulumi.yaml": "name: a\nruntime: nodejs\n", "b/s.yaml": CORRECTED }),
  ).toBe("gke-dpv2 steer runs one program; it was given a, b.\n"));
