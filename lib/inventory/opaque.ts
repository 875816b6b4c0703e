import type { Inventory } from "./inventory";
import type { Resource } from "./resource";

/** A chart or YAML component stands for its objects until they are there. */
const BUNDLE = /^kubernetes:(yaml|kustomize|helm\.sh)[^:]*:/;

/** What somebody else makes objects of, inside the cluster or in the provider: they are never in view. */
const DELEGATES: readonly RegExp[] = [
  /^kubernetes:helm\.sh\/v3:Release$/,
  /^kubernetes:helm\.toolkit\.fluxcd\.io\/\w+:HelmRelease$/,
  /^kubernetes:kustomize\.toolkit\.fluxcd\.io\/\w+:Kustomization$/,
  /^kubernetes:argoproj\.io\/\w+:Application(Set)?$/,
  /^kubernetes:configsync\.gke\.io\/\w+:(RootSync|RepoSync)$/,
];

/** One resource that stands for many objects that nobody can see. */
export const isOpaque = ({ type, urn }: Resource, inventory: Inventory): boolean =>
  DELEGATES.some((delegate) => delegate.test(type)) || (BUNDLE.test(type) && !inventory.hasChildren(urn));
