import type { Kind, Place } from "./kind";

/** An object whole, as it goes to the API server: nothing says that it has the form of its kind. */
export interface KubernetesObject {
  readonly apiVersion?: unknown;
  readonly kind?: unknown;
  readonly metadata?: unknown;
  readonly [field: string]: unknown;
}

/** Objects of the kinds that `tokens` name, and in manifests of every kind. */
export function objectsOf(tokens: readonly string[]): Kind<KubernetesObject> {
  const whole = (body: object): readonly Place<KubernetesObject>[] => [
    { subject: body as KubernetesObject, at: (path) => path },
  ];
  return { name: "Kubernetes object", places: new Map(tokens.map((token) => [token, whole])), inManifests: whole };
}
