import type { z } from "zod";
import { GIVEN_DEFAULTS } from "../lib/rules/given";
import type { Rule } from "../lib/rules/rule";
import type { Settings, SETTINGS } from "../policies/settings";

/** How a policy is enforced. */
export type Level = "advisory" | "mandatory" | "remediate" | "disabled";

/** What the user says of the policies. */
export interface Configured {
  /** Of those that are not at their own level, by name. */
  readonly levels: ReadonlyMap<string, Level>;
  /** The configuration of the policy `settings`, as written. */
  readonly properties: z.infer<typeof SETTINGS>;
  /** The same, understood. */
  readonly settings: Settings;
}

const AS_IT_COMES: Configured = {
  levels: new Map(),
  properties: {},
  settings: { given: GIVEN_DEFAULTS, waivers: [] },
};

export const CONFIGURATION_OPTIONS = {
  assume: { type: "string" },
  "policy-pack-config": { type: "string" },
} as const;

/** Loaded only where it is wanted: the schema takes longer to load than hundreds of manifests to judge. */
export function configuredBy(files: {
  readonly assume?: string | undefined;
  readonly "policy-pack-config"?: string | undefined;
}): Configured {
  const { assume, "policy-pack-config": config } = files;
  if (assume === undefined && config === undefined) return AS_IT_COMES;
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { readConfigured } = require("./policy-pack-config") as typeof import("./policy-pack-config");
  return readConfigured(config, assume);
}

/** The rules that are not disabled, each at its level. Nothing is written by who only reads: to remediate is to refuse. */
export const rulesAt = (rules: readonly Rule[], { levels }: Configured): readonly Rule[] =>
  rules
    .filter(({ id }) => levels.get(id) !== "disabled")
    .map((rule) =>
      levels.has(rule.id) ? { ...rule, level: levels.get(rule.id) === "advisory" ? "advisory" : "mandatory" } : rule,
    );
