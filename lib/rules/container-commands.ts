import type { PodTemplate } from "../inventory/pod-template";
import type { Files } from "../values/command-line";
import { listOf } from "../values/list-of";
import { OPEN, type Word } from "../values/shell-word";
import type { Around } from "./rule";
import { mountedFile } from "./mounted-files";
import type { Resource } from "../inventory/resource";

export type Container = NonNullable<PodTemplate["containers"]>[number];

/** A container of a Pod, and its path. */
export interface PlacedContainer {
  readonly container: Container;
  readonly path: string;
}

/** All containers of a Pod in the order in which they start. */
export function* containersOf(pod: PodTemplate): Iterable<() => PlacedContainer> {
  for (const list of ["initContainers", "containers"] as const) {
    const containers = listOf(pod[list]);
    for (let i = 0; i < containers.length; i++)
      yield () => ({ container: containers[i] ?? NOTHING, path: `${list}[${i}]` });
  }
}

const NOTHING: Container = { name: "" };

/** Words that a container runs, and where each stands. */
interface CommandLine {
  readonly words: readonly Word[];
  readonly pathOf: (at: number) => string;
}

/** What a container runs: its command with its arguments, and what it runs right after its start. */
export function* commandLinesOf({ container, path }: PlacedContainer): Iterable<CommandLine> {
  const [command, args] = [listOf(container.command), listOf(container.args)];
  const of = command.length;
  const words = [...command, ...args].map(expanded);
  yield { words, pathOf: (at) => (at < of ? `${path}.command[${at}]` : `${path}.args[${at - of}]`) };
  const hook = container.lifecycle?.postStart?.exec?.command;
  if (hook !== undefined)
    yield { words: listOf(hook).map(expanded), pathOf: (at) => `${path}.lifecycle.postStart.exec.command[${at}]` };
}

/** Kubernetes puts a container's variables in place of `$(NAME)`: what they hold is left open. */
const expanded = (text: unknown): Word =>
  String(text).replace(/\$\$|\$\([A-Za-z_][\w.-]*\)/g, (found) => (found === "$$" ? "$" : OPEN));

/** The files that a container's commands may read, and the ConfigMaps they were found in. */
interface FilesInView {
  readonly files: Files;
  readonly foundIn: Set<Resource>;
}

export function filesOf({ container }: PlacedContainer, pod: PodTemplate, around: Around): FilesInView {
  const foundIn = new Set<Resource>();
  return { files: (path) => mountedFile(path, container, pod, around, foundIn), foundIn };
}
