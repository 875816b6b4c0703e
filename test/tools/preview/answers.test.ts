import { join } from "node:path";
import { type Answers, readAnswers } from "../../../tools/preview/answers";
import { FunctionResults } from "../../../tools/preview/function-results";
import { type Properties, UNKNOWN } from "../../../tools/preview/property-values";
import { bareGoal } from "../../../tools/preview/registration";
import { folderWith } from "../fixtures/folder";

const fileWith = (text: string): string => join(folderWith({ "answers.yaml": text }), "answers.yaml");
const read = (text: string) => Object.fromEntries(readAnswers(fileWith(text)));

const VERSIONS = "gcp:container/getEngineVersions:getEngineVersions";
const DECODE = "kubernetes:yaml:decode";

describe("the file", () => {
  test.each([
    ["YAML", `${VERSIONS}:\n  latestMasterVersion: 1.33.1-gke.100\n`, { latestMasterVersion: "1.33.1-gke.100" }],
    ["JSON", `{ "${VERSIONS}": { "validNodeVersions": ["1.33"] } }`, { validNodeVersions: ["1.33"] }],
    ["a single value, which the SDK takes whatever it is called", `${VERSIONS}: [a, b]`, { result: ["a", "b"] }],
  ])("may be %s", (_, text, result) => expect(read(text)).toEqual({ [VERSIONS]: result }));

  test("may be empty", () => expect(read("# later\n")).toEqual({}));

  test.each([
    ["a list", "- a\n", "it is no mapping."],
    ["no YAML", "a: [", /answers\.yaml:1 is not YAML: /],
    ["with a name for a token", "getZones: { names: [hunter2] }", '\n  "getZones" is no token of a function.\n'],
    ["without a result", `${VERSIONS}:\n`, `\n  ${VERSIONS} has no result.\n`],
    [
      "with several mistakes",
      `a: 1\n${VERSIONS}:\n`,
      `\n  "a" is no token of a function.\n  ${VERSIONS} has no result.\n`,
    ],
  ])("may not be %s", (_, text, sentence) => {
    expect(() => read(text)).toThrow(sentence);
    expect(() => read(text)).toThrow(expect.not.objectContaining({ message: expect.stringContaining("hunter2") }));
  });
});

describe("a function", () => {
  const results = (answers: Readonly<Record<string, Properties>> = {}) =>
    new FunctionResults(new Map(Object.entries(answers)) as Answers, __dirname);
  const kubernetes = (inputs: Properties) => bareGoal("pulumi:providers:kubernetes", "k", inputs);

  test("that nobody answers gives all that its SDK declares, not known; and is told of", () => {
    const functions = results();
    expect(functions.of(VERSIONS, {}, undefined)).toMatchObject({
      latestMasterVersion: UNKNOWN,
      validNodeVersions: UNKNOWN,
      releaseChannelDefaultVersion: UNKNOWN,
    });
    expect(functions.of("acme:index:ask", {}, undefined)).toEqual({ unknown: UNKNOWN });
    expect(functions.unanswered).toEqual([VERSIONS, "acme:index:ask"]);
  });

  test("that is answered gives the answer, and the rest not known", () => {
    const functions = results({ [VERSIONS]: { latestMasterVersion: "1.33" }, "a:b:c": { d: 1 } });
    const result = functions.of(VERSIONS, {}, undefined);
    expect(result).toMatchObject({ latestMasterVersion: "1.33", validNodeVersions: UNKNOWN });
    expect([functions.unanswered, functions.unused]).toEqual([[], ["a:b:c"]]);
  });

  test.each<[string, Properties, readonly string[]]>([
    ["a part that it has", { latestMasterVersion: "1.33" }, []],
    ["a misspelt part", { latestMasterVersio: "1.33" }, [`${VERSIONS}: latestMasterVersio`]],
    ["a single value, where it has several parts", { result: 5 }, [`${VERSIONS}: result`]],
  ])("is told of where the answer is %s", (_, answer, misfits) => {
    const functions = results({ [VERSIONS]: answer, "acme:index:ask": { anything: 1 } });
    functions.of(VERSIONS, {}, undefined);
    functions.of("acme:index:ask", {}, undefined); // nobody knows its parts
    expect(functions.misfits).toEqual(misfits);
  });

  test("of one part alone gives no other", () =>
    expect(results({ "acme:index:ask": { result: [1] } }).of("acme:index:ask", {}, undefined)).toEqual({
      result: [1],
    }));

  test("that decodes YAML is decided by its arguments, where its provider is configured", () => {
    const functions = results();
    const text = "kind: Pod\napiVersion: v1\n";
    expect(functions.of(DECODE, { text }, kubernetes({ kubeconfig: "{}" }))).toEqual({
      result: [{ kind: "Pod", apiVersion: "v1" }],
    });
    expect(functions.of(DECODE, { text }, kubernetes({ kubeconfig: UNKNOWN }))).toEqual({ unknown: UNKNOWN });
    expect(functions.unanswered).toEqual([]); // no user would answer it
  });
});
