import { z } from "zod";
import { RULES, ruleById } from "../lib/rules";
import { nearest } from "../lib/values/nearest";
import { SETTINGS, settingsOf } from "../policies/settings";
import { readAssume } from "./assume";
import { readBySchema } from "./by-schema";
import type { Configured, Level } from "./configured";
import { Failure } from "./failure";

const LEVELS = ["advisory", "mandatory", "remediate", "disabled"] as const satisfies readonly Level[];
const enforcementLevel = z.enum(LEVELS).optional();
const policy = z.strictObject({ enforcementLevel }).optional();
const SERVICES = ["collector", "notes", "notes-in-stack"];
/** Of a policy that writes nothing `remediate` would be the same as mandatory, and promise more. */
const validating = z
  .strictObject({
    enforcementLevel: enforcementLevel.refine((level) => level !== "remediate", {
      error: `remediate needs a rule that can write its fix. These can: ${RULES.flatMap(({ id, remedy }) => (remedy ? id : [])).join(", ")}`,
    }),
  })
  .optional();
const RULE_IDS = RULES.map((rule) => rule.id);
const POLICIES = [...RULE_IDS, ...SERVICES];

/** The pack reports it where it reports all waivers that have no effect: at the end. */
const waiver = SETTINGS.shape.waivers.unwrap().element.extend({
  rule: z.string().refine((id) => ruleById(id) !== undefined, {
    error: ({ input }) => `names no rule; the nearest is ${nearest(String(input), RULE_IDS)}`,
  }),
});

const CONFIG = z.strictObject({
  all: policy,
  settings: SETTINGS.extend({ waivers: z.array(waiver).optional(), enforcementLevel }).optional(),
  ...(Object.fromEntries(
    POLICIES.map((id) => [id, ruleById(id)?.remedy === undefined ? validating : policy]),
  ) as Readonly<Record<string, typeof policy>>),
});

/** `"mtu-within-range": "disabled"` is short for `{ "enforcementLevel": "disabled" }`. */
const spelledOut = (value: unknown): unknown =>
  typeof value !== "object" || value === null || Array.isArray(value)
    ? value
    : Object.fromEntries(
        Object.entries(value).map(([id, v]) => [id, typeof v === "string" ? { enforcementLevel: v } : (v as unknown)]),
      );

/** What the files of `--policy-pack-config` and `--assume` say together. */
export function readConfigured(config: string | undefined, assume: string | undefined): Configured {
  const read: z.infer<typeof CONFIG> =
    config === undefined ? {} : readBySchema(config, { option: "--policy-pack-config", schema: CONFIG, spelledOut });
  const { all, settings: { enforcementLevel: own, ...said } = {}, ...others } = read;
  const ownLevels: Readonly<Record<string, z.infer<typeof policy>>> = others;
  const levels = new Map<string, Level>();
  for (const id of ["settings", ...POLICIES]) {
    const level = (id === "settings" ? own : ownLevels[id]?.enforcementLevel) ?? all?.enforcementLevel;
    if (level !== undefined) levels.set(id, level);
  }
  const properties = levels.get("settings") === "disabled" ? {} : said;
  if (assume === undefined) return { levels, properties, settings: settingsOf(properties) };
  if (properties.assume !== undefined)
    throw new Failure(`${assume} and settings.assume of ${config} both say what is not in view. Give one of them.`);
  const both = { ...properties, assume: readAssume(assume) };
  return { levels, properties: both, settings: settingsOf(both) };
}
