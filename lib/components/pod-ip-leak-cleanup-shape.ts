import type { PodIpLeakCleanupArgs } from "./pod-ip-leak-cleanup-args";
import { PLACEMENT_SHAPE } from "./pod-placement-shape";
import { anything, flag, now, required, type ShapeOf, word } from "./shape";

export const CLEANUP_SHAPE: ShapeOf<PodIpLeakCleanupArgs> = {
  ...PLACEMENT_SHAPE,
  version: required(word),
  autopilot: now(flag),
  dryRun: now(flag),
  namespace: word,
  image: word,
  waive: anything,
};
