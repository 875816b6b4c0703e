import { preview } from "../../../tools/preview/preview";
import { pack, program } from "../fixtures/fixture";

/** ES modules, as far as Pulumi's own runner takes them. */

test("a program of ES modules runs: the entry of its package.json, await at the top, import()", async () => {
  const done = await preview({ dir: program("modules"), pack: pack("quiet") });
  expect(done.written).toBe("an ES module of modules\n");
  expect(done.resources.map((r) => `${r.type} ${r.name}`)).toEqual([
    "pulumi:pulumi:Stack modules-dev",
    "pulumi:providers:gcp default_9_37_0",
    "gcp:compute/network:Network edge-asia-northeast3",
    "gcp:compute/subnetwork:Subnetwork edge",
  ]);
}, 60_000);

const nodeTakesTypes = "typescript" in process.features && process.features.typescript !== false;

test("in TypeScript it needs ts-node, and is told so, unless Node itself takes types", async () => {
  const trial = preview({ dir: program("typed-modules"), pack: pack("quiet") });
  if (nodeTakesTypes) await expect(trial).resolves.toMatchObject({ project: "typed-modules" });
  else
    await expect(trial).rejects.toThrow(
      /^The program failed:\n {2}TypeError: Unknown file extension "\.ts" for \S+index\.ts(.*\n)*Pulumi runs ES modules in TypeScript through ts-node: npm install --save-dev ts-node\.$/,
    );
}, 60_000);
