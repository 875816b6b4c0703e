import { relative } from "node:path";
import { stripVTControlCharacters } from "node:util";

/** Without colours: Node paints the traces of errors, whoever reads them. */
export const plain = stripVTControlCharacters;

const FOREIGN_FRAME = /^\s+at .*(node:|node_modules[\\/]|<anonymous>\)( \{)?$)/;

/** What Node knows of a module that it did not find: who asked for it is the program, and then the SDK. */
const WHO_REQUIRED_IT = /\n\s*Require stack:(?:\n\s*- .*)+| \{\n\s*code: 'MODULE_NOT_FOUND',(?:\n.*)*\n\s*\}/g;

/** The SDK hangs the promise that was rejected on its error. */
const OWN_PROMISE = / \{\n\s*promise: Promise \{ <rejected> \[Circular \*\d+\] \}\n\s*\}/g;

/** A trace without the frames of Node and of packages, and with paths as seen from the current folder. */
export function withoutForeignFrames(trace: string, root: string): string {
  const lines: string[] = [];
  for (const line of trace.split("\n"))
    if (!FOREIGN_FRAME.test(line)) lines.push(line);
    else if (line.endsWith(" {")) lines.push(`${lines.pop() ?? ""} {`); // what else the error holds follows
  const here = relative(process.cwd(), root);
  return lines
    .join("\n")
    .replace(OWN_PROMISE, "")
    .replace(WHO_REQUIRED_IT, "")
    .replace(/^<ref \*\d+> /gm, "")
    .replaceAll(`${root}/`, here === "" ? "" : `${here}/`)
    .trim();
}
