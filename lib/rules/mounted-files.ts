import type { PodTemplate } from "../inventory/pod-template";
import type { Resource } from "../inventory/resource";
import { CONFIG_MAP } from "../inventory/subjects";
import { listOf } from "../values/list-of";
import type { Files } from "../values/command-line";
import type { Container } from "./container-commands";
import type { Around } from "./rule";

type Volume = NonNullable<PodTemplate["volumes"]>[number];
type Source = Pick<Volume, "configMap"> & { readonly secret?: object };

/** The file that a container finds at `path`, when a ConfigMap is mounted there; in `foundIn` goes which. */
export function mountedFile(
  path: string,
  container: Container,
  pod: PodTemplate,
  around: Around,
  foundIn: Set<Resource>,
): ReturnType<Files> {
  for (const mount of listOf(container.volumeMounts)) {
    const below = typeof mount?.mountPath === "string" ? inside(path, mount.mountPath) : undefined;
    if (below === undefined) continue;
    const volume = listOf(pod.volumes).find((v) => v?.name === mount.name);
    const file = [mount.subPath, below].filter(Boolean).join("/");
    for (const source of sourcesOf(volume)) {
      const found = fileIn(source, file, pod, around, foundIn);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** What is left of a path below a folder; empty for the folder itself. */
function inside(path: string, folder: string): string | undefined {
  const root = folder.replace(/\/+$/, "");
  return path === root ? "" : path.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined;
}

const sourcesOf = (volume: Volume | undefined): readonly Source[] =>
  volume?.projected?.sources ? (listOf(volume.projected.sources) as readonly Source[]) : volume ? [volume] : [];

function fileIn(
  { configMap, secret }: Source,
  file: string,
  pod: PodTemplate,
  { inventory, resource }: Around,
  foundIn: Set<Resource>,
): ReturnType<Files> {
  if (secret !== undefined) return { unseen: "a Secret is not read" };
  if (configMap?.name === undefined) return undefined;
  const { name, items } = configMap;
  const key = items === undefined ? file : listOf(items).find((item) => item?.path === file)?.key;
  if (key === undefined) return undefined;
  const here = inventory
    .near(resource, CONFIG_MAP)
    .by("namespace and name", (map) => `${map.namespace}/${map.name}`)
    .get(`${pod.namespace}/${name}`);
  const [only, ...others] = here;
  if (only === undefined || others.length > 0) return { unseen: `ConfigMap ${name} is not in view` };
  foundIn.add(only.resource);
  const text = only.subject.data?.[key];
  if (typeof text === "string") return { text };
  return only.subject.binaryData?.[key] === undefined ? undefined : { unseen: `ConfigMap ${name} holds it in binary` };
}
