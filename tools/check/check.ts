import type { Resource } from "../../lib/inventory/resource";
import { CLUSTER } from "../../lib/inventory/subjects";
import { GIVEN_DEFAULTS } from "../../lib/rules/given";
import type { Report } from "../../lib/rules/report";
import type { Rule } from "../../lib/rules/rule";
import type { Settings } from "../../policies/settings";
import { Failure } from "../failure";
import { readText } from "../read-text";
import { type FoundFile, FoundFiles } from "./found-files";
import { Gathered } from "./gathered";
import { judgeAll } from "./judgement";
import { isKustomization, Kustomized } from "./kustomized";
import { placed } from "./placed";
import type { Source } from "./source";

export const STANDARD_INPUT = "-";

interface CheckOptions {
  /** Files and folders. */
  readonly paths: readonly string[];
  /** What came in by standard input. */
  readonly stdin?: string | undefined;
  /** A cluster that is not in view runs Dataplane V2, unless they say otherwise. */
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
  /** Whether anything was there to be judged: a stack and a list may be empty, a folder may not. */
  readonly hasInput: boolean;
  /** Sentences, one for each that could not be read. */
  readonly unreadable: readonly string[];
  /** Sources with something that is no Kubernetes object. */
  readonly passedOver: readonly string[];
  /** Folders of Helm templates. */
  readonly templates: readonly string[];
  /** Kustomizations that make something else than the objects in their files. */
  readonly unbuilt: readonly string[];
}

const AS_IT_COMES: Settings = { given: GIVEN_DEFAULTS, waivers: [] };

export function check({ paths, stdin, settings = AS_IT_COMES, today, rules }: CheckOptions): Checked {
  const found = new FoundFiles();
  const gathered = new Gathered();
  for (const path of paths) found.add(path);
  if (stdin !== undefined) gathered.add({ name: "stdin", text: stdin });
  const kustomized = kustomizedAmong(found.files);
  for (const file of found.files) {
    if (kustomized.has(file.path)) continue;
    const source = sourceAt(file.path);
    if (source instanceof Failure) gathered.unreadable.push(source.message);
    else if (isForeign(file, source)) gathered.passedOver.add(source.name);
    else gathered.add(source);
  }
  const { resources, manifests, passedOver, hasInput } = gathered;
  const { templates } = found;
  const { unbuilt } = kustomized;
  const unreadable = [...found.unreadable, ...gathered.unreadable];
  const [unseen] = [
    ...unreadable.map(() => "a document could not be read"),
    ...templates.map((folder) => `the Helm templates in ${folder} are not rendered`),
    ...unbuilt.map((file) => `${file} is not built`),
  ];
  return {
    report: placed(
      judgeAll(resources, { settings: withCluster(settings, resources), today, rules, partly: unseen }),
      manifests,
    ),
    resources,
    hasInput,
    unreadable,
    passedOver: [...passedOver],
    templates,
    unbuilt,
  };
}

/** All of one call is one cluster. Where none is in view, whatever else is said of it, it runs Dataplane V2. */
function withCluster(settings: Settings, resources: readonly Resource[]): Settings {
  if (resources.some((r) => CLUSTER.places.has(r.type))) return settings;
  const { given } = settings;
  const cluster = { dataplaneV2: true, ...given.assume.cluster };
  return { ...settings, given: { ...given, assume: { ...given.assume, cluster } } };
}

/** Asked first: patches may come before the file that names them. */
function kustomizedAmong(files: readonly FoundFile[]): Kustomized {
  const kustomized = new Kustomized();
  for (const { path } of files) {
    const source = isKustomization(path) ? sourceAt(path) : undefined;
    if (source !== undefined && !(source instanceof Failure)) kustomized.add(source);
  }
  return kustomized;
}

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
