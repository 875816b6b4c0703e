import type { Report } from "../../../lib/rules/report";
import { DEFAULTS } from "../../../policies/settings";
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

test.each(["5", '""', "' '", "[a]"])("that is no text, or says nothing, is reported: %s", (waive) => {
  const text = `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: np\n  annotations:\n    gke-dpv2.dev/waive: ${waive}\nspec: {podSelector: {}}\n`;
  const { findings } = checked("np.yaml", text);
  expect(findings).toMatchObject([
    {
      rule: "waivers",
      path: 'metadata.annotations["gke-dpv2.dev/waive"]',
      docs: "",
      resource: { name: "np", line: 6 },
      message:
        'gke-dpv2.dev/waive is not of the form "rule-id: reason until YYYY-MM-DD". Remove or correct it. [waivers]',
    },
  ]);
});

describe("in the settings, of an object in a file", () => {
  const text = (name: string, namespace: string) =>
    `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: ${name}${namespace}}\nspec: {podSelector: {}, ingress: [{ports: [{port: 1, endPort: 2}]}]}\n`;
  const FILES = {
    "shop/np.yaml": [text("web", ", namespace: shop"), text("web", ", namespace: shop"), text("db", "")].join("---\n"),
    "other/np.yaml": text("web", ", namespace: other"),
  };

  /** Of which objects the finding is waived: the first `web` of shop, the second, its `db`, and `web` of other. */
  function waived(urn: string): readonly string[] {
    const folder = folderWith(FILES);
    const waivers = [{ rule: ENDS, urn, reason: "the lab", until: "2026-12-31" }];
    const { report } = check({ paths: [folder], settings: { ...DEFAULTS, waivers }, today: TODAY });
    const found = report.findings.filter(({ rule }) => rule === ENDS);
    expect(found).toHaveLength(4);
    return found
      .filter((f) => f.waived !== null)
      .map(({ resource: { namespace = "-", name, line } }) => `${namespace}/${name}:${line}`);
  }
  const [WEB, AGAIN, DB, OTHER] = ["shop/web:4", "shop/web:9", "-/db:14", "other/web:4"] as const;

  test.each([
    ["*", [OTHER, WEB, AGAIN, DB]],
    ["*::web", [OTHER, WEB, AGAIN]],
    ["*::db", [DB]],
    ["*::default::*", [DB]],
    ["*::shop::*::web", [WEB, AGAIN]],
    ["*/shop/np.yaml#*::web", [WEB, AGAIN]],
    ["urn:pulumi:*/other/np.yaml#*", [OTHER]],
    ["*::kubernetes:networking.k8s.io/v1:NetworkPolicy::*", [OTHER, WEB, AGAIN, DB]],
    ["*#1::shop::kubernetes:networking.k8s.io/v1:NetworkPolicy::web", [WEB]],
    ["web", []],
    ["*:Service::web", []],
  ])("%s", (urn, expected) => expect(waived(urn)).toEqual(expected));
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
