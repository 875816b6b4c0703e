import { ipv4Range, ipv4RangeMistake } from "../../lib/values/ipv4-range";

test.each<[text: string, reason: string | undefined, fix: string | undefined]>([
  ["10.4.0.0/14", undefined, undefined],
  ["0.0.0.0/0", undefined, undefined],
  ["10.4.0.9/32", undefined, undefined],
  ["10.4.0.9/14", "10.4.0.9/14 begins inside its block", "Write 10.4.0.0/14."],
  ["fd00::/8", "fd00::/8 is IPv6, and an IPv4 range is needed", "Write one such as 10.0.0.0/8."],
  ["10.4.0.9", '"10.4.0.9" is no IPv4 range', "Write one such as 10.0.0.0/8."],
  ["10.4.0.0/33", '"10.4.0.0/33" is no IPv4 range', "Write one such as 10.0.0.0/8."],
  ["", '"" is no IPv4 range', "Write one such as 10.0.0.0/8."],
])("%s", (text, reason, fix) => {
  const mistake = ipv4RangeMistake(text, "10.0.0.0/8");
  expect([mistake?.reason, mistake?.fix]).toEqual([reason, fix]);
});

test.each([
  ["10.4.0.9/14", "begins inside its block", "Write the first address of the block."],
  ["fd00::/8", "is IPv6, and an IPv4 range is needed", "Write one such as 10.0.0.0/8."],
  ["hunter2", "is no IPv4 range", "Write one such as 10.0.0.0/8."],
])("what is said of %s without it", (text, reason, fix) =>
  expect(ipv4RangeMistake(text, "10.0.0.0/8")?.unseen).toEqual({ reason, fix }),
);

test("only IPv4 is one", () =>
  expect(["10.4.0.0/14", "fd00::/8", "no", undefined].map((text) => ipv4Range(text)?.prefix)).toEqual([
    14,
    undefined,
    undefined,
    undefined,
  ]));
