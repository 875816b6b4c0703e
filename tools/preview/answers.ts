import { Failure } from "../failure";
import type { Properties, Value } from "./property-values";
import { isRecord, readYaml } from "./yaml-file";

/** Results of provider functions by token, as the program's owner gives them: the file of `--answers`. */
export type Answers = ReadonlyMap<string, Properties>;

export const NO_ANSWERS: Answers = new Map();

/** `package:module:function` */
const TOKEN = /^[\w-]+:[\w./-]*:[\w-]+$/;
const FORM =
  "Write token: result, as in gcp:container/getEngineVersions:getEngineVersions: { latestMasterVersion: … }.";

/** Reads the file. What is wrong in it is a {@link Failure} that names every such token, and shows no value. */
export function readAnswers(file: string): Answers {
  const value = readYaml(file).value ?? {};
  if (!isRecord(value)) throw new Failure(`${file} cannot be used as --answers: it is no mapping. ${FORM}`);
  const wrong = Object.entries(value).flatMap(([token, result]) => problemsWith(token, result));
  if (wrong.length > 0) throw new Failure(`${file} cannot be used as --answers:\n${wrong.join("\n")}\n${FORM}`);
  return new Map(Object.entries(value as Properties).map(([token, result]) => [token, asResult(result)]));
}

function problemsWith(token: string, result: unknown): readonly string[] {
  if (!TOKEN.test(token)) return [`  "${token}" is no token of a function.`];
  return result === null ? [`  ${token} has no result.`] : [];
}

/** Of a function with a single value, the SDK takes the only part of the result, whatever it is called. */
const asResult = (result: Value): Properties => (isRecord(result) ? (result as Properties) : { result });
