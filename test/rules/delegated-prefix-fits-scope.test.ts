import { delegatedPrefixFitsScope } from "../../lib/rules/delegated-prefix-fits-scope";
import { advertised, delegated, REGION } from "../support/addresses";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { unknown, type Res } from "../support/stack";

const ipCidrRange = "203.0.113.0/28";
const ofScope = (pdpScope: unknown, inputs: object = {}): readonly Res[] => [
  advertised("own", { ipCidrRange: "203.0.113.0/24", pdpScope }),
  delegated("part", { ipCidrRange, region: REGION, ...inputs }, { parentPrefix: "own" }),
];
const ofPart = (region: unknown, of: unknown): readonly Res[] => [
  delegated("part", { ipCidrRange, region: of }),
  delegated("less", { ipCidrRange: "203.0.113.8/29", region }, { parentPrefix: "part" }),
];
const byPath = (more: object): readonly Res[] => [
  advertised("own", { name: "own-1", pdpScope: "GLOBAL", ...more }),
  delegated("part", { ipCidrRange, region: REGION, parentPrefix: "projects/p/global/publicAdvertisedPrefixes/own-1" }),
];
const found = { finds: ["mandatory part parentPrefix"], refuses: [] };
const wrongRegion = { finds: ["mandatory less region"], refuses: [] };

describeRule(delegatedPrefixFitsScope, {
  regional: { stack: ofScope("REGIONAL") },
  global: { stack: ofScope("GLOBAL"), ...found },
  "of both, as prefixes of before 2023 are": { stack: ofScope("GLOBAL_AND_REGIONAL") },
  "not given": { stack: ofScope(undefined) },
  "not known yet": { stack: ofScope(unknown), undecided: ["part"] },
  "global, by path": { stack: byPath({ project: "p" }), finds: ["mandatory part parentPrefix"] },
  "global, by path, and nobody says its project": { stack: byPath({}), finds: ["advisory part parentPrefix"] },
  "global, with nothing delegated": { stack: [advertised("own", { pdpScope: "GLOBAL" })] },
  "global, of which this is no part": {
    stack: [advertised("own", { pdpScope: "GLOBAL" }), delegated("part", { parentPrefix: "others" })],
  },
  "global, and its range not known yet": { stack: ofScope("GLOBAL", { ipCidrRange: unknown }), ...found },
  "a part in its parent's region": { stack: ofPart(REGION, REGION) },
  "a part in another region": { stack: ofPart("europe-west4", REGION), ...wrongRegion },
  "a part in a region not known yet": { stack: ofPart(unknown, REGION), undecided: ["less"] },
  "a part of one in a region not known yet": { stack: ofPart("europe-west4", unknown), undecided: ["less"] },
  "a part in another region, by the path of a prefix whose project nobody says": {
    stack: [
      delegated("part", { name: "part-1", region: REGION, ipCidrRange }),
      delegated("less", {
        region: "europe-west4",
        parentPrefix: `projects/p/regions/${REGION}/publicDelegatedPrefixes/part-1`,
      }),
    ],
    finds: ["advisory less region"],
  },
  "a region as a link": { stack: ofPart(`https://www.googleapis.com/compute/v1/projects/p/regions/${REGION}`, REGION) },
  "a part of a part of a global one": {
    stack: [...ofScope("GLOBAL"), delegated("less", { region: REGION }, { parentPrefix: "part" })],
    ...found,
  },
  malformed: { stack: [...ofScope(7), delegated("no", { region: 7, parentPrefix: null })] },
});

test("in words: a part of a global prefix", () =>
  expect(
    [ofScope("GLOBAL"), ofScope("GLOBAL", { ipCidrRange: unknown })].flatMap((stack) =>
      sentencesOf(delegatedPrefixFitsScope, stack),
    ),
  ).toEqual([
    "parentPrefix: own is GLOBAL, and this prefix regional. For regional addresses advertise the prefix as REGIONAL. The provider has no global delegated prefix, gcloud has: gcloud compute public-delegated-prefixes create NAME --public-advertised-prefix=PARENT --range=203.0.113.0/28 --global. [delegated-prefix-fits-scope]",
    "parentPrefix: own is GLOBAL, and this prefix regional. For regional addresses advertise the prefix as REGIONAL. The provider has no global delegated prefix, gcloud has: gcloud compute public-delegated-prefixes create NAME --public-advertised-prefix=PARENT --range=RANGE --global. [delegated-prefix-fits-scope]",
  ]));
test("in words: a part of a part", () =>
  expect(sentencesOf(delegatedPrefixFitsScope, ofPart("europe-west4", REGION))).toEqual([
    "region: the prefix is in europe-west4, and its parent part in asia-northeast3. Take both in one region. [delegated-prefix-fits-scope]",
  ]));
