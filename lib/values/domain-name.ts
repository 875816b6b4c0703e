// RFC 1035: what is longer resolves to nothing.
const LONGEST_LABEL = 63;
const LONGEST_NAME = 253;

/** `api.example.com`, with or without a dot at the end; underscores inside a label as well. */
export const isDomainName = (text: unknown): text is string =>
  labelsOf(text).every((label) => label.length <= LONGEST_LABEL && isLabel(label, /[a-zA-Z0-9]/, /^[-\w]*$/)) &&
  (text as string).length <= LONGEST_NAME;

/** `*.example.com`: with stars as a policy for names has them. */
export const isDomainPattern = (text: unknown): text is string =>
  labelsOf(text).every((label) => isLabel(label, /[a-zA-Z0-9*]/, /^[-\w*]*$/));

/** The name without a dot at its end, in small letters. */
export const canonicalName = (text: string): string => text.replace(/\.$/, "").toLowerCase();

/** Whether it is `zone` or in it; a pattern, whether all that it matches is. */
export const isInZone = (text: string, zone: string): boolean => `.${canonicalName(text)}`.endsWith(`.${zone}`);

const labelsOf = (text: unknown): readonly string[] =>
  typeof text === "string" ? text.replace(/\.$/, "").split(".") : [""];

const isLabel = (label: string, end: RegExp, all: RegExp): boolean =>
  label !== "" && end.test(label[0]!) && end.test(label.at(-1)!) && all.test(label);
