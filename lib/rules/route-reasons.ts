import { ROUTE_REASONS } from "../facts/persistent-ip";

/** How the route's status would say it, for those who look it up there. */
export const statusSays = (reason: keyof typeof ROUTE_REASONS.value): string =>
  `the route's status would say ${ROUTE_REASONS.value[reason]}`;
