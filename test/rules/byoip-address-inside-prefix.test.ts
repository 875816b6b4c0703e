import { byoipAddressInsidePrefix } from "../../lib/rules/byoip-address-inside-prefix";
import { address, delegated, REGION } from "../support/addresses";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { res, unknown, type Res } from "../support/stack";

const RANGE = "203.0.113.0/28";
/** An address that is joined to its prefix by the edge alone. */
const ofPrefix = (inputs: object, prefix: object = {}): readonly Res[] => [
  delegated("part", { ipCidrRange: RANGE, region: REGION, ...prefix }),
  address("ip", { region: REGION, ...inputs }, { ipCollection: "part" }),
];
const byPath = (inputs: object, ipCollection: unknown): readonly Res[] => [
  delegated("part", { name: "part-1", ipCidrRange: RANGE, region: REGION }),
  address("ip", { region: REGION, ipCollection, ...inputs }),
];
const wrongAddress = { finds: ["mandatory ip address"], refuses: [] };
const wrongRegion = { finds: ["mandatory ip region"], refuses: [] };

describeRule(byoipAddressInsidePrefix, {
  "the first": { stack: ofPrefix({ address: "203.0.113.0" }) },
  "the last": { stack: ofPrefix({ address: "203.0.113.15" }) },
  "one below": { stack: ofPrefix({ address: "203.0.112.255" }), ...wrongAddress },
  "one above": { stack: ofPrefix({ address: "203.0.113.16" }), ...wrongAddress },
  "of IPv6": { stack: ofPrefix({ address: "2001:db8::1" }), ...wrongAddress },
  "none wished": { stack: ofPrefix({}) },
  "not known yet": { stack: ofPrefix({ address: unknown }), undecided: ["ip"] },
  "the range not known yet": {
    stack: ofPrefix({ address: "203.0.113.16" }, { ipCidrRange: unknown }),
    undecided: ["ip"],
  },
  "no address": { stack: ofPrefix({ address: "203.0.113" }) },
  // By value.
  "by path, inside": { stack: byPath({ address: "203.0.113.9" }, `regions/${REGION}/publicDelegatedPrefixes/part-1`) },
  "by path, outside": {
    stack: byPath({ address: "203.0.113.16" }, `regions/${REGION}/publicDelegatedPrefixes/part-1`),
    finds: ["mandatory ip address"],
  },
  "by path, of another region": {
    stack: byPath({ address: "203.0.113.16" }, "regions/europe-west4/publicDelegatedPrefixes/part-1"),
  },
  "by path, of nothing in view": {
    stack: byPath({ address: "203.0.113.16" }, `regions/${REGION}/publicDelegatedPrefixes/others`),
  },
  "by path, outside and elsewhere, and nobody says its project": {
    stack: byPath(
      { address: "203.0.113.16", region: "europe-west4" },
      `projects/p/regions/${REGION}/publicDelegatedPrefixes/part-1`,
    ),
    finds: ["advisory ip address", "advisory ip region"],
  },
  "an internal range": { stack: byPath({ address: "10.0.0.9" }, "projects/p/locations/global/internalRanges/r") },
  "an address of nobody's prefix": { stack: [...ofPrefix({}), address("free", { address: "34.1.2.3" })] },
  // The region, also where the address itself is not known yet.
  "in another region": { stack: ofPrefix({ region: "europe-west4" }), ...wrongRegion },
  "in another region, the address not known yet": {
    stack: ofPrefix({ region: "europe-west4", address: unknown }),
    ...wrongRegion,
    undecided: ["ip"],
  },
  "a region not known yet": { stack: ofPrefix({ region: unknown }), undecided: ["ip"] },
  "no region": { stack: ofPrefix({ region: undefined }), undecided: ["ip"] },
  "the prefix's region not known yet": { stack: ofPrefix({}, { region: unknown }), undecided: ["ip"] },
  "the region is the provider's": {
    stack: [
      res("pulumi:providers:gcp", "google", { region: "europe-west4" }),
      delegated("part", { ipCidrRange: RANGE, region: REGION }),
      { ...address("ip", {}, { ipCollection: "part" }), provider: "google" },
    ],
    ...wrongRegion,
  },
  // What the prefix reports once it is there.
  "a prefix that gives addresses": { stack: ofPrefix({}, { enableEnhancedIpv4Allocation: true }) },
  "a prefix that gives none": {
    stack: ofPrefix({}, { enableEnhancedIpv4Allocation: false }),
    finds: ["advisory ip ipCollection"],
  },
  "a prefix that gives none, as the cloud has said it": {
    stack: [
      {
        ...delegated("part", { ipCidrRange: RANGE, region: REGION }),
        outputs: { enableEnhancedIpv4Allocation: false },
      },
      address("ip", { region: REGION }, { ipCollection: "part" }),
    ],
    finds: ["advisory ip ipCollection"],
  },
  "a prefix that does not say yet": {
    stack: ofPrefix({}, { enableEnhancedIpv4Allocation: unknown }),
    undecided: ["ip"],
  },
  "an IPv6 prefix": {
    stack: ofPrefix({}, { ipCidrRange: "2001:db8::/48", enableEnhancedIpv4Allocation: false }),
  },
  malformed: { stack: ofPrefix({ address: 7, region: 7 }, { ipCidrRange: 7, region: 7 }) },
});

test("in words", () =>
  expect(
    sentencesOf(
      byoipAddressInsidePrefix,
      ofPrefix({ address: "203.0.113.16", region: "europe-west4" }, { enableEnhancedIpv4Allocation: false }),
    ),
  ).toEqual([
    "address: 203.0.113.16 is not in 203.0.113.0/28, the range of part. Choose an address of the prefix, or leave it out and get a free one. [byoip-address-inside-prefix]",
    "region: the address is in europe-west4, and its prefix part in asia-northeast3. Reserve the address in asia-northeast3, or delegate a prefix in europe-west4. [byoip-address-inside-prefix]",
    "ipCollection: part reports that no IPv4 address can be taken out of it. Have the addresses made with gcloud compute public-delegated-prefixes delegated-sub-prefixes create NAME --public-delegated-prefix=PREFIX --public-delegated-prefix-region=REGION --range=RANGE --create-addresses, and read them by name. Advisory only: the report may be older than the prefix; pulumi refresh renews it. [byoip-address-inside-prefix]",
  ]));
