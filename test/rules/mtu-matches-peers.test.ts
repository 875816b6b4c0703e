import { mtuMatchesPeers } from "../../lib/rules/mtu-matches-peers";
import { describeRule } from "../support/rule";
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
  "a VPN of its MTU": { stack: [vpc("edge", { mtu: 1460 }), gateway("edge"), tunnel("t0")] },
  "a VPN takes 1460, not set is that": { stack: [vpc("edge", {}), gateway("edge"), tunnel("t0")] },
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
