import type { z } from "zod";
import { ASSUME } from "../policies/settings";
import { readBySchema } from "./by-schema";

/** What the input does not show, as its owner describes it: the file of `--assume`. */
type AssumeFile = z.infer<typeof ASSUME>;

export const readAssume = (file: string): AssumeFile => readBySchema(file, { option: "--assume", schema: ASSUME });
