// ESLint loads its configuration by import(), which jest's own modules cannot do: so it runs beside jest.
// Reads [{ file, source }] from standard input, and writes what it says of each.
import { text } from "node:stream/consumers";
import { ESLint } from "eslint";

const eslint = new ESLint();
const said = [];
for (const { file, source } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(source, { filePath: file });
  said.push(result.messages.map((m) => `${m.ruleId}: ${m.message}`));
}
process.stdout.write(JSON.stringify(said));
