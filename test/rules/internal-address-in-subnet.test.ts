import { internalAddressInSubnet } from "../../lib/rules/internal-address-in-subnet";
import { address, REGION, subnetwork } from "../support/addresses";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { res, unknown, type Res } from "../support/stack";

const RANGE = "10.0.0.0/24";
/** An internal address that is joined to its subnetwork by the edge alone: nobody knows the path of either yet. */
const inSubnet = (inputs: object, range: object = { ipCidrRange: RANGE }): readonly Res[] => [
  subnetwork("nodes", { region: REGION, ...range }),
  address("ip", { addressType: "INTERNAL", region: REGION, ...inputs }, { subnetwork: "nodes" }),
];
const byName = (inputs: object, named: string, more: object = {}): readonly Res[] => [
  subnetwork("nodes", { name: "nodes-1", region: REGION, ipCidrRange: RANGE, ...more }),
  address("ip", { addressType: "INTERNAL", region: REGION, subnetwork: named, ...inputs }),
];
const wrongAddress = { finds: ["mandatory ip address"], refuses: [] };
const wrongRegion = { finds: ["mandatory ip region"], refuses: [] };

describeRule(internalAddressInSubnet, {
  "the first of the range, which is Google's": { stack: inSubnet({ address: "10.0.0.0" }), ...wrongAddress },
  "the second": { stack: inSubnet({ address: "10.0.0.1" }), ...wrongAddress },
  "the third, which is free": { stack: inSubnet({ address: "10.0.0.2" }) },
  "the last but two, which is free": { stack: inSubnet({ address: "10.0.0.253" }) },
  "the last but one": { stack: inSubnet({ address: "10.0.0.254" }), ...wrongAddress },
  "the last of the range": { stack: inSubnet({ address: "10.0.0.255" }), ...wrongAddress },
  "the first of a secondary range, which is not Google's": {
    stack: inSubnet(
      { address: "10.4.0.0" },
      { ipCidrRange: RANGE, secondaryIpRanges: [{ ipCidrRange: "10.4.0.0/14" }] },
    ),
    finds: ["advisory ip address"],
  },
  "one below": { stack: inSubnet({ address: "9.255.255.255" }), ...wrongAddress },
  "one above": { stack: inSubnet({ address: "10.0.1.0" }), ...wrongAddress },
  "none wished": { stack: inSubnet({}) },
  "the address not known yet": { stack: inSubnet({ address: unknown }), undecided: ["ip"] },
  "the range not known yet": {
    stack: inSubnet({ address: "10.0.1.0" }, { ipCidrRange: unknown }),
    undecided: ["ip"],
  },
  "a subnetwork without a range of its own": { stack: inSubnet({ address: "10.0.1.0" }, {}) },
  "an address as a block": { stack: inSubnet({ address: "10.0.1.0/32" }) },
  "in a secondary range": {
    stack: inSubnet(
      { address: "10.4.0.9" },
      { ipCidrRange: RANGE, secondaryIpRanges: [null, { rangeName: "pods", ipCidrRange: "10.4.0.0/14" }] },
    ),
    finds: ["advisory ip address"],
  },
  "beside the secondary range": {
    stack: inSubnet(
      { address: "10.8.0.0" },
      { ipCidrRange: RANGE, secondaryIpRanges: [{ rangeName: "pods", ipCidrRange: "10.4.0.0/14" }] },
    ),
    ...wrongAddress,
  },
  "an external address": { stack: inSubnet({ address: "34.1.2.3", addressType: "EXTERNAL" }) },
  "a type that nobody gives is external": { stack: inSubnet({ address: "34.1.2.3", addressType: undefined }) },
  "a type not known yet": { stack: inSubnet({ address: "10.0.1.0", addressType: unknown }), undecided: ["ip"] },
  "an IPv6 address": { stack: inSubnet({ address: "fd20::5", ipVersion: "IPV6" }) },
  // By value.
  "by path, inside": { stack: byName({ address: "10.0.0.9" }, `projects/p/regions/${REGION}/subnetworks/nodes-1`) },
  "by path, outside": {
    stack: byName({ address: "10.1.0.9" }, `projects/p/regions/${REGION}/subnetworks/nodes-1`, { project: "p" }),
    finds: ["mandatory ip address"],
  },
  "by path, outside, and nobody says the project of the one in view": {
    stack: byName({ address: "10.1.0.9" }, `projects/p/regions/${REGION}/subnetworks/nodes-1`),
    finds: ["advisory ip address"],
  },
  "by path, of another region": { stack: byName({ address: "10.1.0.9" }, "regions/europe-west4/subnetworks/nodes-1") },
  "by name alone, outside": { stack: byName({ address: "10.1.0.9" }, "nodes-1"), finds: ["mandatory ip address"] },
  "by name alone, which is another in the address's region": {
    stack: byName({ address: "10.1.0.9", region: "europe-west4" }, "nodes-1"),
  },
  "by name alone, of two the one of its region": {
    stack: [
      ...byName({ address: "10.1.0.9" }, "nodes-1"),
      subnetwork("far", { name: "nodes-1", region: "europe-west4", ipCidrRange: "10.1.0.0/24" }),
    ],
    finds: ["mandatory ip address"],
  },
  "by name alone, and neither says its region": {
    stack: [
      subnetwork("nodes", { name: "nodes-1", ipCidrRange: RANGE }),
      address("ip", { addressType: "INTERNAL", subnetwork: "nodes-1", address: "10.1.0.9" }),
    ],
    finds: ["mandatory ip address"],
  },
  "by name alone, and only the subnetwork says its region": {
    stack: byName({ address: "10.1.0.9", region: undefined }, "nodes-1"),
  },
  "by name, of nothing in view": { stack: byName({ address: "10.1.0.9" }, "others") },
  // The region, also where the address itself is not known yet.
  "in another region": { stack: inSubnet({ region: "europe-west4" }), ...wrongRegion },
  "in another region, the address not known yet": {
    stack: inSubnet({ region: "europe-west4", address: unknown }),
    ...wrongRegion,
    undecided: ["ip"],
  },
  "in another region and out of range": {
    stack: inSubnet({ region: "europe-west4", address: "10.1.0.9" }),
    finds: ["mandatory ip address", "mandatory ip region"],
    refuses: [],
  },
  "a region not known yet": { stack: inSubnet({ region: unknown }), undecided: ["ip"] },
  "neither says its region": {
    stack: inSubnet({ region: undefined }, { ipCidrRange: RANGE, region: undefined }),
  },
  "only the subnetwork says its region": { stack: inSubnet({ region: undefined }), undecided: ["ip"] },
  "the region is the provider's": {
    stack: [
      res("pulumi:providers:gcp", "google", { region: "europe-west4" }),
      subnetwork("nodes", { region: REGION, ipCidrRange: RANGE }),
      { ...address("ip", { addressType: "INTERNAL" }, { subnetwork: "nodes" }), provider: "google" },
    ],
    ...wrongRegion,
  },
  "no subnetwork": { stack: [address("ip", { addressType: "INTERNAL", address: "10.9.0.9" })] },
  malformed: {
    stack: [
      ...inSubnet({ address: 7, region: 7 }, { ipCidrRange: 7, region: null, secondaryIpRanges: "none" }),
      address("other", { addressType: "INTERNAL", address: null, subnetwork: 7 }),
    ],
  },
});

test("in words", () =>
  expect(sentencesOf(internalAddressInSubnet, inSubnet({ region: "europe-west4", address: "10.1.0.9" }))).toEqual([
    "address: 10.1.0.9 is not in 10.0.0.0/24, the range of nodes. Choose an address of the subnetwork, or leave it out and get a free one. [internal-address-in-subnet]",
    "region: the address is in europe-west4, and its subnetwork nodes in asia-northeast3. Reserve the address in the region of its subnetwork. [internal-address-in-subnet]",
  ]));
