import * as fc from "fast-check";
import { load } from "js-yaml";
import { parseMasqueradeConfig } from "../../lib/values/masquerade-config";
import { formatMasqueradeConfig, withRanges } from "../../lib/values/masquerade-text";

test("the text reads back as what was written, whatever the words are", () => {
  const settings = fc.record({
    nonMasqueradeCIDRs: fc.array(fc.string({ unit: "binary" }), { maxLength: 4 }),
    masqLinkLocal: fc.boolean(),
    resyncInterval: fc.string(),
  });
  fc.assert(fc.property(settings, (config) => expect(load(formatMasqueradeConfig(config))).toEqual(config)));
});

test("the agent takes it", () => {
  const text = formatMasqueradeConfig({
    nonMasqueradeCIDRs: ["10.0.0.0/8", "::/0"],
    masqLinkLocal: false,
    resyncInterval: "1m30s",
  });
  expect(parseMasqueradeConfig(text)).toEqual({ nonMasqueradeCIDRs: ["10.0.0.0/8", "::/0"], unknown: [] });
});

test.each<[list: string[], more: string[], both: string[]]>([
  [[], [], []],
  [["10.0.0.0/8"], ["10.4.0.0/14"], ["10.0.0.0/8"]],
  [["10.4.0.0/14"], ["10.0.0.0/8"], ["10.4.0.0/14", "10.0.0.0/8"]],
  [["10.0.0.0/9", "10.128.0.0/9"], ["10.0.0.0/8"], ["10.0.0.0/9", "10.128.0.0/9"]],
  [["10.0.0.0/8"], ["fd00::/8"], ["10.0.0.0/8", "fd00::/8"]],
  [["0.0.0.0/0"], ["240.0.0.0/8"], ["0.0.0.0/0"]],
  [["10.0.0.0/8"], ["no", "no"], ["10.0.0.0/8", "no"]],
])("%j and %j", (list, more, both) => expect(withRanges(list, more)).toEqual(both));
