import { paramSetDeviceOrRanges } from "../../lib/rules/param-set-device-or-ranges";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { paramSet, provider, unknown, type Res } from "../support/stack";

const set = (spec: object): readonly Res[] => [provider("p"), paramSet("blue", spec)];
const on = { vpc: "blue", vpcSubnet: "blue-nodes" };
const podIPv4Ranges = { rangeNames: ["pods"] };
const networkAttachment = "projects/p/regions/asia-northeast3/networkAttachments/blue";

describeRule(paramSetDeviceOrRanges, {
  "with ranges": { stack: set({ ...on, podIPv4Ranges }) },
  "with a device": { stack: set({ ...on, deviceMode: "NetDevice" }) },
  "with an attachment": { stack: set({ networkAttachment }) },
  "with ranges and a device": {
    stack: set({ ...on, podIPv4Ranges, deviceMode: "NetDevice" }),
    finds: ["mandatory blue spec.deviceMode"],
  },
  "with neither": { stack: set(on), finds: ["mandatory blue spec"] },
  "no ranges in the list": { stack: set({ ...on, podIPv4Ranges: { rangeNames: [] } }), finds: ["mandatory blue spec"] },
  "a device and an empty list": { stack: set({ ...on, deviceMode: "RDMA", podIPv4Ranges: { rangeNames: [] } }) },
  "without a VPC": { stack: set({ vpcSubnet: "blue", podIPv4Ranges }), finds: ["mandatory blue spec.vpc"] },
  "without a subnet": { stack: set({ vpc: "blue", podIPv4Ranges }), finds: ["mandatory blue spec.vpcSubnet"] },
  "with empty names": {
    stack: set({ vpc: "", vpcSubnet: "", podIPv4Ranges }),
    finds: ["mandatory blue spec.vpc", "mandatory blue spec.vpcSubnet"],
  },
  "nothing at all": {
    stack: set({}),
    finds: ["mandatory blue spec", "mandatory blue spec.vpc", "mandatory blue spec.vpcSubnet"],
  },
  "an attachment and a VPC": {
    stack: set({ networkAttachment, vpc: "blue" }),
    finds: ["mandatory blue spec.networkAttachment"],
  },
  "an attachment and ranges": {
    stack: set({ networkAttachment, podIPv4Ranges }),
    finds: ["mandatory blue spec.networkAttachment"],
  },
  "an attachment by its bare name": {
    stack: set({ networkAttachment: "blue" }),
    finds: ["mandatory blue spec.networkAttachment"],
  },
  "an attachment by its self link": {
    stack: set({ networkAttachment: `https://www.googleapis.com/compute/v1/${networkAttachment}` }),
    finds: ["mandatory blue spec.networkAttachment"],
  },
  "names that are paths": {
    stack: set({
      vpc: "projects/p/global/networks/blue",
      vpcSubnet: "projects/p/regions/r/subnetworks/blue",
      podIPv4Ranges,
    }),
    finds: ["advisory blue spec.vpc", "advisory blue spec.vpcSubnet"],
  },
  "a VPC not known yet hides nothing": {
    stack: set({ vpc: unknown, vpcSubnet: unknown }),
    finds: ["mandatory blue spec"],
    undecided: ["blue"],
  },
  "ranges not known yet": { stack: set({ ...on, podIPv4Ranges: unknown }), undecided: ["blue"] },
  "a device mode not known yet, ranges given": {
    stack: set({ ...on, podIPv4Ranges, deviceMode: unknown }),
    undecided: ["blue"],
  },
  "range names not known yet are some": { stack: set({ ...on, podIPv4Ranges: { rangeNames: [unknown] } }) },
  "an attachment not known yet": { stack: set({ ...on, networkAttachment: unknown }), undecided: ["blue"] },
  "nulls are absent": {
    stack: set({ ...on, podIPv4Ranges: null, deviceMode: null, networkAttachment: null }),
    finds: ["mandatory blue spec"],
  },
  "what is no text": { stack: set({ vpc: 7, vpcSubnet: ["a"], deviceMode: true }) },
});

test("a finding names the status that one would look for", () =>
  expect(sentencesOf(paramSetDeviceOrRanges, set({ ...on, podIPv4Ranges, deviceMode: "NetDevice" }))).toEqual([
    "spec.deviceMode: stands beside podIPv4Ranges: its status would say DeviceModeCantBeUsedWithSecondaryRange. Keep deviceMode for a Device network, or podIPv4Ranges for an L3 one. [param-set-device-or-ranges]",
  ]));
