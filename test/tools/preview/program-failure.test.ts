import type { Attempt } from "../../../tools/preview/attempt";
import { programFailure } from "../../../tools/preview/program-failure";
import type { Project } from "../../../tools/preview/project";
import type { Config } from "../../../tools/preview/stack-config";

/** What a program dies of, and what it may have missed; how programs really end is in ends.test.ts. */

const project = { root: "/srv/edge" } as Project;
const config: Config = { values: {}, secretKeys: [], unreadable: [], hasEnvironments: false };
const attempt = (error: string, unanswered: readonly string[] = []) =>
  ({
    run: { ended: 1, written: "" },
    logs: [{ severity: "error", text: error }],
    functions: { unanswered },
  }) as unknown as Attempt;
const told = (error: string, more: Partial<Config> = {}, unanswered: readonly string[] = []): string =>
  programFailure(attempt(error, unanswered), { ...config, ...more }, project).message;

test("nothing is added where nothing was missed", () =>
  expect(told("Error: no")).toBe("The program failed:\n  Error: no"));

test.each<[string, string, readonly string[], Partial<Config>]>([
  [
    "functions",
    'It called gcp:a:b, gcp:c:d; without a cloud the answer is "not known yet". Give it by --answers FILE.',
    ["gcp:a:b", "gcp:c:d"],
    {},
  ],
  [
    "encrypted settings",
    "Encrypted, so not readable here: edge:token. Give it by --config KEY=VALUE.",
    [],
    { unreadable: ["edge:token"] },
  ],
  [
    "environments",
    "The stack takes settings from environments of Pulumi ESC, not readable here. Give them by --config KEY=VALUE.",
    [],
    { hasEnvironments: true },
  ],
])("%s that it may have missed are named", (_, line, unanswered, more) =>
  expect(told("Error: no", more, unanswered)).toBe(`The program failed:\n  Error: no\n${line}`),
);

test("a module that is not there is named, with the line that asks for it, and nothing of Node's", () => {
  const error = `Running program '/srv/edge/index.ts' failed with an unhandled exception:
Error: Cannot find module './nowhere'
Require stack:
- /srv/edge/index.ts
- /srv/edge/node_modules/@pulumi/pulumi/cmd/run/run.js
    at Function.Module._resolveFilename (node:internal/modules/cjs/loader:1207:15)
    at Object.<anonymous> (/srv/edge/index.ts:1:1)
    at Module._compile (node:internal/modules/cjs/loader:1521:14) {
  code: 'MODULE_NOT_FOUND',
  requireStack: [
    '/srv/edge/index.ts'
  ]
}`;
  const here = told(error).replace(/\(\S+?(index\.ts:1:1)\)/, "($1)");
  expect(here).toBe(
    "The program failed:\n  Error: Cannot find module './nowhere'\n      at Object.<anonymous> (index.ts:1:1)",
  );
});
