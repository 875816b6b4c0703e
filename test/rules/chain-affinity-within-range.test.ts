import { chainAffinityWithinRange } from "../../lib/rules/chain-affinity-within-range";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { provider, unknown, type Res } from "../support/stack";
import { chainWith, functionOf } from "../support/steering";

const chain = (sessionAffinity: unknown): readonly Res[] => [
  provider("p"),
  chainWith("edge", { serviceFunctions: [functionOf("firewall")], sessionAffinity }),
];
const seconds = (timeoutSeconds: unknown) => chain({ clientIPNoDestination: { timeoutSeconds } });
const found = { finds: ["mandatory edge spec.sessionAffinity.clientIPNoDestination.timeoutSeconds"] };

describeRule(chainAffinityWithinRange, {
  "no affinity": { stack: chain(undefined) },
  "the default time": { stack: seconds(undefined) },
  "an empty block": { stack: chain({}) },
  "a block that is none": { stack: chain("x") },
  "the shortest": { stack: seconds(1) },
  "one under": { stack: seconds(0), ...found },
  negative: { stack: seconds(-1), ...found },
  "the longest": { stack: seconds(86_400) },
  "one over": { stack: seconds(86_401), ...found },
  "half a second more": { stack: seconds(1.5), ...found },
  text: { stack: seconds("3600"), ...found },
  "not known yet": { stack: seconds(unknown), undecided: ["edge"] },
  "the whole block not known yet": { stack: chain(unknown), undecided: ["edge"] },
  "a field that the kind does not know": { stack: chain({ clientIpNoDestination: { timeoutSeconds: 0 } }) },
});

test("the sentence", () =>
  expect(sentencesOf(chainAffinityWithinRange, seconds(0))).toEqual([
    "spec.sessionAffinity.clientIPNoDestination.timeoutSeconds: 0 is not a whole number of 1 to 86400 seconds. Choose a whole number of seconds from 1 to 86400. [chain-affinity-within-range]",
  ]));
