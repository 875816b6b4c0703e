import type { Input } from "@pulumi/pulumi";
import { given } from "./plain";

interface OfNamespace {
  readonly name?: Input<string> | undefined;
  readonly namespace: Input<string>;
  readonly annotations?: Input<Record<string, Input<string>>> | undefined;
}

/** `metadata` of an object in a namespace, of the arguments of its component. */
export const metadataOf = ({ name, namespace, annotations }: OfNamespace) => given({ name, namespace, annotations });

/** The argument that each path of it comes from. */
export const METADATA_ARGUMENTS = {
  "metadata.name": "name",
  "metadata.namespace": "namespace",
  "metadata.annotations": "annotations",
} as const;
