import { Lines } from "../../../tools/check/lines";
import { stepsOf } from "../../../tools/check/property-path";
import { partsOf } from "../../../tools/check/source";

const DOCUMENT = /^(?<document>\d+) (?<path>.*)$/;

/** Each `#@ path` in the text says which path stands on its line; `#@ 1 path` of the second document of a part. */
function holds(text: string): void {
  const [part, ...more] = [...partsOf({ name: "x.yaml", text })];
  if (more.length > 0) throw new Error("one part, please");
  const lines = new Lines(part!);
  const expected = text.split("\n").flatMap((line, i) => {
    const said = /#@ (.*?)\r?$/.exec(line)?.[1] ?? "";
    return said === "" ? [] : said.split(" and ").map((path) => `${path} ${i + 1}`);
  });
  const found = expected.map((e) => {
    const said = e.replace(/ \d+$/, "");
    const { document = "0", path = said } = DOCUMENT.exec(said)?.groups ?? {};
    return `${said} ${lines.lineOf(Number(document), stepsOf(path))}`;
  });
  expect(found).toEqual(expected);
  expect(expected.length).toBeGreaterThan(0);
}

const CASES: Readonly<Record<string, string>> = {
  "keys and items of blocks": `# first
apiVersion: v1 #@ apiVersion and 0 missing
spec: #@ spec and spec.nothing and spec.nothing.at.all
  ports: #@ spec.ports and spec.ports[9] and spec.ports.name
    - port: 80 #@ spec.ports[0] and spec.ports[0].port
      name: a #@ spec.ports[0].name
    # between

    - name: b #@ spec.ports[1].name
      port:
        81
  empty: #@ spec.empty
`,
  "a value on the next line stands at its key": `a:
  b: #@ a.b
    |
    text
  c: #@ a.c
    >-
    text
`,
  "keys in brackets": `metadata:
  annotations:
    example.com/owner: me #@ metadata.annotations["example.com/owner"]
    "quoted.key": 1 #@ metadata.annotations["quoted.key"]
    'single''s': 1 #@ metadata.annotations["single's"]
`,
  "lists at the indent of their key, and in lists": `ports:
- a #@ ports[0]
- - x #@ ports[1] and ports[1][0]
  - y #@ ports[1][1]
-
  port: 1 #@ ports[2] and ports[2].port
`,
  "flow style": `spec: {ports: [{port: 1}, #@ spec.ports and spec.ports[0].port
  {port: 2, #@ spec.ports[1].port
   endPort: 9}]} #@ spec.ports[1].endPort
`,
  "flow style whose lines begin further out": `spec:
  ports: [ #@ spec.ports
{port: 1, #@ spec.ports[0].port
  endPort: 9}, #@ spec.ports[0].endPort
  ]
  after: 1 #@ spec.after
`,
  "an alias leads to what it stands for": `one:
  - ports: &ports
      - port: 1
        endPort: 2 #@ one[0].ports[0].endPort and two[0].ports[0].endPort
two:
  - ports: *ports #@ two[0].ports
`,
  "an anchor may be set again": `a: &x
  k: 1 #@ a.k and b.k
b: *x
c: &x
  k: 2 #@ c.k and d.k
d: *x
`,
  "a merge counts after what is written": `base: &base
  a: 1 #@ base.a and own.a
  b: 1 #@ base.b
other: &other
  c: 1 #@ own.c
  a: 2 #@ other.a
own:
  b: 2 #@ own.b
  <<: [*base, *other]
deep: #@ deep.z
  <<:
    <<: *other
    d: 3 #@ deep.d
`,
  "behind a directive": `%YAML 1.1
---
a: 1 #@ missing and a
`,
  "explicit keys, tags, comments before a value": `? a #@ a
: 1
!!str b: !!int 2 #@ b
c: # why
  # this
  d: 1 #@ c.d
`,
  "the second document of a part": `a: 1 #@ a
...
b: 1 #@ 1 b
`,
  JSON: `{
  "spec": { #@ spec
    "ports": [ #@ spec.ports
      { "port": 1, #@ spec.ports[0] and spec.ports[0].port
        "endPort": 2 } #@ spec.ports[0].endPort
    ]
  }
}
`,
};

describe("the line of a path", () => {
  for (const [name, text] of Object.entries(CASES)) {
    test(name, () => holds(text));
    test(`${name}, CRLF`, () => holds(text.replaceAll("\n", "\r\n")));
  }

  test("counts the lines before the part", () => {
    const parts = [...partsOf({ name: "x.yaml", text: "a: 1\n---\n# c\nb:\n  c: 1\n" })];
    expect(parts.map((p) => new Lines(p).lineOf(0, ["b", "c"]))).toEqual([1, 5]);
  });

  test("of what has no events is the first line that says something", () => {
    const [part] = [...partsOf({ name: "x.yaml", text: "\n# c\n*nothing [\n" })];
    expect(new Lines(part!).lineOf(0, ["a"])).toBe(3);
    expect(new Lines(part!).lineOf(7, ["a"])).toBe(3);
  });
});
