import { canonicalName, isDomainName, isDomainPattern, isInZone } from "../../lib/values/domain-name";

test.each<[text: unknown, name: boolean, pattern: boolean]>([
  ["example.com", true, true],
  ["example.com.", true, true],
  ["a_b.example.com", true, true],
  ["localhost", true, true],
  ["*", false, true],
  ["*.example.com", false, true],
  ["sub*.example.com", false, true],
  ["", false, false],
  [".", false, false],
  ["a..b", false, false],
  [".a", false, false],
  ["-a.b", false, false],
  ["a-.b", false, false],
  ["a b", false, false],
  ["a/b", false, false],
  [`${"a".repeat(63)}.b`, true, true],
  [`${"a".repeat(64)}.b`, false, true],
  [Array.from({ length: 127 }, () => "a").join("."), true, true],
  [Array.from({ length: 128 }, () => "a").join("."), false, true],
  [undefined, false, false],
  [7, false, false],
])("%p: a name %s, a pattern %s", (text, name, pattern) => {
  expect([isDomainName(text), isDomainPattern(text)]).toEqual([name, pattern]);
});

test.each<[text: string, inside: boolean]>([
  ["cluster.local", true],
  ["web.shop.svc.cluster.local", true],
  ["Web.Shop.svc.Cluster.Local.", true],
  ["mycluster.local", false],
  ["cluster.local.example.com", false],
])("%s in cluster.local: %s", (text, inside) => {
  expect(isInZone(text, "cluster.local")).toBe(inside);
  expect(canonicalName(text)).toBe(text.toLowerCase().replace(/\.$/, ""));
});
