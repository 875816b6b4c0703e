import { mtuMatchesPeers } from "../../lib/rules/mtu-matches-peers";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { res, unknown, vpc, type Res } from "../support/stack";

const joined = (type: string, name: string, on: Readonly<Record<string, string>>, inputs: object = {}): Res =>
  res(
    type,
    name,
    { ...Object.fromEntries(Object.keys(on).map((key) => [key, unknown])), ...inputs },
    { on: Object.fromEntries(Object.entries(on).map(([key, to]) => [key, [to]])) },
  );
const peering = (network: string, peerNetwork: string): Res =>
  joined("gcp:compute/networkPeering:NetworkPeering", `${network}-${peerNetwork}`, { network, peerNetwork });
const gateway = (network: string): Res => joined("gcp:compute/haVpnGateway:HaVpnGateway", "gateway", { network });
const tunnel = (name: string): Res => joined("gcp:compute/vPNTunnel:VPNTunnel", name, { vpnGateway: "gateway" });
const router = (network: string): Res => joined("gcp:compute/router:Router", "router", { network });
const attachment = (name: string, mtu?: unknown): Res =>
  joined("gcp:compute/interconnectAttachment:InterconnectAttachment", name, { router: "router" }, { mtu });
const peerOf = (name: string, network: string, peerNetwork: string): Res =>
  res("gcp:compute/networkPeering:NetworkPeering", name, { network, peerNetwork }, { provider: "google" });
/** A network `core-1` and one that peers with another of that name, in the project `hub`. */
const local = (project?: unknown): readonly Res[] => [
  { ...vpc("core", { name: "core-1", project }), provider: "google" },
  { ...vpc("edge", { name: "edge-1", mtu: 8896 }), provider: "google" },
];
const HUB = "projects/hub/global/networks/core-1";
const toHub = (project: string | undefined): readonly Res[] => [
  res("pulumi:providers:gcp", "google", { project }),
  peerOf("out", "edge-1", HUB),
];
const found = { finds: ["advisory edge mtu"] };

describeRule(mtuMatchesPeers, {
  "joined to nothing": { stack: [vpc("edge", { mtu: 8896 })] },
  "joined to nothing, not known yet": { stack: [vpc("edge", { mtu: unknown })] },
  "peers of one MTU": { stack: [vpc("core", { mtu: 8896 }), vpc("edge", { mtu: 8896 }), peering("core", "edge")] },
  "one byte more than its peer": {
    stack: [vpc("core", { mtu: 8895 }), vpc("edge", { mtu: 8896 }), peering("core", "edge")],
    ...found,
  },
  "one byte less": {
    stack: [vpc("core", { mtu: 8896 }), vpc("edge", { mtu: 8895 }), peering("edge", "core")],
    ...found,
  },
  "said once for both peerings": {
    stack: [vpc("core", { mtu: 8896 }), vpc("edge", {}), peering("core", "edge"), peering("edge", "core")],
    ...found,
  },
  "not set is 1460": { stack: [vpc("core", { mtu: 1460 }), vpc("edge", {}), peering("core", "edge")] },
  "neither is set": { stack: [vpc("core", {}), vpc("edge", {}), peering("core", "edge")] },
  "0 and null are unset: 1460": {
    stack: [
      vpc("core", { mtu: 0 }),
      vpc("edge", { mtu: null }),
      vpc("far", { mtu: 1460 }),
      peering("core", "edge"),
      peering("edge", "far"),
    ],
  },
  "0 beside another MTU": {
    stack: [vpc("core", { mtu: 8896 }), vpc("edge", { mtu: 0 }), peering("core", "edge")],
    ...found,
  },
  "the peer not known yet": {
    stack: [vpc("core", { mtu: unknown }), vpc("edge", {}), peering("core", "edge")],
    undecided: ["edge"],
  },
  "its own not known yet": {
    stack: [vpc("core", {}), vpc("edge", { mtu: unknown }), peering("core", "edge")],
    undecided: ["edge"],
  },
  "an unknown peer hides no other": {
    stack: [
      vpc("core", { mtu: unknown }),
      vpc("data", { mtu: 8896 }),
      vpc("edge", {}),
      peering("core", "edge"),
      peering("data", "edge"),
    ],
    ...found,
    undecided: ["edge"],
  },
  "a peer that is not in view": {
    stack: [
      vpc("edge", { name: "edge-1", mtu: 8896 }),
      res("gcp:compute/networkPeering:NetworkPeering", "out", {
        network: "projects/p/global/networks/edge-1",
        peerNetwork: "projects/q/global/networks/core",
      }),
    ],
  },
  "peers by value": {
    stack: [
      vpc("core", { name: "core-1", mtu: 1500 }),
      vpc("edge", { name: "edge-1", mtu: 8896 }),
      res("gcp:compute/networkPeering:NetworkPeering", "in", {
        network: "projects/p/global/networks/edge-1",
        peerNetwork: "https://www.googleapis.com/compute/v1/projects/p/global/networks/core-1",
      }),
    ],
    ...found,
  },
  "a peer of another project, of the name of one in view": {
    stack: [vpc("core", { name: "core-1", project: "p" }), vpc("edge", { name: "edge-1", mtu: 8896 }), ...toHub("p")],
  },
  "the same, where only the provider says its project": { stack: [...local(), ...toHub("p")] },
  "the same, where only the provider says its project, and that is the hub's": {
    stack: [...local(), ...toHub("hub")],
    ...found,
  },
  "the same, where nobody says its project": { stack: [...local(), ...toHub(undefined)], ...found },
  "the same, where the project is not known yet": { stack: [...local(unknown), ...toHub("p")], ...found },
  "a VPN of its MTU": { stack: [vpc("edge", { mtu: 1460 }), gateway("edge"), tunnel("t0")] },
  "a VPN takes 1460, not set is that": { stack: [vpc("edge", {}), gateway("edge"), tunnel("t0")] },
  "a VPN takes 1460, 0 is that": { stack: [vpc("edge", { mtu: 0 }), gateway("edge"), tunnel("t0")] },
  "a VPN takes less": { stack: [vpc("edge", { mtu: 8896 }), gateway("edge"), tunnel("t0")], ...found },
  "a VPN, one byte off": { stack: [vpc("edge", { mtu: 1461 }), gateway("edge"), tunnel("t0")], ...found },
  "four tunnels are one finding": {
    stack: [vpc("edge", { mtu: 8896 }), gateway("edge"), ...["t0", "t1", "t2", "t3"].map(tunnel)],
    ...found,
  },
  "a gateway without tunnels": { stack: [vpc("edge", { mtu: 8896 }), gateway("edge")] },
  "a classic VPN": {
    stack: [
      vpc("edge", { mtu: 8896 }),
      joined("gcp:compute/vPNGateway:VPNGateway", "classic", { network: "edge" }),
      joined("gcp:compute/vPNTunnel:VPNTunnel", "t0", { targetVpnGateway: "classic" }),
    ],
    ...found,
  },
  "a VPN of another network": {
    stack: [vpc("calm", {}), vpc("edge", { mtu: 8896 }), gateway("calm"), tunnel("t0")],
  },
  "a VLAN of its MTU": { stack: [vpc("edge", { mtu: 8896 }), router("edge"), attachment("v0", "8896")] },
  "a VLAN of another": { stack: [vpc("edge", { mtu: 8896 }), router("edge"), attachment("v0", "1500")], ...found },
  "a VLAN without: 1440": { stack: [vpc("edge", { mtu: 1440 }), router("edge"), attachment("v0")] },
  "a VLAN without, and neither has the VPC": { stack: [vpc("edge", {}), router("edge"), attachment("v0")], ...found },
  "two VLANs of two other MTUs": {
    stack: [vpc("edge", { mtu: 8896 }), router("edge"), attachment("v0"), attachment("v1", "1500")],
    finds: ["advisory edge mtu", "advisory edge mtu"],
  },
  "a VLAN of an empty MTU: 1440": { stack: [vpc("edge", { mtu: 1440 }), router("edge"), attachment("v0", "")] },
  "a VLAN not known yet": {
    stack: [vpc("edge", { mtu: 8896 }), router("edge"), attachment("v0", unknown)],
    undecided: ["edge"],
  },
  "a router by region and name": {
    stack: [
      vpc("edge", { name: "edge-1", mtu: 8896 }),
      res("gcp:compute/router:Router", "router", { name: "r", region: "asia-northeast3", network: "edge-1" }),
      res("gcp:compute/router:Router", "far", { name: "r", region: "europe-west4", network: "other" }),
      res("gcp:compute/interconnectAttachment:InterconnectAttachment", "v0", {
        router: "projects/p/regions/asia-northeast3/routers/r",
        mtu: "1500",
      }),
    ],
    ...found,
  },
});

describe("a peer in a project that nobody says of it", () => {
  const FIX = "Give both sides the same MTU, or clamp the MSS of what crosses.";
  const guess = (name: string): string =>
    ` Advisory only: ${name} is joined by its name alone, as neither its project nor its provider's is known.`;
  const said = (...more: readonly Res[]): readonly string[] =>
    sentencesOf(mtuMatchesPeers, [...local(), ...toHub(undefined), ...more]);
  const core = "mtu: 8896 differs from the 1460 of VPC network core";
  test("is a guess", () => expect(said()).toEqual([`${core}. ${FIX}${guess("core")} [mtu-matches-peers]`]));
  test("on either side of the peering", () =>
    expect(
      sentencesOf(mtuMatchesPeers, [
        ...local(),
        res("pulumi:providers:gcp", "google", {}),
        peerOf("out", "projects/hub/global/networks/edge-1", "core-1"),
      ]),
    ).toEqual([`${core}. ${FIX}${guess("edge")} [mtu-matches-peers]`]));
  test("not where another peering makes the pair certain, whichever comes first", () => {
    expect(said(peerOf("sure", "edge-1", "core-1"))).toEqual([`${core}. ${FIX} [mtu-matches-peers]`]);
    expect(said(peerOf("sure", "core-1", "edge-1"), peerOf("again", "edge-1", HUB))).toEqual([
      `${core}. ${FIX} [mtu-matches-peers]`,
    ]);
  });
  test("hides behind a certain one of that MTU", () =>
    expect(
      said({ ...vpc("bare", { name: "bare-1" }), provider: "google" }, peerOf("sure", "edge-1", "bare-1")),
    ).toEqual([`mtu: 8896 differs from the 1460 of VPC network bare and 1 more. ${FIX} [mtu-matches-peers]`]));
  test("so is a tunnel of a gateway in such a network, and a VLAN of such a router", () =>
    expect(
      sentencesOf(mtuMatchesPeers, [
        vpc("edge", { name: "edge-1", mtu: 8896 }),
        res("gcp:compute/haVpnGateway:HaVpnGateway", "gw", {
          name: "gw-1",
          network: "projects/hub/global/networks/edge-1",
        }),
        res("gcp:compute/vPNTunnel:VPNTunnel", "t0", { vpnGateway: "gw-1" }),
        res("gcp:compute/router:Router", "router", { name: "r-1", network: "edge-1" }),
        res("gcp:compute/interconnectAttachment:InterconnectAttachment", "v0", {
          router: "projects/hub/regions/asia-northeast3/routers/r-1",
        }),
      ]),
    ).toEqual([
      `mtu: 8896 differs from the 1460 of VPN tunnel t0. ${FIX}${guess("edge")} [mtu-matches-peers]`,
      `mtu: 8896 differs from the 1440 of VLAN attachment v0. ${FIX}${guess("router")} [mtu-matches-peers]`,
    ]));
});
