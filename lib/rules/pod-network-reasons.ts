import type { NETWORK_REASONS, PARAM_SET_REASONS } from "../facts/pod-networks";

type Reason = (typeof PARAM_SET_REASONS.value)[number] | (typeof NETWORK_REASONS.value)[number];

/** How the object's status would say it, for those who look it up there. */
export const statusSays = (...reasons: readonly Reason[]): string => `its status would say ${reasons.join(" or ")}`;
