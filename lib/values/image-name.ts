/**
 * `retina-agent` of `ghcr.io/microsoft/retina/retina-agent:v1.0.0@sha256:…`, `retina` of `./charts/retina/` and of
 * `oci://ghcr.io/microsoft/retina/charts/retina`: what a registry or folder calls an image or a chart.
 */
export function lastPart(reference: string): string {
  const text = String(reference); // programs without types may give anything
  let end = text.length;
  while (text[end - 1] === "/") end--;
  const part = text.slice(text.lastIndexOf("/", end - 1) + 1, end);
  return part.slice(0, part.search(/[:@]|$/));
}

/** Whether an image lies under `registry`, `gke.gcr.io/`; a `*` before it stands for the beginning of a host. */
export function isFrom(reference: string, registry: string): boolean {
  const text = String(reference); // programs without types may give anything
  if (!registry.startsWith("*")) return text.startsWith(registry);
  const at = text.indexOf(registry.slice(1));
  return at > 0 && !text.slice(0, at).includes("/");
}

/** The tag of an image, `v2.12.6-gke.15`; `undefined` where only a digest says which, or nothing does. */
export const tagOf = (reference: string): string | undefined => /[^/]:([^/:]+)$/.exec(reference.split("@")[0]!)?.[1];
