const LONGEST_LABEL = 63;

/** `data-1`: what an RFC 1035 label is, and so what every kind of Kubernetes object and cloud resource may be called. */
export const isObjectName = (text: unknown): text is string =>
  typeof text === "string" && text.length <= LONGEST_LABEL && /^[a-z]([-a-z0-9]*[a-z0-9])?$/.test(text);

/** `data-1`, `1-data`: what an RFC 1123 label is, and so what a namespace may be called. */
export const isNamespaceName = (text: unknown): text is string =>
  typeof text === "string" && text.length <= LONGEST_LABEL && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(text);
