// What esbuild is told, in one place: by the build, by `run.mjs`, and by the tests that bundle what they start.

/** A file by itself. */
const FILE = { platform: "node", target: "node20", format: "cjs", logLevel: "warning" };
exports.FILE = FILE;

/** A program with all of ours in it, beside the packages that it uses. */
exports.PROGRAM = { ...FILE, bundle: true, packages: "external" };

/** A policy pack: one self-contained file but for Pulumi, since the server must meet the SDK's own copies. */
exports.PACK = { ...FILE, bundle: true, external: ["@pulumi/*"] };
