// All that `check` does around the rules: finds and reads the files, parses them, makes the inventory, looks for waivers.
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const dist = process.env.GKE_DPV2_DIST ?? fileURLToPath(new URL("../dist", import.meta.url));
const { check } = require(`${dist}/tools/check/check.js`);

check({ paths: [process.argv[2]], today: "2026-11-21", rules: [] });
