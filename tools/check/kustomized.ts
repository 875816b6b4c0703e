import { existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { listOf } from "../../lib/values/list-of";
import { documentsIn, Unreadable } from "./document";
import { isRecord } from "./kubernetes-object";
import type { Source } from "./source";

/** As kustomize itself finds it. */
export const isKustomization = (path: string): boolean =>
  /^(?:kustomization\.ya?ml|Kustomization)$/.test(basename(path));

/** What kustomize builds: nobody does here. */
export class Kustomized {
  /** Kustomizations that make something else than the objects in their files. */
  readonly unbuilt: string[] = [];
  /** They themselves and their patches, which are parts of objects. */
  private readonly files = new Set<string>();

  add(source: Source): void {
    const kustomization = kustomizationIn(source);
    if (kustomization === undefined) return;
    const folder = dirname(source.name);
    for (const patch of patchesOf(kustomization)) this.files.add(resolve(folder, patch));
    this.files.add(resolve(source.name));
    if (!onlyLists(kustomization, folder)) this.unbuilt.push(source.name);
  }

  /** Whether the file is no object for that. */
  has(path: string): boolean {
    return this.files.size > 0 && this.files.has(resolve(path));
  }
}

/** What is read of one, if it is of the right form. */
interface Kustomization {
  readonly apiVersion?: unknown;
  readonly resources?: readonly unknown[];
  readonly patches?: readonly unknown[];
  readonly patchesJson6902?: readonly unknown[];
  readonly patchesStrategicMerge?: readonly unknown[];
}

/** Neither `apiVersion` nor `kind` is needed in it. An object of a cluster may be in a file of that name. */
function kustomizationIn(source: Source): Kustomization | undefined {
  const [document, ...others] = documentsIn(source);
  if (document === undefined || document instanceof Unreadable || others.length > 0) return undefined;
  if (!isRecord(document.value)) return undefined;
  const kustomization: Kustomization = document.value;
  return String(kustomization.apiVersion ?? GROUP).startsWith(GROUP) ? kustomization : undefined;
}
const GROUP = "kustomize.config.k8s.io/";

/** Files; the patches that stand in the kustomization itself name none. */
function patchesOf({ patches, patchesJson6902, patchesStrategicMerge }: Kustomization): readonly string[] {
  const paths = [...listOf(patches), ...listOf(patchesJson6902)].map((patch) => isRecord(patch) && patch["path"]);
  return [...paths, ...listOf(patchesStrategicMerge)].filter((path) => typeof path === "string");
}

const PLAIN: ReadonlySet<string> = new Set(["apiVersion", "kind", "metadata", "resources"]);

/** Whether all that it makes stands, as it is, in or below its folder. */
const onlyLists = (kustomization: Kustomization, folder: string): boolean =>
  Object.keys(kustomization).every((key) => PLAIN.has(key)) &&
  listOf(kustomization.resources).every(
    (path) => typeof path === "string" && !path.startsWith("..") && existsSync(join(folder, path)),
  );
