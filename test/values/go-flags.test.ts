import fc from "fast-check";
import { isGoDuration, parseGoBoolean, parseGoFlags } from "../../lib/values/go-flags";
import { OPEN } from "../../lib/values/shell-word";

const FLAGS = { boolean: ["random-fully", "logtostderr"], valued: ["v", "to-ports"] };
const read = (...words: string[]) => {
  const flags = parseGoFlags(words, FLAGS);
  return flags && Object.fromEntries(flags);
};

describe("parseGoFlags", () => {
  test.each<[string[], Record<string, string>]>([
    [[], {}],
    [["--random-fully=false"], { "random-fully": "false" }],
    [["-random-fully=0"], { "random-fully": "0" }],
    [["--random-fully"], { "random-fully": "true" }],
    [["--random-fully="], { "random-fully": "" }],
    [["--v=2", "-v", "3"], { v: "3" }],
    [["--to-ports", "1-2,3-4"], { "to-ports": "1-2,3-4" }],
    [["--to-ports", "--random-fully=false"], { "to-ports": "--random-fully=false" }],
    [["--random-fully", "false", "--v=2"], { "random-fully": "true" }],
    [["--", "--random-fully=false"], {}],
    [["-", "--random-fully=false"], {}],
    [["run", "--random-fully=false"], {}],
    [["--random-fully=false", "--random-fully=true"], { "random-fully": "true" }],
    [[`--v=${OPEN}`, "--random-fully=false"], { v: OPEN, "random-fully": "false" }],
    [["--to-ports=a=b"], { "to-ports": "a=b" }],
  ])("%j", (words, expected) => expect(read(...words)).toEqual(expected));

  test.each([[OPEN], [`--${OPEN}=1`], ["--weird"], ["--weird=1"], ["---v=1"], ["--=1"], ["--v"], [`--random${OPEN}`]])(
    "%j cannot be told",
    (...words) => expect(read(...words)).toBeUndefined(),
  );

  test("the last one wins, whichever the spelling", () => {
    const value = fc.constantFrom("true", "false", "0", "1", "F");
    const word = fc.tuple(fc.constantFrom("-", "--"), value);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (list) => {
        const words = list.map(([dashes, v]) => `${dashes}random-fully=${v}`);
        expect(read(...words)).toEqual({ "random-fully": list.at(-1)![1] });
      }),
    );
  });

  test("no words at all make it throw", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom("--v", "-random-fully"))), (w) => void read(...w)),
    );
  });
});

test("parseGoBoolean", () => {
  for (const yes of ["1", "t", "T", "true", "True", "TRUE"]) expect(parseGoBoolean(yes)).toBe(true);
  for (const no of ["0", "f", "F", "false", "False", "FALSE"]) expect(parseGoBoolean(no)).toBe(false);
  for (const none of ["", "no", "off", "tRUE", "2", OPEN, " true"]) expect(parseGoBoolean(none)).toBeUndefined();
});

test("isGoDuration", () => {
  for (const yes of ["60s", "1h30m", "1.5h", "-2ms", "0", ".5s", "3µs"]) expect(isGoDuration(yes)).toBe(true);
  for (const no of ["", "60", "s", "1 h", "1d", "1h-2m", "."]) expect(isGoDuration(no)).toBe(false);
});
