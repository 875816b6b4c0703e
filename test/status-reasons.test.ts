import { NETWORK_REASONS, PARAM_SET_REASONS } from "../lib/facts/pod-networks";
import { ROUTE_REASONS } from "../lib/facts/persistent-ip";
import { RULES, ruleById } from "../lib/rules";
import { purely } from "./support/faces";
import {
  cidr,
  cluster,
  gateway,
  ipRoute,
  paramSet,
  parametersOf,
  podNetwork,
  provider,
  statefulSet,
  subnet,
  v2,
  type Res,
} from "./support/stack";
import { sentencesOf } from "./support/sentences";

// What an object's status would say hours later, a finding says at the keyboard: for each reason a stack that earns it.

type Stacks = Readonly<Record<string, readonly Res[]>>;

const web: readonly Res[] = [v2("web", { network: "main", location: "asia-northeast3" }), provider("p", "web")];
const place = { vpc: "blue", vpcSubnet: "blue-nodes" };
const ranges = { podIPv4Ranges: { rangeNames: ["pods"] } };
const device = { deviceMode: "NetDevice" };
const network = (type: string, of: string): Res => podNetwork("blue", { type, ...parametersOf(of) });

/** Each reason is named by a finding of its stack. */
const eachIsNamed = (reasons: readonly string[], stacks: Stacks): void => {
  test.each(Object.entries(stacks))("%s", (reason, stack) => {
    const said = RULES.flatMap((rule) => sentencesOf(rule, stack)).filter((s) => !s.startsWith("not evaluated"));
    expect(said.filter((s) => new RegExp(`\\b${reason}\\b`).test(s))).not.toEqual([]);
  });
  test("none is left out", () => expect(Object.keys(stacks).sort()).toEqual([...reasons].sort()));
};

describe("GKENetworkParamSet", () =>
  eachIsNamed(PARAM_SET_REASONS.value, {
    VPCNotFound: [...web, paramSet("set", { ...place, ...ranges, vpc: "projects/p/global/networks/blue" })],
    SubnetNotFound: [
      ...web,
      subnet("nodes", { name: "blue-nodes", region: "europe-west1" }),
      paramSet("set", { ...place, ...device }),
    ],
    SecondaryRangeAndDeviceModeUnspecified: [...web, paramSet("set", place)],
    SecondaryRangeNotFound: [
      ...web,
      subnet("nodes", { name: "blue-nodes", secondaryIpRanges: [] }),
      paramSet("set", { ...place, ...ranges }),
    ],
    DeviceModeCantBeUsedWithSecondaryRange: [...web, paramSet("set", { ...place, ...ranges, ...device })],
    DeviceModeVPCAlreadyInUse: [
      ...web,
      paramSet("set", { ...place, ...device }),
      paramSet("set-2", { ...place, vpcSubnet: "other", ...device }),
    ],
    DeviceModeSubnetAlreadyInUse: [
      ...web,
      paramSet("set", { ...place, ...device }),
      paramSet("set-2", { ...place, ...device }),
    ],
    DeviceModeCantUseDefaultVPC: [...web, paramSet("set", { ...place, vpc: "main", ...device })],
    DPDKUnsupported: [
      cluster("web", { enableAutopilot: true }),
      provider("p", "web"),
      paramSet("set", { ...place, deviceMode: "DPDK-VFIO" }),
    ],
    NetworkAttachmentInvalid: [...web, paramSet("set", { networkAttachment: "blue" })],
    GNPConfigInvalid: [...web, paramSet("set", { vpc: "blue", ...ranges })],
  }));

describe("Network", () =>
  eachIsNamed(NETWORK_REASONS.value, {
    ParamsNotReady: [...web, network("L3", "nowhere")],
    GNPDeleted: [...web, network("L3", "nowhere")],
    GNPParamsNotReady: [...web, network("L3", "default")],
    L3SecondaryMissing: [...web, network("L3", "set"), paramSet("set", { ...place, ...device })],
    DeviceModeMissing: [...web, network("Device", "set"), paramSet("set", { ...place, ...ranges })],
    NetworkAttachmentUnsupported: [
      ...web,
      network("Device", "set"),
      paramSet("set", { networkAttachment: "projects/p/regions/r/networkAttachments/blue" }),
    ],
  }));

describe("GKEIPRoute", () => {
  const claims = (address: string) => ({ addresses: [cidr(`${address}/32`)] });
  const entry = gateway("entry", claims("34.1.2.3"), "p");
  const route = (more: object = {}): Res => ipRoute("proxy-ip", { ...claims("34.1.2.3"), ...more }, "p");
  const inOtherNamespace = { ...entry, inputs: { ...entry.inputs, metadata: { name: "entry", namespace: "infra" } } };
  const closed = gateway("entry", { ...claims("34.1.2.3"), listeners: [{ name: "own", port: 443 }] }, "p");
  const probed = { containers: [{ name: "c", readinessProbe: {}, securityContext: { privileged: true } }] };
  const pods = statefulSet("proxy", { app: "proxy" }, probed, "p", { serviceName: "proxy" });
  const cross = { parentRefs: [{ name: "entry", namespace: "infra" }] };

  /** The rule whose finding names the reason; what the finding names beside it; what it says is to be done. */
  const foretold: Readonly<
    Record<string, { stack: readonly Res[]; by: string; at: string; says: string; fix: string; advisory?: string }>
  > = {
    MissingParentRefs: {
      stack: [entry, pods, route({ parentRefs: [] })],
      by: "route-has-parent",
      at: "spec.parentRefs",
      says: "names no Gateway",
      fix: "Name the Gateway in parentRefs.",
    },
    GatewayNotFound: {
      stack: [inOtherNamespace, pods, route()],
      by: "route-parent-is-persistent-gateway",
      at: "spec.parentRefs[0]",
      says: "no Gateway shop/entry is in view",
      fix: 'Set namespace to "infra", where Gateway entry is.',
      advisory: "it may be out of view",
    },
    Unattachable: {
      stack: [
        { ...closed, inputs: { ...closed.inputs, metadata: { name: "entry", namespace: "infra" } } },
        pods,
        route(cross),
      ],
      by: "route-admitted-by-gateway",
      at: "spec.parentRefs[0]",
      says: "Gateway entry admits no routes of namespace shop",
      fix: "Set allowedRoutes.namespaces.from of a listener to All, or to Selector with a selector that selects the route's namespace.",
    },
    InvalidAddresses: {
      stack: [entry, pods, route(claims("34.1.2.4"))],
      by: "route-addresses-on-gateway",
      at: "spec.addresses[0].value",
      says: "34.1.2.4/32 is not an address of Gateway entry",
      fix: "Add the address to the Gateway, or take it off the route.",
    },
    NetworkNotFound: {
      stack: [entry, route({ network: "blue" })],
      by: "route-network-exists",
      at: "spec.network",
      says: "no Network blue is in view",
      fix: "Create the Network, or name one that is there.",
      advisory: "it may be out of view",
    },
    NoPodsFound: {
      stack: [
        entry,
        pods,
        route({ podSelector: { matchLabels: { "statefulset.kubernetes.io/pod-name": "proxy-1" } } }),
      ],
      by: "route-selects-a-pod",
      at: "spec.podSelector",
      says: "asks for Pod proxy-1, and StatefulSet proxy has only proxy-0",
      fix: "Name a Pod that the StatefulSet has, or give it more replicas.",
    },
  };

  test.each(Object.entries(foretold))("%s", (reason, { stack, by, at, says, fix, advisory }) => {
    const found = RULES.flatMap((rule) => sentencesOf(rule, [...web, ...stack])).filter((s) => s.includes(reason));
    const softer = advisory === undefined ? "" : ` Advisory only: ${advisory}.`;
    expect(found).toEqual([`${at}: ${says}: the route's status would say ${reason}. ${fix}${softer} [${by}]`]);
    expect(purely(ruleById(by)!, [...web, ...stack]).finds.map((f) => f.split(" ")[1])).toEqual(["proxy-ip"]);
  });
  test("none is left out", () =>
    expect(Object.keys(foretold).sort()).toEqual(Object.values(ROUTE_REASONS.value).sort()));
  test("a route that leads somewhere is reported by none of them", () => {
    const said = RULES.flatMap((rule) => sentencesOf(rule, [...web, entry, pods, route()]));
    expect(said.filter((s) => s.includes("the route's status would say"))).toEqual([]);
  });
});

test("a stack that GKE finds nothing wrong with is reported by none of these reasons", () => {
  const sound: readonly Res[] = [
    ...web,
    subnet("nodes", {
      name: "blue-nodes",
      region: "asia-northeast3",
      ipCidrRange: "10.200.0.0/24",
      secondaryIpRanges: [{ rangeName: "pods", ipCidrRange: "10.9.0.0/16" }],
    }),
    network("L3", "set"),
    paramSet("set", { ...place, ...ranges }),
    podNetwork("red", { type: "Device", ...parametersOf("red-set") }),
    paramSet("red-set", { vpc: "red", vpcSubnet: "red-nodes", ...device }),
  ];
  const said = RULES.flatMap((rule) => sentencesOf(rule, sound));
  const reasons = [...PARAM_SET_REASONS.value, ...NETWORK_REASONS.value];
  expect(said.filter((s) => reasons.some((reason) => s.includes(reason)))).toEqual([]);
});
