import { fact } from "./fact";
import { KNOWN_ISSUES } from "./known-issues";

const { source, section, readOn } = KNOWN_ISSUES.podIpLeak;

/** Where a node keeps its reservations of Pod IPs: one folder for each CNI network, one file for each address. */
export const LEAKED_RESERVATIONS = fact("/var/lib/cni/networks", { source, section, readOn });
