import { editsBetween, nearest } from "../../lib/values/nearest";

test.each([
  ["", "", 0],
  ["abc", "abc", 0],
  ["abc", "", 3],
  ["", "abc", 3],
  ["kitten", "sitting", 3],
  ["mtu", "utm", 2],
])("from %j to %j are %i edits", (a, b, edits) =>
  expect([editsBetween(a, b), editsBetween(b, a)]).toEqual([edits, edits]),
);

test.each([
  ["mtu-within-rang", "mtu-within-range"],
  ["MTU-within-range", "mtu-within-range"],
  ["mtu", "mtu-within-range"],
  ["policy-without-endport", "network-policy-without-end-port"],
])("%s means %s", (word, meant) =>
  expect(nearest(word, ["network-policy-without-end-port", "mtu-within-range", "dns-cache-enabled"])).toBe(meant),
);

test("of nothing there is none", () => expect(nearest("a", [])).toBeUndefined());
