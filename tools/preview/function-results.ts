import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Answers } from "./answers";
import { type Properties, UNKNOWN } from "./property-values";
import type { Goal } from "./registration";
import { isConfigured } from "./provider-answers";
import { packageOf } from "./urn";
import { decodeYaml } from "./yaml-decode";

/** What the Kubernetes provider answers out of its arguments alone. */
const DECIDED_BY_ARGUMENTS: Readonly<Record<string, (args: Properties) => Properties>> = {
  "kubernetes:yaml:decode": decodeYaml,
};

/** The functions of providers that one run of the program calls (`gcp.container.getEngineVersions`), and their results. */
export class FunctionResults {
  readonly #called = new Set<string>();
  readonly #unanswered = new Set<string>();
  readonly #misfits = new Set<string>();

  /** `folder`: where the program runs; what it imports is found from there. */
  constructor(
    private readonly answers: Answers,
    private readonly folder: string,
  ) {}

  /** Functions whose result nobody knew. What only the Kubernetes SDK calls, for a chart say, no user would answer. */
  get unanswered(): readonly string[] {
    return [...this.#unanswered].filter((token) => packageOf(token) !== "kubernetes");
  }

  /** Answers that were given, and not asked for. */
  get unused(): readonly string[] {
    return [...this.answers.keys()].filter((token) => !this.#called.has(token));
  }

  /** Parts of answers that the function's result does not have, as the program's SDK declares it: `token: part`. */
  get misfits(): readonly string[] {
    return [...this.#misfits];
  }

  /** Of one call; `provider` is whom the engine would ask. */
  of(token: string, args: Properties, provider: Goal | undefined): Properties {
    this.#called.add(token);
    const parts = partsOf(declarationOf(token, this.folder));
    const given = this.answers.get(token);
    if (given !== undefined) {
      if (parts.length > 0)
        for (const part of Object.keys(given)) if (!parts.includes(part)) this.#misfits.add(`${token}: ${part}`);
      return { ...unknown(parts), ...given };
    }
    const decide = DECIDED_BY_ARGUMENTS[token];
    if (decide !== undefined && provider !== undefined && isConfigured(provider)) return decide(args);
    this.#unanswered.add(token);
    return unknown(parts.length > 0 ? parts : ["unknown"]);
  }
}

/**
 * Every part of a result is not known yet. The parts are those that the program's own SDK declares; a part that were
 * merely missing would read as known to be absent.
 */
const unknown = (parts: readonly string[]): Properties => Object.fromEntries(parts.map((part) => [part, UNKNOWN]));

/** `gcp:container/getEngineVersions:getEngineVersions` is declared in `@pulumi/gcp/container/getEngineVersions.d.ts`. */
function declarationOf(token: string, folder: string): string {
  const [packageName = "", module = ""] = token.split(":");
  try {
    const manifest = createRequire(join(folder, "package.json")).resolve(`@pulumi/${packageName}/package.json`);
    return readFileSync(join(dirname(manifest), `${module}.d.ts`), "utf8");
  } catch {
    return ""; // an SDK of another make
  }
}

function partsOf(declaration: string): readonly string[] {
  const body = /^export interface \w+Result \{\n(.*?)^\}/ms.exec(declaration)?.[1] ?? "";
  return [...body.matchAll(/^ {4}readonly (\w+)\??:/gm)].map((match) => match[1]!);
}
