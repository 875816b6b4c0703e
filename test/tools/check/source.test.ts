import { firstLineOf, partsOf, saysNothing } from "../../../tools/check/source";

const parts = (text: string) => [...partsOf({ name: "x.yaml", text })];
const shown = (text: string) => parts(text).map((p) => [p.linesBefore, p.text]);

describe("the parts of a source", () => {
  const CASES: Readonly<Record<string, readonly [text: string, parts: readonly (readonly [number, string])[]]>> = {
    "one document": ["a: 1\n", [[0, "a: 1\n"]]],
    nothing: ["", [[0, ""]]],
    "a mark at the start is part of what follows": ["---\na: 1\n", [[0, "---\na: 1\n"]]],
    "two documents": [
      "a: 1\n---\nb: 1\n",
      [
        [0, "a: 1\n"],
        [1, "---\nb: 1\n"],
      ],
    ],
    "content behind the mark": [
      "a: 1\n--- {b: 1}\n",
      [
        [0, "a: 1\n"],
        [1, "--- {b: 1}\n"],
      ],
    ],
    "a mark at the end": [
      "a: 1\n---",
      [
        [0, "a: 1\n"],
        [1, "---"],
      ],
    ],
    "two marks": [
      "---\na: 1\n---\n---\nb: 1",
      [
        [0, "---\na: 1\n"],
        [2, "---\n"],
        [3, "---\nb: 1"],
      ],
    ],
    CRLF: [
      "a: 1\r\n---\r\nb: 1\r\n",
      [
        [0, "a: 1\r\n"],
        [1, "---\r\nb: 1\r\n"],
      ],
    ],
    "no marks": ["a: ---\n---a: 1\n ---\n----\n", [[0, "a: ---\n---a: 1\n ---\n----\n"]]],
    "a directive behind the end of a document": [
      "a: 1\n...\n# c\n%YAML 1.2\r\n\n---\nb: 1\n",
      [
        [0, "a: 1\n...\n"],
        [2, "# c\n%YAML 1.2\r\n\n---\nb: 1\n"],
      ],
    ],
    "a line that only looks like a directive": [
      "a: |\n%b\n---\n%c\nd: 1\n---\ne: 1\n",
      [
        [0, "a: |\n%b\n"],
        [2, "---\n%c\nd: 1\n"],
        [5, "---\ne: 1\n"],
      ],
    ],
    "a directive stays with its document": [
      "%YAML 1.2\n---\na: 1\n---\nb: 1\n",
      [
        [0, "%YAML 1.2\n---\na: 1\n"],
        [3, "---\nb: 1\n"],
      ],
    ],
  };
  for (const [name, [text, expected]] of Object.entries(CASES)) test(name, () => expect(shown(text)).toEqual(expected));

  test("put together are the source", () => {
    const text = "%YAML 1.2\n# x\n---\n\n---\na: |\n  ---\n...\n%TAG ! !x\n---\r\n--- x\n";
    expect(
      parts(text)
        .map((p) => p.text)
        .join(""),
    ).toBe(text);
  });
});

test.each([
  ["a: 1\n", 1],
  ["# c\n\n  # d\n---\n--- # e\n \t\na: 1\n# f\n", 7],
  ["\r\n---\r\na: 1", 3],
  ["%YAML 1.2\n---\na: 1\n", 3],
  ["--- {a: 1}\n", 1],
  ["---a: 1\n", 1],
  ["", 1],
])("the first line of %j that says something is %i", (text, line) => {
  const part = { source: { name: "x.yaml", text }, text, linesBefore: 0 };
  expect(firstLineOf(part)).toBe(line);
  expect(firstLineOf({ ...part, linesBefore: 10 })).toBe(line + 10);
});

test.each([
  ["", true],
  ["---\n", true],
  ["---\r\n \t\r\n", true],
  ["\n\n", true],
  ["# only a comment\n", false],
  ["--- a", false],
  ["----", false],
])("%j says nothing: %p", (text, nothing) => expect(saysNothing(parts(text)[0]!)).toBe(nothing));
