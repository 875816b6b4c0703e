import { all, type Input, type Output } from "@pulumi/pulumi";

/**
 * The same text with an edge to a resource: known in a first preview, where what the resource itself says is not. By its
 * URN, which never changes, so that nothing is replaced for it.
 */
export const withEdge = (text: Input<string>, to: { readonly urn: Output<string> }): Output<string> =>
  all([text, to.urn]).apply(([same]) => same);

interface Made {
  readonly urn: Output<string>;
  readonly metadata: Output<{ readonly name: string }>;
}

/** The name that was typed, with an edge to the object; else the one that was made for it. */
export const nameOf = (typed: Input<string> | undefined, made: Made): Output<string> =>
  typed === undefined ? made.metadata.name : withEdge(typed, made);
