/**
 * `retina-agent` of `ghcr.io/microsoft/retina/retina-agent:v1.0.0@sha256:…`, `retina` of `./charts/retina/` and of
 * `oci://ghcr.io/microsoft/retina/charts/retina`: what a registry or folder calls an image or a chart.
 */
export const lastPart = (reference: string): string =>
  /([^/:@]*)(?::[^/@]*)?(?:@[^/]*)?\/*$/.exec(reference)?.[1] ?? "";

/** The tag of an image, `v2.12.6-gke.15`; `undefined` where only a digest says which, or nothing does. */
export const tagOf = (reference: string): string | undefined => /[^/]:([^/:]+)$/.exec(reference.split("@")[0]!)?.[1];
