import { type Document, documentsIn, Unreadable } from "../../../tools/check/document";

const read = (text: string): readonly unknown[] =>
  [...documentsIn({ name: "x.yaml", text })].map((d) => (d instanceof Unreadable ? d.sentence : (d as Document).value));

describe("documents", () => {
  const CASES: Readonly<Record<string, readonly [text: string, ...documents: unknown[]]>> = {
    "booleans as kubectl takes them": [
      "[yes, no, on, off, y, N, True, 'yes', maybe]",
      [true, false, true, false, true, false, true, "yes", "maybe"],
    ],
    "keys that are no text": ["{80: a, y: b, 'n': c}", { "80": "a", true: "b", n: "c" }],
    "numbers and dates": ["[80, 0x10, 1.5, 2026-11-21, 22:22, '80']", [80, 16, 1.5, "2026-11-21", "22:22", "80"]],
    "a key without a value is not given": ["a:\nb: ~\nc: null\nd: {e: }\nf: [~]", { d: {}, f: [null] }],
    "the same in JSON": ['{"a": null, "d": {"e": null}, "f": [null]}', { d: {}, f: [null] }],
    merges: ["p: &p {a: 1, b: 2}\nq: {<<: *p, b: 3}", { p: { a: 1, b: 2 }, q: { a: 1, b: 3 } }],
    "a merged key without a value is taken away": [
      "p: &p {a: 1, b: 2}\nq:\n  <<: *p\n  b:",
      { p: { a: 1, b: 2 }, q: { a: 1 } },
    ],
    "tags of other programs": [
      "a: !Ref b\nc: !Sub [d]\ne: !!python/name:f {g: null, h: 1}\ni: !<tag:x> j",
      { a: "b", c: ["d"], e: { h: 1 }, i: "j" },
    ],
    anchors: ["a: &a [1]\nb: *a", { a: [1], b: [1] }],
    "JSON with a mark and a comment before it": ['# c\n---\n{"a": 1}', { a: 1 }],
    "flow style that is no JSON": ["{a: 1, b: [c]}", { a: 1, b: ["c"] }],
    "several, empty ones among them": [
      "---\n---\na: 1\n---\n# c\n---\nb: 2\n...\nc: 3\n",
      { a: 1 },
      null,
      { b: 2 },
      { c: 3 },
    ],
    "a directive": ["%YAML 1.1\n---\na: 1\n", { a: 1 }],
    CRLF: ["a: |\r\n  x\r\n---\r\nb: 1\r\n", { a: "x\n" }, { b: 1 }],
    "a key that every object has": ['{"__proto__": {"a": 1}}', JSON.parse('{"__proto__": {"a": 1}}')],
    nothing: [""],
    "a scalar": ["hello", "hello"],
  };
  for (const [name, [text, ...expected]] of Object.entries(CASES))
    test(name, () => expect(read(text)).toEqual(expected));
});

const UNCLOSED = "is not YAML: a bracket that opens here is not closed.";

describe("between brackets and quotes a line begins anywhere, as for kubectl", () => {
  const CASES: Readonly<Record<string, readonly [text: string, value: unknown]>> = {
    "an end under its key": [
      "a:\n  b: [\n    c,\n    d\n  ]\n  e: {\n    f: 1\n  }\n",
      { a: { b: ["c", "d"], e: { f: 1 } } },
    ],
    "items further out": ["a:\n    b: [\nc,\n\td, {e: 1,\n  f: 2}]\n", { a: { b: ["c", "d", { e: 1, f: 2 }] } }],
    "text on lines": ["a:\n  b: 'c\nd\n\n    e'\n  f: \"g\\\nh\"\n", { a: { b: "c d\ne", f: "gh" } }],
    "with comments": ['a: [b, # ] c\nd # "\n]\n', { a: ["b", "d"] }],
    "with CRLF": ["a:\r\n  b: [\r\n    c\r\n  ]\r\n", { a: { b: ["c"] } }],
    "with anchors": ["a: &x [\n  b\n]\nc: *x\n", { a: ["b"], c: ["b"] }],
  };
  for (const [name, [text, value]] of Object.entries(CASES)) test(name, () => expect(read(text)).toEqual([value]));
});

describe("what cannot be read", () => {
  const nested = (n: number) => `${"[".repeat(n)}${"]".repeat(n)}`;
  const bomb = [
    "a0: &a0 [x, x, x, x, x, x, x, x, x, x]",
    ...[1, 2, 3, 4, 5].map(
      (i) =>
        `a${i}: &a${i} [${Array(10)
          .fill(`*a${i - 1}`)
          .join(", ")}]`,
    ),
  ].join("\n");
  const chain = (n: number) => [
    "a0: &a0 [x]",
    ...Array.from({ length: n }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}]`),
  ];

  const CASES: Readonly<Record<string, readonly [text: string, sentence: string]>> = {
    "a list that does not end": ["a: 1\nb: [1,\n", `x.yaml:2 ${UNCLOSED}`],
    "a list that does not end before the next key": ["a: 1\nb: [1, [2],\n3\nc: 1\nd: 2\n", `x.yaml:2 ${UNCLOSED}`],
    "a mapping that does not end, within a list": ["a: [\n  {b: 1},\n  {c: 2,\n]\n", `x.yaml:3 ${UNCLOSED}`],
    "JSON that does not end": ['{\n  "a": {\n    "b": 1\n  }\n', `x.yaml:1 ${UNCLOSED}`],
    "double quotes that do not end": [
      'a: "b"\nc: "d\n  e\\"f\ng: 1\n',
      "x.yaml:2 is not YAML: a quote that opens here is not closed.",
    ],
    "single quotes that do not end": [
      "a: 'b'\nc: 'd\n  e''f\ng: h\n",
      "x.yaml:2 is not YAML: a quote that opens here is not closed.",
    ],
    "a mistake behind a list whose end is further out": [
      "a: [\n  b\n]\nc: 1\n d: 2\n",
      "x.yaml:5 is not YAML: bad indentation of a mapping entry.",
    ],
    "a key that is a mapping": [
      "a: 1\nb:\n  c: {{ .Values.d }}\n",
      "x.yaml:3 is not YAML: a key is a mapping or a list. It looks like a template: render it first, as helm template does, and give what comes out.",
    ],
    "a key that is a list": ["a: {b: [1]}\n[c]: 1\n", "x.yaml:2 is not YAML: a key is a mapping or a list."],
    "a key twice": ["a: 1\nb: 1\na: 1\n", "x.yaml:3 is not YAML: duplicated mapping key."],
    "a tab": ["a:\n\tb: 1\n", "x.yaml:2 is not YAML: tab characters must not be used in indentation."],
    "a template": [
      "kind: Pod\n{{- if .x }}\na: 1\n{{- end }}\n",
      "x.yaml:2 is not YAML: missed comma between flow collection entries. It looks like a template: render it first, as helm template does, and give what comes out.",
    ],
    "what looks like an alias": ["password: *hunter2\n", "x.yaml:1 is not YAML: unidentified alias."],
    "what looks like a tag": ["\npassword: !hunter!2 x\n", "x.yaml:2 is not YAML: undeclared tag handle."],
    "what looks like a broken tag": [
      "password: !hunter^2\n",
      "x.yaml:1 is not YAML: tag name cannot contain such characters.",
    ],
    "a wrong value for a tag": [
      "password: !!int hunter2\n",
      "x.yaml:1 is not YAML: cannot resolve a node with explicit tag.",
    ],
    "an alias bomb": [bomb, "x.yaml:1 cannot be judged: its aliases add more than 100000 values to what is written."],
    "an alias inside its own anchor": [
      "a: &a\n  b: *a\n",
      "x.yaml:1 cannot be judged: an alias stands inside its own anchor.",
    ],
    "a list inside itself": ["&a [*a]", "x.yaml:1 cannot be judged: an alias stands inside its own anchor."],
    "a long chain of aliases": [
      chain(600).join("\n"),
      "x.yaml:1 cannot be judged: its aliases nest deeper than 500 levels.",
    ],
    "the same chain from its end": [
      [...chain(20_000), "1: *a20000"].join("\n"), // a number is walked first
      "x.yaml:1 cannot be judged: its aliases nest deeper than 500 levels.",
    ],
    "deep nesting": [`a: ${nested(600)}`, "x.yaml:1 is not YAML: nesting exceeded maxDepth (500)."],
    "deep nesting in JSON": [
      `{"a": ${nested(100_000)}}`,
      "x.yaml:1 cannot be judged: it nests deeper than 500 levels.",
    ],
    "broken JSON": ['{\n  "a": 1,\n  "b" 2\n}', "x.yaml:3 is not YAML: missed comma between flow collection entries."],
    "too many values": [
      `a: [${"1,".repeat(8_000_001)}]`,
      "x.yaml:1 cannot be judged: one document has more values than can be held.",
    ],
  };
  for (const [name, [text, sentence]] of Object.entries(CASES))
    test(name, () => expect(read(text)).toEqual([sentence]));

  test("hides no other document", () =>
    expect(read("a: 1\n---\nb: [\n---\nc: 1\n---\nd: *x\n")).toEqual([
      { a: 1 },
      `x.yaml:3 ${UNCLOSED}`,
      { c: 1 },
      "x.yaml:7 is not YAML: unidentified alias.",
    ]));

  test("but not what is only deep, or only shared often", () => {
    expect(read(`a: ${nested(400)}`)).not.toEqual([expect.stringContaining("x.yaml")]);
    expect(read(`{"a": ${nested(400)}}`)).not.toEqual([expect.stringContaining("x.yaml")]);
    expect(read(chain(400).join("\n"))).not.toEqual([expect.stringContaining("x.yaml")]);
    expect(read(`a: &a [1]\nb: [${Array(20_000).fill("*a").join(", ")}]`)).not.toEqual([
      expect.stringContaining("x.yaml"),
    ]);
  });
});
