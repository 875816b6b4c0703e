import { mtuWithinRange } from "../../lib/rules/mtu-within-range";
import { describeRule } from "../support/rule";
import { unknown, vpc } from "../support/stack";

describeRule(mtuWithinRange, {
  "not set": { stack: [vpc("edge", {})] },
  "the smallest": { stack: [vpc("edge", { mtu: 1300 })] },
  "one under it": { stack: [vpc("edge", { mtu: 1299 })], finds: ["mandatory edge mtu"] },
  "the largest": { stack: [vpc("edge", { mtu: 8896 })] },
  "one over it": { stack: [vpc("edge", { mtu: 8897 })], finds: ["mandatory edge mtu"] },
  "half a byte": { stack: [vpc("edge", { mtu: 1400.5 })], finds: ["mandatory edge mtu"] },
  "0 is unset to the provider; to a component it is an MTU": {
    stack: [vpc("edge", { mtu: 0 })],
    refuses: ["edge mtu"],
  },
  "null is unset to the provider": { stack: [vpc("edge", { mtu: null })], refuses: ["edge mtu"] },
  "less than 0": { stack: [vpc("edge", { mtu: -1 })], finds: ["mandatory edge mtu"] },
  "not known yet": { stack: [vpc("edge", { mtu: unknown })], undecided: ["edge"] },
  "beside an unknown name": { stack: [vpc("edge", { name: unknown, mtu: 9000 })], finds: ["mandatory edge mtu"] },
});
