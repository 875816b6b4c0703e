import * as pulumi from "@pulumi/pulumi";
import { ByoipPrefix, type ByoipPrefixArgs } from "../../lib";
import { argumentFor } from "../../lib/components/arguments";
import { byoipSettings } from "../../lib/components/byoip-prefix-args";
import { byoipInputs, byoipSubjects } from "../../lib/components/byoip-prefix-inputs";
import { argumentsOf } from "./declared";
import { type Registered, resourcesOf, settled, start, UNKNOWN, valueOf } from "./monitor";
import { refusal } from "./refused";

const REGION = "asia-northeast3";
const COMPONENT = "gke-dpv2:index:ByoipPrefix::edge";
const ADVERTISED = "gcp:compute/publicAdvertisedPrefix:PublicAdvertisedPrefix::edge-advertised";
const DELEGATED = "gcp:compute/publicDelegatedPrefix:PublicDelegatedPrefix::edge-delegated";
const at = (name: string): string => `gcp:compute/address:Address::edge-${name}`;

const LINK = "https://www.googleapis.com/compute/v1/projects/p";
/** What the cloud gives: links, and the address that is asked for or one of its own. */
const cloud = (_: string, { address }: Readonly<Record<string, unknown>>, name: string) => ({
  selfLink: `${LINK}/${name}`,
  address: address ?? (name === "edge-web" ? "203.0.113.1" : "203.0.113.2"),
});

/** The ids of what is read instead of made, by resource. */
function reads(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const monitor = (pulumi.runtime as unknown as { getMonitor(): Monitor }).getMonitor();
  const read = monitor.readResource.bind(monitor);
  monitor.readResource = (req, done) => {
    found.set(`${req.getType()}::${req.getName()}`, req.getId());
    return read(req, done);
  };
  return found;
}
interface Monitor {
  readResource(request: { getType(): string; getName(): string; getId(): string }, done: unknown): unknown;
}

/** What is told to the user while `build` runs; without an engine Pulumi writes it to the console. */
async function told(build: () => unknown): Promise<readonly string[]> {
  const log = jest.spyOn(console, "log").mockImplementation(() => undefined);
  build();
  await settled();
  const lines = log.mock.calls.map(([text]) => String(text));
  log.mockRestore();
  return lines;
}

const WHOLE = {
  region: REGION,
  advertisedCidr: "203.0.113.0/24",
  dnsVerificationIp: "203.0.113.9",
  delegatedCidr: "203.0.113.0/28",
} as const;

const WAITS = [
  "info: [runtime] Google validates an advertised prefix by its ROA and by the PTR record of dnsVerificationIp, and provisions it: two to four weeks, which nobody can shorten.",
  "info: [runtime] A delegated prefix comes up in minutes, and in four weeks where its advertised prefix is an old one; nobody can shorten that.",
];

describe.each([
  { mode: "preview", parentPrefix: UNKNOWN, ipCollection: UNKNOWN, web: UNKNOWN, mail: UNKNOWN, waits: WAITS },
  {
    mode: "update",
    parentPrefix: `${LINK}/edge-advertised`,
    ipCollection: `${LINK}/edge-delegated`,
    web: "203.0.113.1/32",
    mail: "203.0.113.2/32",
    waits: [],
  },
] as const)("in $mode", ({ mode, parentPrefix, ipCollection, web, mail, waits }) => {
  test("the children, whole, and what is said of the waits", async () => {
    const registered = await start(mode, cloud);
    const labels = { team: "edge" };
    const said = await told(
      () => new ByoipPrefix("edge", { ...WHOLE, isLiveMigration: true, addresses: ["web", "mail"], labels }),
    );

    const ordinary = { dependencies: [], propertyDependencies: {} };
    const child = { parent: COMPONENT, protect: true };
    const address = {
      ...child,
      inputs: { region: REGION, addressType: "EXTERNAL", ipCollection, labels },
      dependencies: [DELEGATED],
      propertyDependencies: { ipCollection: [DELEGATED] },
    };
    expect(registered).toHaveLength(5);
    expect(registered).toEqual(
      expect.arrayContaining([
        {
          ...ordinary,
          resource: COMPONENT,
          inputs: { region: REGION },
          parent: "",
          protect: false,
          outputs: { cidrs: [web, mail], cidr: { web, mail } },
        },
        {
          ...ordinary,
          ...child,
          resource: ADVERTISED,
          inputs: { ipCidrRange: "203.0.113.0/24", dnsVerificationIp: "203.0.113.9", pdpScope: "REGIONAL" },
        },
        {
          ...child,
          resource: DELEGATED,
          inputs: { region: REGION, ipCidrRange: "203.0.113.0/28", isLiveMigration: true, parentPrefix },
          dependencies: [ADVERTISED],
          propertyDependencies: { parentPrefix: [ADVERTISED] },
        },
        { ...address, resource: at("web") },
        { ...address, resource: at("mail") },
      ]),
    );
    expect(said).toEqual(waits);
  });

  test("an address depends on itself alone", async () => {
    await start(mode, cloud);
    let own: ByoipPrefix<"web" | "mail"> | undefined;
    await told(() => (own = new ByoipPrefix("edge", { ...WHOLE, addresses: ["web", "mail"] })));
    const { cidrs, cidr, addresses } = own!;
    expect(await Promise.all(cidrs.map(valueOf))).toEqual([web, mail]);
    expect(await Promise.all([cidr.mail, cidr.web].map(valueOf))).toEqual([mail, web]);
    expect(await Promise.all(cidrs.map(resourcesOf))).toEqual([[addresses.web], [addresses.mail]]);
  });

  test("the first step alone", async () => {
    const registered = await start(mode, cloud);
    const { region, advertisedCidr, dnsVerificationIp } = WHOLE;
    const said = await told(() => new ByoipPrefix("edge", { region, advertisedCidr, dnsVerificationIp }));
    expect(registered.map((r) => r.resource)).toEqual([COMPONENT, ADVERTISED]);
    expect(said).toEqual(waits.slice(0, 1));
  });

  test("from an advertised prefix that exists", async () => {
    const registered = await start(mode, cloud);
    const read = reads();
    const said = await told(
      () =>
        new ByoipPrefix("edge", {
          region: REGION,
          advertisedPrefix: "own",
          delegatedCidr: "203.0.113.0/28",
          addresses: 1,
        }),
    );
    expect([...read]).toEqual([[ADVERTISED, "own"]]);
    expect(registered.map((r) => r.resource)).toEqual([COMPONENT, DELEGATED, at("0")]);
    expect(registered.find((r) => r.resource === DELEGATED)!).toEqual({
      resource: DELEGATED,
      inputs: { region: REGION, ipCidrRange: "203.0.113.0/28", parentPrefix },
      parent: COMPONENT,
      dependencies: [ADVERTISED],
      propertyDependencies: { parentPrefix: [ADVERTISED] },
      protect: true,
    });
    expect(said).toEqual(waits.slice(1));
  });

  test("from a delegated prefix that exists", async () => {
    const registered = await start(mode, cloud);
    const read = reads();
    const said = await told(
      () => new ByoipPrefix("edge", { region: REGION, delegatedPrefix: "part", addresses: { web: "203.0.113.5" } }),
    );
    expect([...read]).toEqual([[DELEGATED, `${REGION}/part`]]);
    expect(registered.filter((r) => r.resource !== COMPONENT)).toEqual([
      {
        resource: at("web"),
        inputs: { region: REGION, addressType: "EXTERNAL", address: "203.0.113.5", ipCollection },
        parent: COMPONENT,
        dependencies: [DELEGATED],
        propertyDependencies: { ipCollection: [DELEGATED] },
        protect: true,
      },
    ]);
    expect(said).toEqual([]);
  });

  test("addresses that exist", async () => {
    const registered = await start(mode, cloud);
    const read = reads();
    const existingAddresses = { web: "part-0", mail: "projects/q/regions/r/addresses/part-1" };
    const { cidrs, cidr } = new ByoipPrefix("edge", { region: REGION, project: "p", existingAddresses });
    await settled();
    expect([...read]).toEqual([
      [at("web"), `projects/p/regions/${REGION}/addresses/part-0`],
      [at("mail"), "projects/q/regions/r/addresses/part-1"],
    ]);
    expect(registered.map((r) => r.resource)).toEqual([COMPONENT]);
    expect(await Promise.all([...cidrs, cidr.mail].map(valueOf))).toEqual([web, mail, mail]);
  });
});

test("in the preview of prefixes that are there nothing is said of their waits", async () => {
  const newResource: pulumi.runtime.Mocks["newResource"] = ({ type, name, inputs }) => ({
    id: `${type}/${name}`,
    state: inputs,
  });
  await pulumi.runtime.setMocks({ newResource, call: () => ({}) }, "project", "stack", true);
  expect(await told(() => new ByoipPrefix("edge", WHOLE))).toEqual([]);
});

let registered: Registered[];
beforeEach(async () => {
  registered = await start("update", cloud);
});
const bring = (args: Partial<ByoipPrefixArgs>, opts = {}) =>
  new ByoipPrefix<string, string>("edge", { region: REGION, ...args }, opts);
const children = async (args: Partial<ByoipPrefixArgs>, opts = {}) => {
  bring(args, opts);
  await settled();
  return registered.filter((r) => r.parent === COMPONENT);
};

describe("arguments", () => {
  test.each<[args: Partial<ByoipPrefixArgs>, ids: string[]]>([
    [{ advertisedPrefix: "own", project: "p" }, ["projects/p/global/publicAdvertisedPrefixes/own"]],
    [
      { advertisedPrefix: "projects/q/global/publicAdvertisedPrefixes/own", project: "p" },
      ["projects/q/global/publicAdvertisedPrefixes/own"],
    ],
    [{ delegatedPrefix: "part", project: "p" }, [`projects/p/regions/${REGION}/publicDelegatedPrefixes/part`]],
    [{ delegatedPrefix: `regions/r/publicDelegatedPrefixes/part` }, ["regions/r/publicDelegatedPrefixes/part"]],
    [{ existingAddresses: ["a", "b"] }, [`${REGION}/a`, `${REGION}/b`]],
  ])("%j reads %j", async (args, ids) => {
    const read = reads();
    bring(args);
    await settled();
    expect([...read.values()]).toEqual(ids);
  });

  test("addresses of both kinds, in order", async () => {
    const own = bring({ delegatedPrefix: "part", addresses: ["web"], existingAddresses: { mail: "part-0" } });
    await settled();
    expect(Object.keys(own.addresses)).toEqual(["web", "mail"]);
    expect(await Promise.all(own.cidrs.map(valueOf))).toEqual(["203.0.113.1/32", "203.0.113.2/32"]);
  });

  test("the prefixes, made and read", async () => {
    const made = bring(WHOLE);
    const begun = new ByoipPrefix("begun", { region: REGION, delegatedPrefix: "part" });
    await settled();
    const links = [made.advertisedPrefix, made.delegatedPrefix, begun.advertisedPrefix, begun.delegatedPrefix];
    expect(await Promise.all(links.map((prefix) => prefix && valueOf(prefix.selfLink)))).toEqual([
      `${LINK}/edge-advertised`,
      `${LINK}/edge-delegated`,
      undefined,
      `${LINK}/begun-delegated`,
    ]);
  });

  test("undefined counts as not given", async () => {
    const nothing = {
      project: undefined,
      advertisedPrefix: undefined,
      delegatedPrefix: undefined,
      addresses: undefined,
    };
    const existing = {
      existingAddresses: undefined,
      delegateeProject: undefined,
      pdpScope: undefined,
      protect: undefined,
    };
    const made = await children({ ...WHOLE, ...nothing, ...existing } as object);
    expect(made.map((r) => [r.resource, r.protect])).toEqual([
      [ADVERTISED, true],
      [DELEGATED, true],
    ]);
    expect(made[0]!.inputs).toMatchObject({ pdpScope: "REGIONAL" });
  });

  test.each<[args: Partial<ByoipPrefixArgs>, opts: object, kept: object]>([
    [{}, {}, { protect: true }],
    [{ protect: false, retainOnDelete: true }, {}, { protect: false, retainOnDelete: true }],
    [{}, { protect: false }, { protect: false }],
  ])("%j and the options %j: all of them %j", async (args, opts, kept) => {
    const made = await children({ ...WHOLE, addresses: 1, ...args }, opts);
    const how = made.map(({ protect, retainOnDelete }) => ({ protect, ...(retainOnDelete && { retainOnDelete }) }));
    expect(how).toEqual([kept, kept, kept]);
  });

  test("every input is said to come from the argument that it comes from", () => {
    const every = Object.fromEntries(argumentsOf("ByoipPrefixArgs").map((a) => [a.name, a.name]));
    const lists = { addresses: { web: "addresses.web" }, existingAddresses: {}, region: "region" };
    const settings = byoipSettings({ ...every, ...lists });
    const subjects = byoipSubjects(settings, byoipInputs(settings));
    const mapped = subjects.map(({ inputs, arguments: named }) =>
      Object.fromEntries(
        Object.entries(inputs).map(([path, value]) => [path, [value as unknown, argumentFor(named, path)]]),
      ),
    );
    expect(mapped).toEqual([
      {
        name: ["ADVERTISED", undefined],
        project: ["project", "project"],
        ipCidrRange: ["advertisedCidr", "advertisedCidr"],
        dnsVerificationIp: ["dnsVerificationIp", "dnsVerificationIp"],
        pdpScope: ["pdpScope", "pdpScope"],
      },
      {
        name: ["DELEGATED", undefined],
        project: ["project", "project"],
        region: ["region", "region"],
        ipCidrRange: ["delegatedCidr", "delegatedCidr"],
        isLiveMigration: ["isLiveMigration", "isLiveMigration"],
        parentPrefix: ["publicAdvertisedPrefixes/ADVERTISED", "advertisedPrefix"],
      },
      {
        project: ["project", "project"],
        region: ["region", "region"],
        addressType: ["EXTERNAL", undefined],
        address: ["addresses.web", "addresses.web"],
        ipCollection: ["publicDelegatedPrefixes/DELEGATED", "delegatedPrefix"],
        labels: ["labels", "labels"],
      },
    ]);
  });

  test("isInstance", async () => {
    const own = bring(WHOLE);
    await settled();
    expect([ByoipPrefix.isInstance(own), ByoipPrefix.isInstance(own.delegatedPrefix)]).toEqual([true, false]);
  });
});

describe("refused", () => {
  const refused = (args: Partial<ByoipPrefixArgs>) => refusal(() => bring(args), registered);
  const SUB = "gcloud compute public-delegated-prefixes delegated-sub-prefixes create NAME";

  test("all at once, under the argument that was typed", async () => {
    expect(
      await refused({
        advertisedCidr: "203.0.113.0/24",
        dnsVerificationIp: "198.51.100.1",
        pdpScope: "GLOBAL",
        delegatedCidr: "203.0.114.0/31",
        delegateeProject: "shop",
        addresses: { web: "203.0.113.9", mail: "203.0.114.1", Chat: "fd20::5" },
      }),
    ).toEqual([
      `delegateeProject: asks for a part of the prefix in another project, which the provider cannot delegate. Run ${SUB} --public-delegated-prefix=PREFIX --public-delegated-prefix-region=asia-northeast3 --range=203.0.114.0/31 --delegatee-project=shop --create-addresses, and name the addresses in existingAddresses in the stack of that project. [arguments]`,
      'addresses.Chat: "Chat" cannot be a part of the name of an address. Write small letters, digits and dashes, with no dash at the end. [arguments]',
      "addresses.Chat: fd20::5 is IPv6, and an IPv4 address is needed. Choose an IPv4 address. [arguments]",
      "delegatedCidr: 203.0.114.0/31 holds 2 addresses, and 3 are needed. Choose a larger range, or ask for fewer addresses. [arguments]",
      "dnsVerificationIp: 198.51.100.1 is no address of 203.0.113.0/24. Give an address of the prefix whose PTR record you can set. [advertised-prefix-owns-dns-ip]",
      "pdpScope: the advertised prefix is GLOBAL, and this prefix regional. For regional addresses advertise the prefix as REGIONAL. The provider has no global delegated prefix, gcloud has: gcloud compute public-delegated-prefixes create NAME --public-advertised-prefix=ADVERTISED --range=203.0.114.0/31 --global. [delegated-prefix-fits-scope]",
      "delegatedCidr: 203.0.114.0/31 is not inside 203.0.113.0/24, the range of the advertised prefix. Choose a block of the parent's range. [delegated-prefix-inside-parent]",
      "addresses.web: 203.0.113.9 is not in 203.0.114.0/31, the range of the delegated prefix. Choose an address of the prefix, or leave it out and get a free one. [byoip-address-inside-prefix]",
      "addresses.Chat: fd20::5 is not in 203.0.114.0/31, the range of the delegated prefix. Choose an address of the prefix, or leave it out and get a free one. [byoip-address-inside-prefix]",
    ]);
  });

  const own = { advertisedCidr: "203.0.113.0/24", dnsVerificationIp: "203.0.113.9" };
  test.each<[args: Partial<ByoipPrefixArgs>, lines: string[]]>([
    [{}, ["advertisedCidr: is not given, nor anything that exists. Give what you have. [arguments]"]],
    [
      { advertisedCidr: "203.0.113.0/24" },
      [
        "dnsVerificationIp: is not given, and Google asks for it (gcloud: --dns-verification-ip). Give an address of the prefix whose PTR record you can set. [arguments]",
      ],
    ],
    [
      { ...own, advertisedCidr: "203.0.113.7/24" },
      ["advertisedCidr: 203.0.113.7/24 begins inside its block. Write 203.0.113.0/24. [arguments]"],
    ],
    [
      { advertisedCidr: "10.0.0.0/8", dnsVerificationIp: "10.0.0.1" },
      [
        "advertisedCidr: 10.0.0.0/8 is private, and nobody can bring it. Give the range that you own, as its ROA has it. [arguments]",
      ],
    ],
    [
      { advertisedCidr: "2001:db8::/32", dnsVerificationIp: "2001:db8::1" },
      [
        "advertisedCidr: 2001:db8::/32 is IPv6, and an IPv4 range is needed. Write one such as 203.0.113.0/24. [arguments]",
      ],
    ],
    [
      { ...own, delegatedCidr: "203.0.113.0" },
      ['delegatedCidr: "203.0.113.0" is no IPv4 range. Write one such as 203.0.113.0/24. [arguments]'],
    ],
    [
      { ...own, advertisedPrefix: "own" },
      ["advertisedPrefix: stands beside advertisedCidr, which makes a new one. Give one or the other. [arguments]"],
    ],
    [
      { ...own, delegatedCidr: "203.0.113.0/28", delegatedPrefix: "part" },
      ["delegatedPrefix: stands beside delegatedCidr, which makes a new one. Give one or the other. [arguments]"],
    ],
    [
      { ...own, delegatedPrefix: "part" },
      ["advertisedCidr: stands beside delegatedPrefix, which has its parent. Leave one of them out. [arguments]"],
    ],
    [
      { advertisedPrefix: "own", delegatedPrefix: "part" },
      ["advertisedPrefix: stands beside delegatedPrefix, which has its parent. Leave one of them out. [arguments]"],
    ],
    [
      { delegatedCidr: "203.0.113.0/28" },
      ["delegatedCidr: is a part of no prefix. Give advertisedCidr, or an advertisedPrefix that exists. [arguments]"],
    ],
    [
      { ...own, addresses: 1 },
      [
        "addresses: are of no delegated prefix. Give delegatedCidr, or a delegatedPrefix that exists; for addresses of Google's take ReservedAddresses. [arguments]",
      ],
    ],
    [
      { advertisedPrefix: "own", dnsVerificationIp: "203.0.113.9" },
      [
        "dnsVerificationIp: is given without advertisedCidr, which it is about. Give advertisedCidr, or leave it out. [arguments]",
      ],
    ],
    [
      { delegatedPrefix: "part", isLiveMigration: true },
      [
        "isLiveMigration: is given without delegatedCidr, which it is about. Give delegatedCidr, or leave it out. [arguments]",
      ],
    ],
    [
      { ...own, pdpScope: "GLOBAL" },
      [
        "pdpScope: GLOBAL gives no regional addresses, and the provider has no global delegated prefix. Leave it at REGIONAL. What is global, gcloud makes: gcloud compute public-delegated-prefixes create NAME --public-advertised-prefix=PREFIX --range=RANGE --global. [arguments]",
      ],
    ],
    [
      { ...own, pdpScope: "regional" },
      ['pdpScope: "regional" is no scope of a prefix. Leave it out, or write REGIONAL. [arguments]'],
    ],
    [
      { advertisedPrefix: "projects/p/regions/r/publicDelegatedPrefixes/part", delegatedCidr: "203.0.113.0/29" },
      [
        `advertisedPrefix: is a delegated prefix, and what the provider delegates out of one gives no IPv4 addresses. Run ${SUB} --public-delegated-prefix=part --public-delegated-prefix-region=asia-northeast3 --range=203.0.113.0/29 --create-addresses, and name the addresses in existingAddresses. [arguments]`,
      ],
    ],
    [
      { delegatedPrefix: "part", delegateeProject: pulumi.output("shop") },
      [
        `delegateeProject: asks for a part of the prefix in another project, which the provider cannot delegate. Run ${SUB} --public-delegated-prefix=PREFIX --public-delegated-prefix-region=asia-northeast3 --range=RANGE --delegatee-project=PROJECT --create-addresses, and name the addresses in existingAddresses in the stack of that project. [arguments]`,
      ],
    ],
    [
      { delegatedPrefix: "part", addresses: ["web"], existingAddresses: { web: "part-0" } },
      ['addresses[0]: "web" is one of existingAddresses as well. Give each a name of its own. [arguments]'],
    ],
    [
      { existingAddresses: ["a", "a"] },
      ['existingAddresses[1]: "a" is there twice. Give each a name of its own. [arguments]'],
    ],
    [{ existingAddresses: [] }, ["existingAddresses: is empty. Name at least one, or leave it out. [arguments]"]],
    [
      { ...own, delegatedCidr: "203.0.113.0/32", addresses: 2 },
      [
        "delegatedCidr: 203.0.113.0/32 holds 1 addresses, and 2 are needed. Choose a larger range, or ask for fewer addresses. [arguments]",
      ],
    ],
  ])("%j", async (args, lines) => {
    expect(await refused(args)).toEqual(lines);
  });
});
