import { deviceParamSetOwnsVpc } from "../../lib/rules/device-param-set-owns-vpc";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { paramSet, provider, subnet, unknown, v2, vpc, type Res } from "../support/stack";

const set = (name: string, spec: object, by = "p", on: readonly string[] = []): Res =>
  paramSet(name, { deviceMode: "NetDevice", ...spec }, by, on);
const at = (place: string, nodes: unknown = `${place}-nodes`): object => ({ vpc: place, vpcSubnet: nodes });
const web = (...more: readonly Res[]): readonly Res[] => [
  v2("web", { network: "main" }),
  provider("p", "web"),
  ...more,
];
const inVpc = (...more: readonly Res[]): readonly Res[] => [
  vpc("main", {}),
  { ...v2("web", { network: unknown }), on: { network: ["main"] } },
  provider("p", "web"),
  ...more,
];
// A component's error names no child, and all of these have a spec.
const onGreen = (path: string) => ({
  finds: [`mandatory green spec.${path}`],
  refuses: [`blue spec.${path}`],
});

describeRule(deviceParamSetOwnsVpc, {
  "each its own": { stack: web(set("blue", at("blue")), set("green", at("green"))) },
  "one VPC": {
    stack: web(set("blue", at("blue")), set("green", at("blue", "green-nodes"))),
    ...onGreen("vpc"),
  },
  "one subnet, which says it of the VPC": {
    stack: web(set("blue", at("blue")), set("green", at("blue"))),
    ...onGreen("vpcSubnet"),
  },
  "three in one VPC": {
    stack: web(set("blue", at("blue")), set("green", at("blue", "b")), set("red", at("blue", "c"))),
    finds: ["mandatory green spec.vpc", "mandatory red spec.vpc"],
    refuses: ["blue spec.vpc"],
  },
  "RDMA: one VPC, each its subnet": {
    stack: web(
      set("blue", { ...at("blue", "a"), deviceMode: "RDMA" }),
      set("green", { ...at("blue", "b"), deviceMode: "RDMA" }),
    ),
  },
  "RDMA: one subnet": {
    stack: web(set("blue", { ...at("blue"), deviceMode: "RDMA" }), set("green", { ...at("blue"), deviceMode: "RDMA" })),
    ...onGreen("vpcSubnet"),
  },
  "RDMA beside another device": {
    stack: web(set("blue", { ...at("blue", "a"), deviceMode: "RDMA" }), set("green", at("blue", "b"))),
    ...onGreen("vpc"),
  },
  "two L3 sets": {
    stack: web(set("blue", { ...at("blue"), deviceMode: undefined }), set("green", { ...at("blue"), deviceMode: "" })),
  },
  "a device beside an L3 set": {
    stack: web(set("blue", at("blue")), set("green", { ...at("blue", "b"), deviceMode: undefined })),
    finds: ["advisory blue spec.vpc"],
  },
  "a device on the subnet of an L3 set": {
    stack: web(set("blue", { ...at("blue"), deviceMode: undefined }), set("green", at("blue"))),
    finds: ["advisory green spec.vpcSubnet"],
  },
  "in two clusters": {
    stack: web(
      v2("calm", { network: "calm" }),
      provider("q", "calm"),
      set("blue", at("blue")),
      set("green", at("blue"), "q"),
    ),
    refuses: ["blue spec.vpcSubnet"],
  },
  "by their edges": {
    stack: inVpc(
      vpc("blue-vpc", {}),
      subnet("a", {}, "blue-vpc"),
      subnet("b", {}, "blue-vpc"),
      set("blue", at(unknown, unknown), "p", ["blue-vpc", "a"]),
      set("green", at(unknown, unknown), "p", ["blue-vpc", "b"]),
    ),
    finds: ["mandatory green spec.vpc"],
    refuses: [],
  },
  "by the edge of their subnets alone": {
    stack: inVpc(
      vpc("blue-vpc", {}),
      subnet("a", {}, "blue-vpc"),
      set("blue", { vpcSubnet: unknown }, "p", ["a"]),
      set("green", { vpcSubnet: unknown }, "p", ["a"]),
    ),
    finds: ["mandatory green spec.vpcSubnet"],
    refuses: [],
  },
  "by name in view and by its edge": {
    stack: inVpc(
      vpc("blue-vpc", { name: "blue" }),
      set("blue", at("blue", "a")),
      set("green", at(unknown, "b"), "p", ["blue-vpc"]),
    ),
    finds: ["mandatory green spec.vpc"],
    refuses: [],
  },
  "a VPC not known yet, without an edge": {
    stack: web(set("blue", at("blue", "a")), set("green", at(unknown, "b"))),
    undecided: ["green"],
  },
  "a mode not known yet": {
    stack: web(set("blue", at("blue")), set("green", { ...at("green"), deviceMode: unknown })),
    undecided: ["green"],
  },
  "the cluster's own VPC, by name": {
    stack: web(set("blue", at("main"))),
    finds: ["mandatory blue spec.vpc"],
    refuses: [],
  },
  "the cluster's own VPC, by its edge": {
    stack: inVpc(set("blue", at(unknown, "b"), "p", ["main"])),
    finds: ["mandatory blue spec.vpc"],
    refuses: [],
  },
  "the VPC of a cluster that states none is default": {
    stack: [v2("web"), provider("p", "web"), set("blue", at("default"))],
    finds: ["mandatory blue spec.vpc"],
    refuses: [],
  },
  "default, where the cluster is elsewhere": { stack: web(set("blue", at("default"))) },
  "the cluster's own VPC, for an L3 set": {
    stack: web(paramSet("blue", { ...at("main"), podIPv4Ranges: { rangeNames: ["a"] } })),
  },
  "the VPC of the cluster that is taken for its own": {
    stack: [v2("web", { network: "main" }), provider("p"), set("blue", at("main"))],
    finds: ["advisory blue spec.vpc"],
  },
  "the VPC that is assumed": {
    stack: [provider("p"), set("blue", at("main"))],
    given: { assume: { cluster: { network: "projects/p/global/networks/main" } } },
    finds: ["mandatory blue spec.vpc"],
  },
  "the cluster's VPC is not known": {
    stack: [v2("web", { network: unknown }), provider("p", "web"), set("blue", at("blue"))],
  },
  "the only VPC in view is the device's, not the cluster's": {
    stack: [vpc("blue-vpc", { name: "blue" }), provider("p"), set("blue", at("blue"))],
  },
  "the same beside a cluster whose VPC is not known": {
    stack: [
      vpc("blue-vpc", { name: "blue" }),
      v2("web", { network: unknown }),
      provider("p", "web"),
      set("blue", at("blue")),
    ],
  },
  "sets without a place": { stack: web(set("blue", {}), set("green", {})) },
  "what is no text": {
    stack: web(set("blue", { vpc: 7, vpcSubnet: null }), set("green", { vpc: 7, vpcSubnet: null })),
  },
});

test("a finding names the other", () =>
  expect([
    ...sentencesOf(deviceParamSetOwnsVpc, web(set("blue", at("blue")), set("green", at("blue")))),
    ...sentencesOf(deviceParamSetOwnsVpc, web(set("blue", at("main")))),
  ]).toEqual([
    "spec.vpcSubnet: is that of blue as well: its status would say DeviceModeSubnetAlreadyInUse. Give each Device network its own VPC and subnet; sets for RDMA may share a VPC. [device-param-set-owns-vpc]",
    "spec.vpc: is the cluster's own VPC: its status would say DeviceModeCantUseDefaultVPC. Give each Device network its own VPC and subnet; sets for RDMA may share a VPC. [device-param-set-owns-vpc]",
  ]));
