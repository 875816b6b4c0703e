import { delegatedPrefixInsideParent } from "../../lib/rules/delegated-prefix-inside-parent";
import { advertised, delegated, REGION } from "../support/addresses";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { unknown, vpc, type Res } from "../support/stack";

const WHOLE = "203.0.113.0/24";
/** A prefix that is joined to its parent by the edge alone. */
const part = (ipCidrRange: unknown, of: unknown = WHOLE): readonly Res[] => [
  advertised("own", { ipCidrRange: of }),
  delegated("part", { ipCidrRange, region: REGION }, { parentPrefix: "own" }),
];
const byPath = (ipCidrRange: unknown, parentPrefix: unknown, project: unknown = "p"): readonly Res[] => [
  delegated("part", { ipCidrRange, region: REGION, parentPrefix }),
  advertised("own", { name: "own-1", project, ipCidrRange: WHOLE }),
];
const outside = { finds: ["mandatory part ipCidrRange"] };
const found = { finds: ["mandatory part ipCidrRange"], refuses: [] };

describeRule(delegatedPrefixInsideParent, {
  "the whole": { stack: part(WHOLE) },
  "the first addresses": { stack: part("203.0.113.0/28") },
  "the last address": { stack: part("203.0.113.255/32") },
  "the block before": { stack: part("203.0.112.0/24"), ...found },
  "the block behind": { stack: part("203.0.114.0/28"), ...found },
  "twice the size": { stack: part("203.0.112.0/23"), ...found },
  "of IPv6, in IPv4": { stack: part("2001:db8::/40"), ...found },
  "of IPv6": { stack: part("2001:db8::/40", "2001:db8::/32") },
  "of IPv6, outside": { stack: part("2001:db9::/40", "2001:db8::/32"), ...found },
  "not known yet": { stack: part(unknown), undecided: ["part"] },
  "the parent's not known yet": { stack: part("203.0.114.0/28", unknown), undecided: ["part"] },
  // By value.
  "by path": { stack: byPath("203.0.113.0/28", "projects/p/global/publicAdvertisedPrefixes/own-1") },
  "by path, outside": {
    stack: byPath("203.0.114.0/28", "projects/p/global/publicAdvertisedPrefixes/own-1"),
    ...outside,
  },
  "by self link, outside": {
    stack: byPath(
      "203.0.114.0/28",
      "https://www.googleapis.com/compute/v1/projects/p/global/publicAdvertisedPrefixes/own-1",
    ),
    ...outside,
  },
  "by name, outside": { stack: byPath("203.0.114.0/28", "own-1"), ...outside },
  "by the path of another kind": {
    stack: byPath("203.0.114.0/28", `projects/p/regions/${REGION}/publicDelegatedPrefixes/own-1`),
  },
  "by the path of neither kind": { stack: byPath("203.0.114.0/28", "projects/p/global/networks/own-1") },
  "by path, outside, and its project not known yet": {
    stack: byPath("203.0.114.0/28", "projects/p/global/publicAdvertisedPrefixes/own-1", unknown),
    finds: ["advisory part ipCidrRange"],
  },
  "by path, in another project": {
    stack: byPath("203.0.114.0/28", "projects/q/global/publicAdvertisedPrefixes/own-1"),
  },
  "by name, of nothing in view": { stack: byPath("203.0.114.0/28", "others") },
  "by a name that two prefixes have": {
    stack: [
      ...byPath("203.0.114.0/28", "own-1"),
      delegated("other", { name: "own-1", ipCidrRange: "203.0.114.0/24", region: REGION }),
    ],
  },
  "an edge to something else": {
    stack: [
      { ...vpc("between", {}), on: { description: ["own"] } },
      advertised("own", { ipCidrRange: WHOLE }),
      delegated("part", { ipCidrRange: "203.0.114.0/28", region: REGION }, { parentPrefix: "between" }),
    ],
  },
  // Parts of parts: the parent is the nearest, not its own parent.
  "a part of a part": {
    stack: [...part("203.0.113.0/28"), delegated("less", { ipCidrRange: "203.0.113.8/29" }, { parentPrefix: "part" })],
  },
  "inside the advertised prefix, and outside its own parent": {
    stack: [...part("203.0.113.0/28"), delegated("less", { ipCidrRange: "203.0.113.16/29" }, { parentPrefix: "part" })],
    finds: ["mandatory less ipCidrRange"],
    refuses: [],
  },
  "by the path of its parent, outside": {
    stack: [
      delegated("less", {
        ipCidrRange: "203.0.113.16/29",
        region: REGION,
        parentPrefix: `regions/${REGION}/publicDelegatedPrefixes/part-1`,
      }),
      delegated("part", { name: "part-1", ipCidrRange: "203.0.113.0/28", region: REGION }),
    ],
    finds: ["mandatory less ipCidrRange"],
  },
  malformed: {
    stack: [...part(7), delegated("no", { ipCidrRange: null, parentPrefix: 7 }), advertised("x")],
  },
  "a range without a length": { stack: part("203.0.114.0") },
});

test("in words", () =>
  expect(sentencesOf(delegatedPrefixInsideParent, part("203.0.114.0/28"))).toEqual([
    "ipCidrRange: 203.0.114.0/28 is not inside 203.0.113.0/24, the range of own. Choose a block of the parent's range. [delegated-prefix-inside-parent]",
  ]));
