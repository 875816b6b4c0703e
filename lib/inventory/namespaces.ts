import { kubernetesKind, type Kind, type Metadata } from "./kind";

/** A namespace is all labels; its `spec` says nothing to us. */
type Namespace = Metadata;
export const NAMESPACE: Kind<Namespace> = kubernetesKind("Namespace", "core/v1");
