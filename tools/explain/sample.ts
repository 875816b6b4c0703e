import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE_ROOT } from "../package-root";

/** The smallest program that the rule reports: in a clone its own file, in the package what the rule's page shows. */
export function sampleOf(id: string, root = PACKAGE_ROOT): string | undefined {
  const program = textOf(join(root, "examples", "findings", `${id}.ts`));
  if (program !== undefined) return program.trimEnd();
  const page = textOf(join(root, "docs", "rules", `${id}.md`));
  return page === undefined ? undefined : /```ts\n(.*?)\n```/s.exec(page)?.[1];
}

const textOf = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, "utf8") : undefined);
