import type { PolicyConfigSchema, ResourceValidationPolicy } from "@pulumi/policy";
import { z } from "zod";
import type { Run } from "./run";
import { DEFAULTS, parseSettings, SETTINGS } from "./settings";

const { properties } = z.toJSONSchema(SETTINGS, { io: "input" });

/**
 * First in the pack: CrossGuard gives configuration to single policies only, so this one hands it to the others.
 * Disabled or unset: the defaults. Mandatory, because a stack judged by other settings than meant is not judged.
 */
export const settingsPolicy = (run: Run): ResourceValidationPolicy => {
  let last: string | undefined;
  return {
    name: "settings",
    description: "The configuration that all rules share: assume, waivers, facts",
    enforcementLevel: "mandatory",
    configSchema: { properties: properties as PolicyConfigSchema["properties"] },
    validateResource: (args, reportViolation) => {
      run.begin();
      const config = args.getConfig<object>();
      const text = `${run.count} ${JSON.stringify(config)}`; // once in each run
      if (text === last) return;
      last = text;
      const parsed = parseSettings(config);
      run.settings = "wrong" in parsed ? DEFAULTS : parsed.settings;
      if ("wrong" in parsed)
        reportViolation(
          `The defaults hold, because the configuration is wrong:\n${parsed.wrong.map((w) => `  ${w}`).join("\n")}\n[settings]`,
        );
    },
  };
};
