import type { Report } from "../../../lib/rules/report";
import { check } from "../../../tools/check/check";
import { exportOf } from "../../support/checked";
import { k8s, provider, res, vpc, type Res } from "../../support/stack";
import { folderWith } from "../fixtures/folder";

const MTU = "mtu-within-range";
const ENDS = "network-policy-without-end-port";
const TODAY = "2026-11-21";

function checked(name: string, text: string): Report {
  const { report, unreadable } = check({ paths: [folderWith({ [name]: text })], today: TODAY });
  expect(unreadable).toEqual([]);
  return report;
}

/** `rule`, where it stands, and how: with the reason of its waiver, or what is wrong with one. */
const said = ({ findings }: Report): readonly string[] =>
  findings
    .filter((f) => [MTU, ENDS, "waivers"].includes(f.rule))
    .map(({ rule, level, message, waived, resource: { name } }) => {
      if (waived !== null) return `${rule} ${name} waived: ${waived.reason}, until ${waived.until}`;
      return rule === "waivers" ? `${level} ${message.split(". ")[0]}` : `${rule} ${name} ${level}`;
    });

const policy = (waive: string, endPort = 2): Res =>
  k8s("networking.k8s.io/v1 NetworkPolicy", "np", { ingress: [{ ports: [{ port: 1, endPort }] }] }, "p", {
    annotations: { "gke-dpv2.dev/waive": waive },
  });

describe("on a Kubernetes object, as a manifest and in a stack export", () => {
  const found = `${ENDS} np mandatory`;
  const of = `the waiver of ${ENDS} on np`;

  test.each<[string, waive: string, said: readonly string[]]>([
    ["fresh", `${ENDS}: the lab until 2026-12-31`, [`${ENDS} np waived: the lab, until 2026-12-31`]],
    ["on its last day", `${ENDS}: the lab until ${TODAY}`, [`${ENDS} np waived: the lab, until ${TODAY}`]],
    ["expired", `${ENDS}: the lab until 2026-11-20`, [found, `advisory ${of} expired on 2026-11-20`]],
    ["without a reason", `${ENDS}: until 2026-12-31`, [found, `advisory ${of} gives no reason`]],
    ["until no day", `${ENDS}: x until 2026-02-30`, [found, `advisory ${of} ends on no date (write YYYY-MM-DD)`]],
    [
      "without a day",
      `${ENDS}: the lab`,
      [found, 'advisory line 1 of gke-dpv2.dev/waive is not of the form "rule-id: reason until YYYY-MM-DD"'],
    ],
    [
      "of a rule that does not exist",
      "end-port: the lab until 2026-12-31",
      [found, 'advisory the waiver of end-port on np names no rule: "end-port"'],
    ],
    [
      "renewed",
      `${ENDS}: the lab until 2026-11-20\n${ENDS}: still until 2026-12-31`,
      [`${ENDS} np waived: still, until 2026-12-31`, `advisory ${of} expired on 2026-11-20`],
    ],
  ])("%s", (_, waive, expected) => saidBoth(policy(waive), expected));

  test("unused", () => saidBoth(policy(`${ENDS}: the lab until 2026-12-31`, 1), [`advisory ${of} was not needed`]));

  function saidBoth(object: Res, expected: readonly string[]): void {
    expect(said(checked("np.json", JSON.stringify(object.inputs)))).toEqual(expected);
    expect(said(checked("stack.json", exportOf([provider("p"), object])))).toEqual(expected);
  }
});

describe("on a component of ours, in a stack export", () => {
  const waiver = (more: object = {}): object => ({ rule: MTU, reason: "the lab", until: "2026-12-31", ...more });
  const stack = (waive: unknown, mtu = 9000): readonly Res[] => [
    res("gke-dpv2:index:DataplaneV2Network", "net", { waive }, { outputs: {} }),
    { ...vpc("edge", { mtu }), parent: "net" },
  ];

  test.each<[string, waive: readonly object[], said: readonly string[]]>([
    ["fresh", [waiver()], [`${MTU} edge waived: the lab, until 2026-12-31`]],
    [
      "expired",
      [waiver({ until: "2026-11-20" })],
      [`${MTU} edge mandatory`, `advisory the waiver of ${MTU} on net expired on 2026-11-20`],
    ],
    [
      "without a reason",
      [waiver({ reason: "" })],
      [`${MTU} edge mandatory`, `advisory the waiver of ${MTU} on net gives no reason`],
    ],
    [
      "of a rule that does not exist",
      [waiver({ rule: "mtu" })],
      [`${MTU} edge mandatory`, 'advisory the waiver of mtu on net names no rule: "mtu"'],
    ],
  ])("%s", (_, waive, expected) => expect(said(checked("stack.json", exportOf(stack(waive))))).toEqual(expected));

  test("unused", () =>
    expect(said(checked("stack.json", exportOf(stack([waiver()], 1500))))).toEqual([
      `advisory the waiver of ${MTU} on net was not needed`,
    ]));
});
