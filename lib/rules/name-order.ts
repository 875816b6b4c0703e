import type { Resource } from "../inventory/resource";

/** Of two that claim the same, the later one by name has to change. */
export const comesBefore = (a: Resource, b: Resource): boolean =>
  a.name < b.name || (a.name === b.name && a.urn < b.urn);
