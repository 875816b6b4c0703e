import type { RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb";
import { fromStruct, type Properties } from "./property-values";
import { aliasUrn, type StackId } from "./urn";

/** What a program asks for: one resource, before the engine has found its provider. */
export interface Goal {
  readonly type: string;
  readonly name: string;
  /** Managed by a provider, as opposed to a component. */
  readonly custom: boolean;
  /** A component whose children its provider would make. */
  readonly remote: boolean;
  /** URN, or empty. */
  readonly parent: string;
  /** `<urn>::<id>`, or empty: the package's default provider. */
  readonly provider: string;
  readonly version: string;
  readonly pluginDownloadUrl: string;
  readonly inputs: Properties;
  /** URNs, for the whole and by top-level property. */
  readonly dependencies: readonly string[];
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
  readonly protect: boolean;
  /** URNs it had before. */
  readonly aliases: readonly string[];
  readonly ignoreChanges: readonly string[];
  readonly deleteBeforeReplace: boolean | undefined;
  readonly additionalSecretOutputs: readonly string[];
}

/** A resource as the engine keeps it. */
export interface Registration extends Goal {
  readonly urn: string;
  /** What is known of it after creation; of a component, what it registers itself. */
  outputs: Properties;
}

export const goalOf = (request: RegisterResourceRequest, stack: StackId): Goal => ({
  type: request.getType(),
  name: request.getName(),
  custom: request.getCustom(),
  remote: request.getRemote(),
  parent: request.getParent(),
  provider: request.getProvider(),
  version: request.getVersion(),
  pluginDownloadUrl: request.getPlugindownloadurl(),
  inputs: fromStruct(request.getObject()),
  dependencies: request.getDependenciesList(),
  propertyDependencies: Object.fromEntries(
    [...request.getPropertydependenciesMap().entries()].map(([key, on]) => [key, on.getUrnsList()]),
  ),
  protect: request.getProtect() ?? false,
  aliases: request
    .getAliasesList()
    .map((a) =>
      aliasUrn(a, { ...stack, type: request.getType(), name: request.getName(), parent: request.getParent() }),
    ),
  ignoreChanges: request.getIgnorechangesList(),
  deleteBeforeReplace: request.getDeletebeforereplacedefined() ? request.getDeletebeforereplace() : undefined,
  additionalSecretOutputs: request.getAdditionalsecretoutputsList(),
});

/** A resource of the engine's own making. */
export const bareGoal = (type: string, name: string, inputs: Properties): Goal => ({
  type,
  name,
  custom: true,
  remote: false,
  parent: "",
  provider: "",
  version: "",
  pluginDownloadUrl: "",
  inputs,
  dependencies: [],
  propertyDependencies: {},
  protect: false,
  aliases: [],
  ignoreChanges: [],
  deleteBeforeReplace: undefined,
  additionalSecretOutputs: [],
});
