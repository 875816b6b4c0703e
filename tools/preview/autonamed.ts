import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** Whether the provider of GCP makes up a `name` for a resource of this type that is given none. */
export type Autonamed = (type: string) => boolean;

/**
 * It does so wherever `name` is an input, and that the SDK which the program has installed tells: it hands on each input
 * by its name.
 */
export function autonamedIn(pwd: string): Autonamed {
  const { resolve } = createRequire(join(pwd, "package.json"));
  const known = new Map<string, boolean>();
  return (type) => {
    let takes = known.get(type);
    if (takes === undefined) known.set(type, (takes = takesName(type, resolve)));
    return takes;
  };
}

const TOKEN = /^gcp:([\w/]+):\w+$/;
const HANDS_ON_NAME = /resourceInputs\["name"\] = \(?args\b/;

function takesName(type: string, resolve: NodeJS.RequireResolve): boolean {
  const [, module] = TOKEN.exec(type) ?? [];
  if (module === undefined) return false;
  try {
    return HANDS_ON_NAME.test(readFileSync(resolve(`@pulumi/gcp/${module}.js`), "utf8"));
  } catch {
    return false; // a class of somebody else's
  }
}
