import type { Inventory } from "./inventory";
import type { Resource } from "./resource";

/** One resource that stands for many objects: a Helm release always, a chart or YAML component until its children are there. */
const RELEASE = /^kubernetes:helm\.sh\/v3:Release$/;
const BUNDLE = /^kubernetes:(yaml|kustomize|helm\.sh)[^:]*:/;

export const isOpaque = (resource: Resource, inventory: Inventory): boolean =>
  RELEASE.test(resource.type) || (BUNDLE.test(resource.type) && !inventory.hasChildren(resource.urn));
