import type { GkeNetworkParamSet } from "../inventory/pod-networks";
import { listOf } from "../values/list-of";

/** To GKE's controller an empty text is absent. */
export const isGiven = (value: unknown): boolean => (value ?? "") !== "";

export const hasRanges = (set: GkeNetworkParamSet): boolean => listOf(set.podIPv4Ranges?.rangeNames).length > 0;
