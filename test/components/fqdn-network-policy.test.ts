import * as fc from "fast-check";
import { FqdnNetworkPolicy, type FqdnEgressRule, type FqdnNetworkPolicyArgs } from "../../lib";
import { CUSTOM_RESOURCES } from "../../lib/rules/custom-resource";
import { fitOf } from "../../lib/rules/schema-misfit";
import { isDomainName, isDomainPattern } from "../../lib/values/domain-name";
import { ofTheCloud, type Registered, settled, start, UNKNOWN } from "./monitor";
import { refusal } from "./refused";

const COMPONENT = "gke-dpv2:index:FqdnNetworkPolicy::web";
const POLICY = "kubernetes:networking.gke.io/v1alpha1:FQDNNetworkPolicy::web";

describe.each(["preview", "update"] as const)("in %s", (mode) => {
  test("the children, whole", async () => {
    const registered = await start(mode, () => ({}));
    const waive = [{ rule: "fqdn-policy-within-limits", reason: "x", until: "2999-12-31" }];
    const egress: FqdnEgressRule[] = [
      { matches: [{ name: "api.example.com" }, { pattern: "*.example.org" }], ports: [{ protocol: "TCP", port: 443 }] },
      { matches: [{ pattern: "*" }] },
    ];
    const annotations = { "policy.network.gke.io/enable-logging": "true" };
    new FqdnNetworkPolicy("web", {
      namespace: "shop",
      name: "web",
      podSelector: { app: "web" },
      egress,
      annotations,
      waive,
    });
    await settled();
    const ordinary = { dependencies: [], propertyDependencies: {}, protect: false };
    expect(registered).toEqual([
      {
        ...{ ...ordinary, resource: COMPONENT, parent: "" },
        inputs: { namespace: "shop", waive },
        outputs: { name: "web" },
      },
      {
        ...{ ...ordinary, resource: POLICY, parent: COMPONENT },
        inputs: {
          apiVersion: "networking.gke.io/v1alpha1",
          kind: "FQDNNetworkPolicy",
          metadata: { namespace: "shop", name: "web", annotations },
          spec: { podSelector: { matchLabels: { app: "web" } }, egress },
        },
      },
    ]);
  });
});

let registered: Registered[];
beforeEach(async () => {
  registered = await start("preview");
});
const policy = (args: Partial<FqdnNetworkPolicyArgs>) =>
  new FqdnNetworkPolicy("web", { namespace: "shop", egress: [{ matches: [{ name: "example.com" }] }], ...args });
const specOf = async (args: Partial<FqdnNetworkPolicyArgs>) => {
  policy(args);
  await settled();
  return registered.find((r) => r.resource === POLICY)!.inputs["spec"] as Spec;
};
const refused = (egress: readonly FqdnEgressRule[]) => refusal(() => policy({ egress }), registered);
const pathsOf = async (egress: readonly FqdnEgressRule[]) =>
  (await refused(egress)).map((l) => l.slice(0, l.indexOf(": ")));

interface Spec {
  readonly podSelector: object;
  readonly egress: readonly {
    readonly matches: readonly Record<string, string>[];
    readonly ports?: readonly Record<string, unknown>[];
  }[];
}

const CRD = CUSTOM_RESOURCES.get("kubernetes:networking.gke.io/v1alpha1:FQDNNetworkPolicy")!;

test.each<[args: Partial<FqdnNetworkPolicyArgs>]>([
  [{}],
  [{ podSelector: { matchExpressions: [{ key: "a", operator: "Exists" }] } }],
  [
    {
      egress: [
        { matches: [{ name: "a.b.c.", pattern: undefined }], ports: [{ port: 1 }, { port: 65535, protocol: "ALL" }] },
      ],
    },
  ],
  [{ egress: [{ matches: [{ pattern: "sub*.example.com" }, { pattern: "*.*.example.com" }], ports: undefined }] }],
  [{ egress: [{ matches: [{ name: "localhost" }], ports: [{ protocol: "UDP" }, {}] }] }],
])("the CRD takes %j", async (args) => {
  expect(fitOf({ spec: await specOf(args) }, CRD).misfits).toEqual([]);
});

test("a name of the cloud is passed on, beside the rest", async () => {
  const { egress } = await specOf({ egress: [{ matches: [{ name: ofTheCloud("example.com") }, { name: "a.b" }] }] });
  expect(egress).toEqual([{ matches: [{ name: UNKNOWN }, { name: "a.b" }] }]);
});

describe("refused", () => {
  test("all at once, under the argument that was typed", async () => {
    const lines = await refused([
      {
        matches: [{ name: "a b" }, { pattern: "" }, { name: "203.0.113.9" }, { name: "web.shop.svc.cluster.local" }],
        ports: [{ port: 0 }, { protocol: "SCTP" as "TCP" }, { port: 443, endPort: 445 } as object],
      },
      { matches: [{}, { name: "a.b", pattern: "*.b" }] },
    ]);
    expect(lines).toEqual([
      'egress[0].matches[0].name: "a b" is no name of a domain. Write one such as api.example.com. [arguments]',
      'egress[0].matches[1].pattern: "" is no pattern of a domain. Write one such as *.example.com. [arguments]',
      'egress[0].matches[2].name: "203.0.113.9" is an address. Give it to a DataplaneNetworkPolicy as cidr. [arguments]',
      'egress[0].matches[3].name: "web.shop.svc.cluster.local" is a name of the cluster itself, which an FQDNNetworkPolicy does not admit. Select its Pods in a DataplaneNetworkPolicy. [arguments]',
      "egress[0].ports[0].port: 0 is no port. Write a number from 1 to 65535. [arguments]",
      'egress[0].ports[1].protocol: "SCTP" is none of TCP, UDP, ALL. Choose TCP, UDP, ALL or leave it out. [fqdn-policy-within-limits]',
      "egress[0].ports[2].endPort: is no field of an FQDNNetworkPolicy: only the first port would be allowed. List the ports one by one. [fqdn-policy-within-limits]",
      "egress[1].matches[0]: has neither name nor pattern. Give each entry one name or one pattern. [fqdn-policy-within-limits]",
      "egress[1].matches[1]: has both name and pattern. Give each entry one name or one pattern. [fqdn-policy-within-limits]",
    ]);
  });

  test.each<[egress: FqdnEgressRule[], path: string]>([
    [[], "egress"],
    [[{ matches: [] }], "egress[0].matches"],
    [[{ matches: [{ name: "a.b" }], ports: [] }], "egress[0].ports"],
    [[{ matches: [{ name: "a.b" }], ports: [{ port: 65536 }] }], "egress[0].ports[0].port"],
    [[{ matches: [{ name: "a.b" }], ports: [{ port: 1.5 }] }], "egress[0].ports[0].port"],
    [[{ matches: [{ name: "*.b" }] }], "egress[0].matches[0].name"],
    [[{ matches: [{ name: `${"a".repeat(64)}.b` }] }], "egress[0].matches[0].name"],
    [[{ matches: [{ pattern: "*.svc.cluster.local." }] }], "egress[0].matches[0].pattern"],
    [[{ matches: [{ pattern: "*..b" }] }], "egress[0].matches[0].pattern"],
  ])("%j", async (egress, path) => {
    expect(await pathsOf(egress)).toEqual([path]);
  });

  test("a long text that is no name, at once", async () => {
    expect(await pathsOf([{ matches: [{ name: `${"a".repeat(50_000)}!` }] }])).toEqual(["egress[0].matches[0].name"]);
  });
});

/** As the CRD has it. */
function expressionOf(form: "name" | "pattern"): string {
  const { egress } = CRD.schema.properties!["spec"]!.properties!;
  return String(egress!.items!.properties!["matches"]!.items!.properties![form]!["pattern"]);
}

describe("the CRD's expressions take every name and pattern that is taken here, and no other short one", () => {
  const short = fc.string({
    unit: fc.constantFrom("a", "B", "7", "-", "_", ".", "*", " ", "é"),
    minLength: 1,
    maxLength: 8,
  });
  test.each([
    { form: "name" as const, isOne: isDomainName },
    { form: "pattern" as const, isOne: isDomainPattern },
  ])("$form", ({ form, isOne }) => {
    const expression = new RegExp(expressionOf(form));
    fc.assert(fc.property(short, (text) => isOne(text) === expression.test(text)));
  });
});
