import type { Alias } from "@pulumi/pulumi/proto/alias_pb";

/** Whose resources these are. */
export interface StackId {
  readonly project: string;
  readonly stack: string;
}

export const STACK_TYPE = "pulumi:pulumi:Stack";
const PROVIDER_TYPE = "pulumi:providers:";

/** The engine's name for a resource: the chain of its parents' types is part of it, the stack is not. */
export function urnOf({ project, stack }: StackId, type: string, name: string, parent: string): string {
  const chain = parent === "" ? "" : qualifiedTypeOf(parent);
  const qualified = chain === "" || chain === STACK_TYPE ? type : `${chain}$${type}`;
  return `urn:pulumi:${stack}::${project}::${qualified}::${name}`;
}

const qualifiedTypeOf = (urn: string): string => urn.split("::")[2] ?? "";
export const typeOf = (urn: string): string => qualifiedTypeOf(urn).split("$").pop() ?? "";
export const nameOf = (urn: string): string => urn.split("::").slice(3).join("::");

/** `gcp` of `gcp:compute/network:Network`. */
export const packageOf = (type: string): string => type.split(":", 1)[0] ?? "";

export const isProvider = (type: string): boolean => type.startsWith(PROVIDER_TYPE);
export const providerType = (packageName: string): string => PROVIDER_TYPE + packageName;

/** A provider reference is `<urn>::<id>`. */
export const urnOfReference = (reference: string): string => reference.slice(0, reference.lastIndexOf("::"));

/** The URN a resource would have had: what an alias leaves out is as the resource has it now. */
export function aliasUrn(alias: Alias, now: StackId & { type: string; name: string; parent: string }): string {
  const spec = alias.getSpec();
  if (spec === undefined) return alias.getUrn();
  const id = { project: spec.getProject() || now.project, stack: spec.getStack() || now.stack };
  const parent = spec.getNoparent() ? "" : spec.getParenturn() || now.parent;
  return urnOf(id, spec.getType() || now.type, spec.getName() || now.name, parent);
}
