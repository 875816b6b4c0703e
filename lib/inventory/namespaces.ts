import { flatKind, type Kind, type Metadata } from "./kind";

/** A namespace is all labels; its `spec` says nothing to us. */
export type Namespace = Metadata;
export const NAMESPACE: Kind<Namespace> = flatKind("Namespace", "core/v1");

/** What a program changes of a namespace that another made. */
export const NAMESPACE_PATCH: Kind<Namespace> = flatKind("NamespacePatch", "core/v1");
