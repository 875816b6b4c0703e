import type { PolicyResource, ResourceValidationArgs } from "@pulumi/policy";
import { Inventory } from "../lib/inventory/inventory";
import { alone, bodyOf, type Resource } from "../lib/inventory/resource";
import type { Run } from "./run";

/** What passed through Analyze: in AnalyzeStack an object under a provider that does not exist yet is `{}`. */
export interface Collected {
  readonly type: string;
  readonly name: string;
  readonly inputs: object;
  readonly parent: string | undefined;
}

/** The plain value behind the policy SDK's proxy, which throws on an unknown where a rule wants to go on. */
export function plain<T>(props: T): T {
  const seen = props as { readonly __isSpecialProxy?: boolean; readonly __getSpecialProxyTarget?: T };
  return seen.__isSpecialProxy === true ? seen.__getSpecialProxyTarget! : props;
}

/** A resource of the resource phase, with its provider and nothing else around it. */
export function seenAlone(args: ResourceValidationArgs, run: Run): { resource: Resource; inventory: Inventory } {
  const { urn, type, name, opts, provider } = args;
  const resource: Resource = {
    ...alone(type, name, plain(args.props)),
    urn,
    parent: opts.parent,
    protect: opts.protect,
    ignoreChanges: opts.ignoreChanges,
    provider: provider?.urn,
  };
  const ancestors: Resource[] = [];
  for (let at = opts.parent; at !== undefined; at = run.collected.get(at)?.parent) {
    const seen = run.collected.get(at);
    if (seen !== undefined)
      ancestors.push({ ...alone(seen.type, seen.name, seen.inputs), urn: at, parent: seen.parent });
  }
  const others =
    provider === undefined
      ? ancestors
      : [...ancestors, { ...alone(provider.type, provider.name, plain(provider.props)), urn: provider.urn }];
  const inventory = new Inventory([resource, ...others], run.settings.given.assume, {
    partly: "the rest of the stack is not in view yet",
  });
  return { resource, inventory };
}

/** A resource of the stack phase: the inputs that the collector kept, filled with what the engine reports now. */
export function seenInStack(r: PolicyResource, run: Run): Resource {
  const inputs = run.collected.get(r.urn)?.inputs;
  return {
    urn: r.urn,
    type: r.type,
    name: r.name,
    inputs,
    body: bodyOf(inputs, plain(r.props)),
    parent: r.parent?.urn ?? r.opts.parent,
    protect: r.opts.protect,
    ignoreChanges: r.opts.ignoreChanges,
    provider: r.provider?.urn,
    dependencies: r.dependencies.map((d) => d.urn),
    propertyDependencies: Object.fromEntries(
      Object.entries(r.propertyDependencies).map(([key, on]) => [key, on.map((d) => d.urn)]),
    ),
  };
}
