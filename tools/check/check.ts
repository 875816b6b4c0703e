import type { Resource } from "../../lib/inventory/resource";
import { GIVEN_DEFAULTS } from "../../lib/rules/given";
import type { Report } from "../../lib/rules/report";
import type { Rule } from "../../lib/rules/rule";
import type { Settings } from "../../policies/settings";
import { Failure } from "../failure";
import { readText } from "../read-text";
import { type FoundFile, FoundFiles } from "./found-files";
import { Gathered } from "./gathered";
import { judgeAll } from "./judgement";
import { placed } from "./placed";
import type { Source } from "./source";

export const STANDARD_INPUT = "-";

export interface CheckOptions {
  /** Files and folders. */
  readonly paths: readonly string[];
  /** What came in by standard input. */
  readonly stdin?: string | undefined;
  /** @default nothing is assumed, but a Dataplane V2 cluster where none is in view */
  readonly settings?: Settings;
  /** YYYY-MM-DD */
  readonly today: string;
  /** @default all */
  readonly rules?: readonly Rule[];
}

/** What the rules say of what was found, and what was not judged. */
export interface Checked {
  readonly report: Report;
  /** Objects of Kubernetes and resources of stacks. */
  readonly resources: readonly Resource[];
  /** Whether anything was there to be judged: a stack may be empty, a folder may not. */
  readonly hasInput: boolean;
  /** Sentences, one for each that could not be read. */
  readonly unreadable: readonly string[];
  /** Sources with something that is no Kubernetes object. */
  readonly passedOver: readonly string[];
  /** Folders of Helm templates. */
  readonly templates: readonly string[];
}

const AS_IT_COMES: Settings = { given: GIVEN_DEFAULTS, waivers: [] };

export function check({ paths, stdin, settings = AS_IT_COMES, today, rules }: CheckOptions): Checked {
  const found = new FoundFiles();
  const gathered = new Gathered();
  for (const path of paths) found.add(path);
  if (stdin !== undefined) gathered.add({ name: "stdin", text: stdin });
  for (const file of found.files) {
    const source = sourceAt(file.path);
    if (source instanceof Failure) gathered.unreadable.push(source.message);
    else if (isForeign(file, source)) gathered.passedOver.add(source.name);
    else gathered.add(source);
  }
  const { resources, manifests, passedOver, stacks } = gathered;
  const { templates } = found;
  const unreadable = [...found.unreadable, ...gathered.unreadable];
  const [unseen] = [...unreadable.map(() => "a document could not be read"), ...templates.map(notRendered)];
  return {
    report: placed(judgeAll(resources, { settings, today, rules, partly: unseen }), manifests),
    resources,
    hasInput: resources.length > 0 || stacks > 0,
    unreadable,
    passedOver: [...passedOver],
    templates,
  };
}

const notRendered = (folder: string): string => `the Helm templates in ${folder} are not rendered`;

/** JSON that a folder of code is full of, with comments and locks of many megabytes: not worth a parser's complaint. */
const isForeign = ({ path, named }: FoundFile, { text }: Source): boolean =>
  !named && /\.json$/i.test(path) && !/"(?:apiVersion|deployment)"/.test(text);

function sourceAt(path: string): Source | Failure {
  try {
    return { name: path, text: readText(path) };
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}
