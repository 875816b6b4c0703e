import type { PolicyResource, ResourceValidationArgs } from "@pulumi/policy";
import { Inventory } from "../lib/inventory/inventory";
import { bodyOf, type Resource } from "../lib/inventory/resource";
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
  const none = { dependencies: [], propertyDependencies: {} };
  const resource: Resource = {
    urn,
    type,
    name,
    body: plain(args.props),
    parent: opts.parent,
    protect: opts.protect,
    provider: provider?.urn,
    ...none,
  };
  const ancestors: Resource[] = [];
  for (let at = opts.parent; at !== undefined; at = run.collected.get(at)?.parent) {
    const seen = run.collected.get(at);
    if (seen !== undefined)
      ancestors.push({ urn: at, type: seen.type, name: seen.name, body: seen.inputs, parent: seen.parent, ...none });
  }
  const others =
    provider === undefined ? ancestors : [...ancestors, { ...provider, body: plain(provider.props), ...none }];
  const inventory = new Inventory([resource, ...others], run.settings.given.assume, {
    partly: "the rest of the stack is not in view yet",
  });
  return { resource, inventory };
}

/** A resource of the stack phase: the inputs that the collector kept, filled with what the engine reports now. */
export const seenInStack = (r: PolicyResource, run: Run): Resource => ({
  urn: r.urn,
  type: r.type,
  name: r.name,
  body: bodyOf(run.collected.get(r.urn)?.inputs, plain(r.props)),
  parent: r.parent?.urn ?? r.opts.parent,
  protect: r.opts.protect,
  provider: r.provider?.urn,
  dependencies: r.dependencies.map((d) => d.urn),
  propertyDependencies: Object.fromEntries(
    Object.entries(r.propertyDependencies).map(([key, on]) => [key, on.map((d) => d.urn)]),
  ),
});
