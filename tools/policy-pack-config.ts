import { z } from "zod";
import { RULES } from "../lib/rules";
import { SETTINGS, settingsOf } from "../policies/settings";
import { readAssume } from "./assume";
import { readBySchema } from "./by-schema";
import type { Configured, Level } from "./configured";
import { Failure } from "./failure";

const LEVELS = ["advisory", "mandatory", "remediate", "disabled"] as const satisfies readonly Level[];
const enforcementLevel = z.enum(LEVELS).optional();
const policy = z.strictObject({ enforcementLevel }).optional();
const SERVICES = ["collector", "notes", "notes-in-stack"];
const POLICIES = [...RULES.map((rule) => rule.id), ...SERVICES];

const CONFIG = z.strictObject({
  all: policy,
  settings: SETTINGS.extend({ enforcementLevel }).optional(),
  ...(Object.fromEntries(POLICIES.map((id) => [id, policy])) as Readonly<Record<string, typeof policy>>),
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
