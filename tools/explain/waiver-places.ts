import { tokensOf, type Rule } from "../../lib/rules/rule";
import { WAIVE_ANNOTATION } from "../../lib/rules/waiver";

/** Where a waiver may be written, and what to write there. */
interface WaiverPlace {
  readonly where: string;
  readonly language: "yaml" | "ts" | "json";
  readonly text: string;
}

/** The places for what the rule looks at. */
export function* waiverPlaces(rule: Rule): Iterable<WaiverPlace> {
  const looksAt = (provider: string) => tokensOf(rule).some((token) => token.startsWith(provider));
  if (looksAt("kubernetes:"))
    yield {
      where: "On the object",
      language: "yaml",
      text: `metadata:\n  annotations:\n    ${WAIVE_ANNOTATION}: |\n      ${rule.id}: why until YYYY-MM-DD`,
    };
  if (looksAt("gcp:"))
    yield {
      where: "On a component of this package",
      language: "ts",
      text: `waive: [\n  {\n    rule: "${rule.id}",\n    reason: "why",\n    until: "YYYY-MM-DD",\n  },\n]`,
    };
  yield {
    where: "On anything, in `waivers` of the policy `settings`",
    language: "json",
    text: `{\n  "rule": "${rule.id}",\n  "urn": "*::name",\n  "reason": "why",\n  "until": "YYYY-MM-DD"\n}`,
  };
}
