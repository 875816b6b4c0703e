import type { PodTemplate } from "../inventory/pod-template";
import type { Resource } from "../inventory/resource";
import { ifKnown, NotYet, orNotYet } from "../inventory/view";
import { listOf } from "../values/list-of";
import { executed } from "../values/command-line";
import { isOpen } from "../values/shell-word";
import { mentions, type SysctlWrite } from "../values/sysctl-settings";
import { sysctlWrites } from "../values/sysctl-writes";
import { commandLinesOf, containersOf, filesOf, type PlacedContainer } from "./container-commands";
import type { Around } from "./rule";

/** A sysctl of the node that a container of a Pod sets, or may set. */
export interface NodeWrite {
  /** `undefined` where it cannot be told which. */
  readonly key: string | undefined;
  /** `undefined` where it cannot be told. */
  readonly value: string | undefined;
  readonly path: string;
  /** Path of the container. */
  readonly container: string;
  /** The ConfigMaps that hold the script. */
  readonly related: readonly Resource[];
}

/**
 * Which of the sysctls `keys` a Pod sets on its node: only a privileged container can, and only in the node's network
 * namespace. What Pods set in their own, by `securityContext.sysctls` too, is none of the node's.
 */
export function* nodeWrites(pod: PodTemplate, around: Around, keys: readonly string[]): Iterable<NodeWrite | NotYet> {
  const sharesNode = (): boolean => pod.hostNetwork === true || pod.hostPID === true;
  if (ifKnown(sharesNode) === false) return;
  for (const read of containersOf(pod))
    yield* orNotYet(function* () {
      const placed = read();
      if (placed.container.securityContext?.privileged !== true || !sharesNode()) return;
      yield* byCommands(placed, pod, around, keys);
      yield* byVariables(placed, keys);
    });
}

function* byCommands(
  placed: PlacedContainer,
  pod: PodTemplate,
  around: Around,
  keys: readonly string[],
): Iterable<NodeWrite | NotYet> {
  const { files, foundIn } = filesOf(placed, pod, around);
  for (const { words, pathOf } of commandLinesOf(placed)) {
    for (const found of sysctlWrites(executed(words, files), keys, files)) {
      const path = pathOf(found.at);
      if ("unseen" in found) yield new NotYet(`${path} runs a script out of view: ${found.unseen}`);
      else if (reachesNode(found, pod) !== false)
        yield {
          key: isOpen(found.key) ? undefined : found.key,
          value: reachesNode(found, pod) === undefined ? undefined : found.value,
          path,
          container: placed.path,
          related: [...foundIn],
        };
    }
  }
}

/** A program that the image brings may run what a variable holds. */
function* byVariables({ container, path }: PlacedContainer, keys: readonly string[]): Iterable<NodeWrite> {
  for (const [i, variable] of listOf(container.env).entries()) {
    const value: unknown = variable?.value;
    const key = keys.find((k) => typeof value === "string" && mentions(value, k));
    if (key !== undefined)
      yield { key, value: undefined, path: `${path}.env[${i}].value`, container: path, related: [] };
  }
}

function reachesNode({ network }: SysctlWrite, { hostNetwork, hostPID }: PodTemplate): boolean | undefined {
  if (hostNetwork === true) return network === "unknown" ? undefined : true;
  return network === "own" ? false : network === "first" && hostPID === true ? true : undefined;
}
