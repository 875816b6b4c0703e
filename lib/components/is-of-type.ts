/** Whether a resource has this type token; works with several copies of the library in one process. */
export const isOfType = (resource: unknown, token: string): boolean =>
  (resource as { readonly __pulumiType?: unknown } | null | undefined)?.__pulumiType === token;
