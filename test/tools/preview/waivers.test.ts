import { join } from "node:path";
import { asText } from "../../../tools/preview/text";
import { preview, type Preview } from "../../../tools/preview/preview";
import { styleOf } from "../../../tools/style";
import { program } from "../fixtures/fixture";

const PACK = join(__dirname, "../../../policies");
const MTU = "mtu-within-range";
const ENDS = "network-policy-without-end-port";
const assume = { cluster: { dataplaneV2: true } };

const run = (...config: readonly string[]): Promise<Preview> => {
  const settings = { settings: { level: "mandatory", properties: { assume } } } as const;
  return preview({ dir: program("waivers"), pack: PACK, settings, config });
};

describe("waivers on components and objects, as the program's owner reads of them", () => {
  let done: Preview;
  beforeAll(async () => {
    done = await run();
  }, 60_000);

  test("those that hold are listed with their reason and day", () => {
    const waived = done.findings.filter((f) => f.waived !== null);
    expect(waived.map(({ rule, level, resource, waived }) => [rule, level, resource.name, waived])).toEqual([
      [MTU, "mandatory", "fresh", { reason: "the lab's old routers", until: "2999-12-31" }],
      [MTU, "mandatory", "renewed", { reason: "renewed", until: "2999-12-31" }],
      [ENDS, "mandatory", "ends-fresh", { reason: "the lab's old routers", until: "2999-12-31" }],
    ]);
  });

  test("those without effect are reported, and only what they cannot hold back is mandatory", () => {
    const standing = done.findings.filter((f) => f.waived === null);
    const idle = standing.filter((f) => f.rule === "waivers");
    expect(standing.filter((f) => f.level === "mandatory").map((f) => [f.rule, f.resource.name])).toEqual([
      [ENDS, "ends-expired"],
    ]);
    expect(idle.map((f) => `${f.level} ${f.message}`).sort()).toEqual(
      [
        `the waiver of ${MTU} on expired expired on 2020-01-31`,
        `the waiver of ${MTU} on renewed expired on 2020-01-31`,
        `the waiver of ${MTU} on unused was not needed`,
        `the waiver of ${MTU} on without-reason gives no reason`,
        'the waiver of mtu on of-no-rule names no rule: "mtu"',
        `the waiver of ${ENDS} on ends-expired expired on 2020-01-31`,
      ]
        .map((text) => `advisory ${text}. Remove or correct it. [waivers]`)
        .sort(),
    );
  });

  test("the text has a section for them", () => {
    const text = asText(done, styleOf({ width: 80, colour: false }));
    expect(text.slice(text.indexOf("WAIVED"))).toMatch(
      /^WAIVED\n\n {2}mtu-within-range, on gcp:compute\/network:Network fresh, until 2999-12-31: the\n {2}lab's old routers\n/,
    );
    expect(text).toMatch(/ 1 mandatory finding, \d+ advisory, 3 waived\n$/);
  });
});

test("a component that no waiver helps is refused, and says why not", async () => {
  const { refused, findings } = await run("refused=true");
  expect(refused).toBe(true);
  const own = findings.filter((f) => f.resource.name === "refused");
  expect(own).toMatchObject([
    { rule: MTU, level: "mandatory", path: "mtu", waived: null },
    { rule: "arguments", level: "mandatory", path: "waive[2].rule", waived: null }, // named, because it was meant for this
  ]);
  expect(own[0]!.message).toMatch(
    /\[mtu-within-range\] \(its waiver expired on 2020-01-31\) \(its waiver gives no reason\)$/,
  );
}, 60_000);
