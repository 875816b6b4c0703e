import { ReservedAddresses, type ReservedAddressesArgs } from "../../lib";
import { argumentFor } from "../../lib/components/arguments";
import { reservedAddressesSettings } from "../../lib/components/reserved-addresses-args";
import { reservedAddressInputs, reservedAddressSubjects } from "../../lib/components/reserved-addresses-inputs";
import { argumentsOf } from "./declared";
import { ofTheCloud, type Registered, resourcesOf, settled, start, UNKNOWN, valueOf } from "./monitor";
import { refusal } from "./refused";

const REGION = "asia-northeast3";
const COMPONENT = "gke-dpv2:index:ReservedAddresses::edge";
const at = (name: string): string => `gcp:compute/address:Address::edge-${name}`;

/** What the cloud gives: the address that is asked for, else one of its own. */
const cloud = (_: string, { address }: Readonly<Record<string, unknown>>, name: string) => ({
  address: address ?? (name === "edge-web" ? "34.1.2.3" : "34.1.2.4"),
});

describe.each([
  { mode: "preview", web: UNKNOWN, mail: UNKNOWN },
  { mode: "update", web: "34.1.2.3/32", mail: "34.1.2.4/32" },
] as const)("in $mode", ({ mode, web, mail }) => {
  test("the children, whole", async () => {
    const registered = await start(mode, cloud);
    const labels = { team: "edge" };
    new ReservedAddresses("edge", { region: REGION, addresses: ["web", "mail"], labels });
    await settled();

    const ordinary = { dependencies: [], propertyDependencies: {} };
    const child = { ...ordinary, parent: COMPONENT, protect: true };
    const inputs = { region: REGION, addressType: "EXTERNAL", labels };
    expect(registered).toHaveLength(3);
    expect(registered).toEqual(
      expect.arrayContaining([
        {
          ...ordinary,
          resource: COMPONENT,
          inputs: { region: REGION, addressType: "EXTERNAL" },
          parent: "",
          protect: false,
          outputs: { cidrs: [web, mail], cidr: { web, mail } },
        },
        { ...child, resource: at("web"), inputs },
        { ...child, resource: at("mail"), inputs },
      ]),
    );
  });

  test("an address depends on itself alone", async () => {
    await start(mode, cloud);
    const { addresses, cidrs, cidr } = new ReservedAddresses("edge", { region: REGION, addresses: ["web", "mail"] });
    await settled();
    expect(await Promise.all(cidrs.map(valueOf))).toEqual([web, mail]);
    expect(await Promise.all([cidr.mail, cidr.web].map(valueOf))).toEqual([mail, web]);
    expect(await Promise.all(cidrs.map(resourcesOf))).toEqual([[addresses.web], [addresses.mail]]);
  });

  test("internal ones, with a value", async () => {
    const registered = await start(mode, cloud);
    const { cidr } = new ReservedAddresses("edge", {
      region: REGION,
      project: "host",
      addressType: "INTERNAL",
      subnetwork: ofTheCloud("projects/host/regions/asia-northeast3/subnetworks/nodes"),
      subnetworkCidr: "10.0.0.0/24",
      addresses: { web: "10.0.0.5" },
    });
    await settled();
    const elsewhere = "test:index:Elsewhere::elsewhere";
    expect(registered.filter((r) => r.resource === at("web"))).toEqual([
      {
        resource: at("web"),
        inputs: {
          project: "host",
          region: REGION,
          addressType: "INTERNAL",
          purpose: "GCE_ENDPOINT",
          subnetwork: mode === "preview" ? UNKNOWN : "projects/host/regions/asia-northeast3/subnetworks/nodes",
          address: "10.0.0.5",
        },
        parent: COMPONENT,
        dependencies: [elsewhere],
        propertyDependencies: { subnetwork: [elsewhere] },
        protect: true,
      },
    ]);
    expect(await valueOf(cidr.web)).toBe("10.0.0.5/32");
  });
});

let registered: Registered[];
beforeEach(async () => {
  registered = await start("preview", cloud);
});
const reserve = (args: Partial<ReservedAddressesArgs>, opts = {}) =>
  new ReservedAddresses<string>("edge", { region: REGION, addresses: 1, ...args }, opts);
const children = async (args: Partial<ReservedAddressesArgs>, opts = {}) => {
  reserve(args, opts);
  await settled();
  return registered.filter((r) => r.parent === COMPONENT);
};

describe("arguments", () => {
  test("a number of them", async () => {
    expect((await children({ addresses: 3 })).map((r) => r.resource)).toEqual([at("0"), at("1"), at("2")]);
    const { cidr, cidrs } = reserve({ addresses: 2 });
    expect([Object.keys(cidr), cidrs.length]).toEqual([["0", "1"], 2]);
  });

  test("undefined counts as not given", async () => {
    const nothing = { project: undefined, addressType: undefined, subnetwork: undefined, labels: undefined };
    const [child] = await children({
      ...nothing,
      protect: undefined,
      addresses: { web: undefined!, mail: "34.9.9.9" },
    } as object);
    expect(child).toMatchObject({
      resource: at("mail"),
      protect: true,
      inputs: { region: REGION, addressType: "EXTERNAL", address: "34.9.9.9" },
    });
    expect(registered.filter((r) => r.parent === COMPONENT)).toHaveLength(1);
  });

  test("a type of the cloud decides about the purpose when it is there", async () => {
    registered = await start("update", cloud);
    const [child] = await children({ addressType: ofTheCloud("INTERNAL"), subnetwork: "nodes" });
    expect(child!.inputs).toEqual({
      region: REGION,
      addressType: "INTERNAL",
      purpose: "GCE_ENDPOINT",
      subnetwork: "nodes",
    });
  });

  test.each<[args: Partial<ReservedAddressesArgs>, opts: object, kept: object]>([
    [{}, {}, { protect: true }],
    [{ protect: false }, {}, { protect: false }],
    [{ protect: false, retainOnDelete: true }, {}, { protect: false, retainOnDelete: true }],
    [{}, { protect: false }, { protect: false }],
    [{ protect: false }, { protect: true }, { protect: false }],
    [{}, { retainOnDelete: true }, { protect: true, retainOnDelete: true }],
  ])("%j and the options %j: %j", async (args, opts, kept) => {
    const [child] = await children(args, opts);
    const { protect, retainOnDelete } = child!;
    expect({ protect, ...(retainOnDelete && { retainOnDelete }) }).toEqual(kept);
  });

  test("every input is said to come from the argument that it comes from", () => {
    const every = Object.fromEntries(argumentsOf("ReservedAddressesArgs").map((a) => [a.name, a.name]));
    const addresses = { web: "addresses.web" };
    const settings = reservedAddressesSettings({
      ...every,
      region: "region",
      addressType: "INTERNAL",
      addresses,
    } as object as ReservedAddressesArgs);
    const [address, subnetwork, ...others] = reservedAddressSubjects("edge", settings, reservedAddressInputs(settings));
    expect(others).toEqual([]);
    const told = (child: typeof address) =>
      Object.entries(child!.inputs).map(([path, value]) => [path, value, argumentFor(child!.arguments, path)]);
    expect(told(address)).toEqual([
      ["project", "project", "project"],
      ["region", "region", "region"],
      ["addressType", "INTERNAL", "addressType"],
      ["purpose", "GCE_ENDPOINT", undefined],
      ["subnetwork", "edge", "subnetwork"],
      ["address", "addresses.web", "addresses.web"],
      ["labels", "labels", "labels"],
    ]);
    expect(told(subnetwork)).toEqual([
      ["name", "edge", undefined],
      ["region", "region", "region"],
      ["ipCidrRange", "subnetworkCidr", "subnetworkCidr"],
    ]);
  });

  test("isInstance", async () => {
    const addresses = reserve({});
    await settled();
    expect([ReservedAddresses.isInstance(addresses), ReservedAddresses.isInstance(addresses.addresses["0"])]).toEqual([
      true,
      false,
    ]);
  });
});

describe("refused", () => {
  const internal = { addressType: "INTERNAL", subnetwork: "nodes" };
  const refused = (args: Partial<ReservedAddressesArgs>) => refusal(() => reserve(args), registered);

  test("all at once, under the argument that was typed", async () => {
    expect(
      await refused({
        ...internal,
        subnetworkCidr: "10.0.0.0/29",
        addresses: {
          Web: "10.0.0.300",
          mail: "fd20::5",
          chat: "10.0.0.5/32",
          news: "10.0.0.5",
          logs: "10.0.1.5",
          dns: "10.0.0.0/24",
          ntp: "10.0.0.1",
          ssh: "10.0.0.2",
          web: "10.0.0.3",
        },
      }),
    ).toEqual([
      'addresses.Web: "Web" cannot be a part of the name of an address. Write small letters, digits and dashes, with no dash at the end. [arguments]',
      'addresses.Web: "10.0.0.300" is no single address. Write one IPv4 address. [arguments]',
      "addresses.mail: fd20::5 is IPv6, and an IPv4 address is needed. Choose an IPv4 address. [arguments]",
      "addresses.chat: 10.0.0.5/32 is a block. Write 10.0.0.5. [arguments]",
      'addresses.dns: "10.0.0.0/24" is no single address. Write one IPv4 address. [arguments]',
      "subnetworkCidr: 10.0.0.0/29 holds 8 addresses, 4 of them Google's, and 9 are needed. Choose a larger range, or ask for fewer addresses. [arguments]",
      "addresses.logs: 10.0.1.5 is not in 10.0.0.0/29, the range of its subnetwork. Choose an address of the subnetwork, or leave it out and get a free one. [internal-address-in-subnet]",
      "addresses.ntp: 10.0.0.1 is one of the 4 addresses of 10.0.0.0/29, the range of its subnetwork, that Google keeps: the first two and the last two. Choose another address of the range, or leave it out and get a free one. [internal-address-in-subnet]",
    ]);
  });

  test.each<[args: object, line: string]>([
    [{ addresses: 0 }, "addresses: 0 is not a whole number of 1 or more. Choose a number of 1 or more. [arguments]"],
    [
      { addresses: 1.5 },
      "addresses: 1.5 is not a whole number of 1 or more. Choose a number of 1 or more. [arguments]",
    ],
    [{ addresses: -1 }, "addresses: -1 is not a whole number of 1 or more. Choose a number of 1 or more. [arguments]"],
    [{ addresses: [] }, "addresses: is empty. Give at least one. [arguments]"],
    [{ addresses: {} }, "addresses: is empty. Give at least one. [arguments]"],
    [{ addresses: ["web", "web"] }, 'addresses[1]: "web" is there twice. Give each a name of its own. [arguments]'],
    [
      { addresses: ["web-"] },
      'addresses[0]: "web-" cannot be a part of the name of an address. Write small letters, digits and dashes, with no dash at the end. [arguments]',
    ],
    [
      { addresses: { web: "10.0.0.5", mail: "10.0.0.5" }, ...internal },
      "addresses.mail: 10.0.0.5 is the value of addresses.web as well. Choose another. [arguments]",
    ],
    [
      { addresses: { web: "10.0.0.5" } },
      "addresses.web: 10.0.0.5 is a private address. Set addressType to INTERNAL. [arguments]",
    ],
    [
      { addressType: "internal" },
      'addressType: "internal" is none of EXTERNAL, INTERNAL. Choose one of them. [arguments]',
    ],
    [
      { addressType: "INTERNAL" },
      "subnetwork: is not given, and the addresses are internal. Name their subnetwork. [arguments]",
    ],
    [
      { subnetwork: "nodes" },
      "subnetwork: is given, and the addresses are external. Set addressType to INTERNAL. [arguments]",
    ],
    [
      { subnetworkCidr: "10.0.0.0/24" },
      "subnetworkCidr: is given, and the addresses are external. Set addressType to INTERNAL. [arguments]",
    ],
    [
      { ...internal, addresses: 5, subnetworkCidr: "10.0.0.0/29" },
      "subnetworkCidr: 10.0.0.0/29 holds 8 addresses, 4 of them Google's, and 5 are needed. Choose a larger range, or ask for fewer addresses. [arguments]",
    ],
    [
      { ...internal, addresses: { web: "10.0.0.254" }, subnetworkCidr: "10.0.0.0/24" },
      "addresses.web: 10.0.0.254 is one of the 4 addresses of 10.0.0.0/24, the range of its subnetwork, that Google keeps: the first two and the last two. Choose another address of the range, or leave it out and get a free one. [internal-address-in-subnet]",
    ],
    [
      { ...internal, subnetworkCidr: "10.0.0.9/24" },
      "subnetworkCidr: 10.0.0.9/24 begins inside its block. Write 10.0.0.0/24. [arguments]",
    ],
    [
      { ...internal, subnetworkCidr: "fd20::/64" },
      "subnetworkCidr: fd20::/64 is IPv6, and an IPv4 range is needed. Write one such as 10.0.0.0/8. [arguments]",
    ],
    [
      { ...internal, subnetworkCidr: "10.0.0.0" },
      'subnetworkCidr: "10.0.0.0" is no IPv4 range. Write one such as 10.0.0.0/8. [arguments]',
    ],
  ])("%j", async (args, line) => {
    expect(await refused(args)).toEqual([line]);
  });

  test.each<[args: object]>([
    [{ ...internal, addresses: 4, subnetworkCidr: "10.0.0.0/29" }],
    [{ ...internal, addresses: { web: "10.0.0.2", mail: "10.0.0.253" }, subnetworkCidr: "10.0.0.0/24" }],
    [{ ...internal, addresses: { web: "34.1.2.3" } }],
    [{ ...internal, addresses: ["a-1", "2", "a".repeat(61)] }],
  ])("%j is not", async (args) => {
    expect(await children(args)).not.toEqual([]);
  });
});
