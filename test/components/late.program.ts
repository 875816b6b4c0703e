/**
 * A program of its own, because a refusal behind the gate is an unhandled rejection: that ends a real program with the
 * error's message, and would end the test runner too. Prints what was registered and what was refused.
 */
import * as pulumi from "@pulumi/pulumi";
import {
  DataplaneV2Cluster,
  DataplaneV2Network,
  DataplaneV2NodePool,
  type DataplaneV2NodePoolArgs,
  IpMasqAgent,
  PodIpLeakCleanup,
} from "../../lib";
import { ofTheCloud, type Registered, start } from "./monitor";

const PORTS = "net.ipv4.ip_local_port_range";
const WAIVER = { rule: "node-port-not-in-ephemeral-range", reason: "no NodePorts here", until: "2999-12-31" };

const pool = (args: Partial<DataplaneV2NodePoolArgs>) =>
  new DataplaneV2NodePool("edge", { cluster: "web", location: "r", kubeconfig: "k", ...args });
const vpc = { location: "r", network: "vpc", subnetwork: "nodes", podRange: "pods", serviceRange: "services" };
const later = <T>(value: T): pulumi.Output<T> => pulumi.output(value) as pulumi.Output<T>;

const PROGRAMS = {
  resolvable: () => pool({ sysctls: { [PORTS]: later("1024 65535") } }),
  harmless: () => pool({ sysctls: { [PORTS]: later("32768 60999") } }),
  "whole record": () => pool({ sysctls: later({ [PORTS]: "1024 65535" }) }),
  "beside the unknown": () =>
    pool({ sysctls: { [PORTS]: later("1024 65535") }, serviceAccount: ofTheCloud("nodes", "account") }),
  secret: () => pool({ sysctls: { [PORTS]: pulumi.secret("1024 65535") } }),
  "secret record": () => pool({ sysctls: pulumi.secret({ [PORTS]: "1024 65535" }) }),
  "of the cloud": () => pool({ sysctls: { [PORTS]: ofTheCloud("1024 65535") } }),
  waived: () => pool({ sysctls: { [PORTS]: later("1024 65535") }, waive: [WAIVER] }),
  "Pods per node": () => pool({ podsPerNode: later(301), minNodeCount: later(5), maxNodeCount: later(3) }),
  "a node range": () => new DataplaneV2Network("edge", { region: "r", nodeCidr: later("10.0.0.7/20") }),
  network: () => new DataplaneV2Network("edge", { region: "r", mtu: later(9000) }),
  cluster: () =>
    new DataplaneV2Cluster("edge", { ...vpc, enableAutopilot: true, minMasterVersion: later("1.22.5-gke.1") }),
  "masqueraded range": () => new IpMasqAgent("edge", { podRanges: [later("10.4.0.9/14")], nonMasqueradeCIDRs: [] }),
  "fixed version": () => new PodIpLeakCleanup("edge", { version: later("1.25.6-gke.200") }),
  "secret version": () => new PodIpLeakCleanup("edge", { version: pulumi.secret("1.25.6-gke.200") }),
  "version of the cloud": () => new PodIpLeakCleanup("edge", { version: ofTheCloud("1.25.6-gke.200") }),
  "affected version": () => new PodIpLeakCleanup("edge", { version: later("1.25.6-gke.199") }),
};
export type Program = keyof typeof PROGRAMS;

/** What is printed. */
export interface Outcome {
  readonly registered: readonly Registered[];
  readonly refused: readonly { message: string; paths: string[]; isInputError: boolean; isRunError: boolean }[];
}

async function main(program: Program, mode: "preview" | "update"): Promise<void> {
  const refused = new Set<pulumi.InputPropertiesError>();
  process.on("unhandledRejection", (e) => refused.add(e as pulumi.InputPropertiesError));
  const registered = await start(mode);
  process.on("exit", () => {
    const errors = [...refused].map((e) => ({
      message: e.message,
      paths: (e.errors ?? []).map((x) => x.propertyPath),
      isInputError: pulumi.InputPropertiesError.isInstance(e),
      isRunError: pulumi.RunError.isInstance(e),
    }));
    process.stdout.write(JSON.stringify({ registered, refused: errors } satisfies Outcome));
  });
  PROGRAMS[program]();
}

if (require.main === module || process.argv[1] === "-")
  void main(process.argv[2] as Program, process.argv[3] as "preview" | "update");
