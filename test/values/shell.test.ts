import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { parseShell } from "../../lib/values/shell";
import type { ShellCommand } from "../../lib/values/shell-command";
import { OPEN } from "../../lib/values/shell-word";

const words = (script: string) => parseShell(script)?.map((c) => c.words);
const only = (script: string): ShellCommand => parseShell(script)![0]!;

describe("the words of a command", () => {
  test.each<[string, string[]]>([
    [`sysctl -w a.b="1024 65535"`, ["sysctl", "-w", "a.b=1024 65535"]],
    [`echo 'a "b" $c' "d 'e'" f\\ g`, ["echo", `a "b" $c`, "d 'e'", "f g"]],
    [`echo "a\\"b\\$c\\d"`, ["echo", 'a"b$c\\d']],
    ["echo a\\\nb", ["echo", "ab"]],
    ["echo ''", ["echo", ""]],
    ["echo a#b # c", ["echo", "a#b"]],
    ["# nothing\necho a", ["echo", "a"]],
    ["  echo\ta  ", ["echo", "a"]],
    ["A=1 B='2 3' echo a", ["echo", "a"]],
    ["echo A=1", ["echo", "A=1"]],
    ["echo a 2>&1 >&- <&3", ["echo", "a"]],
    ["echo {} [ x ] a{b}c", ["echo", "{}", "[", "x", "]", "a{b}c"]],
    ["echo a~b $ '~'", ["echo", "a~b", "$", "~"]],
    ["! time echo a", ["echo", "a"]],
  ])("%j", (script, expected) => expect(words(script)).toEqual([expected]));

  test.each([
    ...["$X", '"$X"', "${X:-a b}", "$(date)", "`date`", "$((1 + 2))", "*.conf", "a?", "[ab]", "{a,b}", "{1..3}", "~/x"],
    ...["$'a'", '$"a"', "$1", "$@", "$$", "<(ls)"],
  ])("%s is left open", (word) => expect(words(`echo ${word}`)!.at(-1)![1]).toContain(OPEN));

  test.each(["'$X'", "\\$X", "'*'", "'{a,b}'", '"~"', "\\~"])("%s is not", (word) =>
    expect(words(`echo ${word}`)!.at(-1)![1]).not.toContain(OPEN),
  );

  test("what stands beside something open is kept", () =>
    expect(only("sysctl -w net.ipv4.x=$A").words).toEqual(["sysctl", "-w", `net.ipv4.x=${OPEN}`]));
});

describe("the commands of a script", () => {
  test.each<[string, string[][]]>([
    ["a; b && c || d & e\nf", [["a"], ["b"], ["c"], ["d"], ["e"], ["f"]]],
    ["if a; then b; elif c; then d; else e; fi", [["a"], ["b"], ["c"], ["d"], ["e"]]],
    ["while a\ndo\n  b\ndone", [["a"], ["b"]]],
    ["for x in a b c; do d $x; done", [["d", OPEN]]],
    ["f() {\n  a\n}\nf", [["a"], ["f"]]],
    ["function f { a; }", [["a"]]],
    ["for x do a $x; done", [["a", OPEN]]],
    ["( a; b )", [["a"], ["b"]]],
    ["if (a); then b; fi", [["a"], ["b"]]],
    ['[ "$(a)" != "b" ] && c', [["a"], ["[", OPEN, "!=", "b", "]"], ["c"]]],
    ["a `b \\`c\\`` d", [["c"], ["b", OPEN], ["a", OPEN, "d"]]],
    ["((x = 1)); a", [["a"]]],
    ["A=$(b)", [["b"]]],
    ["a > f", [["a"]]],
    ["", []],
    ["#!/bin/sh\nset -e\na", [["set", "-e"], ["a"]]],
  ])("%j", (script, expected) => expect(words(script)).toEqual(expected));

  test.each([
    "case $x in a) b;; esac",
    "echo 'a",
    'echo "a',
    "echo $(a",
    "echo `a",
    "a=(b c)",
    "(a",
    "a)",
    "${a",
    "$((",
  ])("%j cannot be told", (script) => expect(parseShell(script)).toBeUndefined());

  test("pipes", () => {
    const [a, b, c] = parseShell("a x | b |& c")!;
    expect([a!.piped, b!.piped, c!.piped]).toEqual([undefined, a, b]);
    expect(parseShell("{ a; b; } | c")!.at(-1)!.piped).toBe("group");
    expect(parseShell("(a; b) |\n c")!.at(-1)!.piped).toBe("group");
  });

  test("redirects", () => {
    expect(only("a >f 2>>g <h &>i >|j").redirects.map((r) => [r.operator, r.word])).toEqual([
      [">", "f"],
      [">>", "g"],
      ["<", "h"],
      [">", "i"],
      [">", "j"],
    ]);
    expect(parseShell("while a; do b; done > f")!.at(-1)).toEqual({
      words: [OPEN],
      redirects: [{ operator: ">", word: "f" }],
      piped: undefined,
    });
  });

  test.each<[string, string]>([
    ["cat <<EOF\na b\nEOF\n", "a b\n"],
    ["cat <<'EOF'\na $b\nEOF", "a $b\n"],
    ["cat <<EOF\na $b \\$c\nEOF", `a ${OPEN} $c\n`],
    ["cat <<-EOF\n\ta\n\tEOF\nb", "a\n"],
    ["cat <<EOF | tee x\na\nEOF", "a\n"],
    ["cat <<EOF\nnever closed", "never closed\n"],
    ["cat <<< 'a b'", "a b"],
  ])("here-document %j", (script, text) => expect(only(script).redirects[0]!.word).toBe(text));

  test("the script goes on behind a here-document", () =>
    expect(words("cat <<A <<B; x\na\nA\nb\nB\ny")).toEqual([["cat"], ["x"], ["y"]]));
});

const quotes = [
  (text: string) => `'${text.replaceAll("'", `'\\''`)}'`,
  (text: string) => `"${text.replace(/["$`\\]/g, "\\$&")}"`,
  (text: string) => (/^[\w./:=,%@+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'"'"'`)}'`),
];
const text = fc.string({ unit: fc.constantFrom(..."ab=./ \t'\"$`\\*?[]{},;&|<>()#~!-\n") });
const quoted = fc.tuple(text, fc.constantFrom(...quotes));

test("whatever was quoted comes out as it was", () => {
  fc.assert(
    fc.property(fc.array(quoted, { maxLength: 6 }), (list) => {
      const script = ["echo", ...list.map(([word, quote]) => quote(word))].join(" ");
      expect(words(script)).toEqual([["echo", ...list.map(([word]) => word)]]);
    }),
  );
});

test("commands stay apart, whatever their words are", () => {
  const command = fc.array(quoted, { maxLength: 3 });
  const between = fc.constantFrom("; ", " && ", " || ", " & ", "\n", "\n# a comment 'x\n", " | ");
  fc.assert(
    fc.property(fc.array(fc.tuple(command, between), { minLength: 1, maxLength: 5 }), (list) => {
      const script = list.map(([c, end]) => ["run", ...c.map(([word, quote]) => quote(word))].join(" ") + end).join("");
      expect(words(`${script}run`)).toEqual([...list.map(([c]) => ["run", ...c.map(([word]) => word)]), ["run"]]);
    }),
  );
});

const shellish = fc.string({
  unit: fc.constantFrom(
    ..."ab $`'\"\\(){}[]<>|&;\n#~*?-=",
    "if ",
    "then ",
    "fi ",
    "done ",
    "for ",
    "case ",
    "<<E\n",
    "E\n",
    "$(",
    "${",
  ),
  maxLength: 60,
});

test("no text at all makes it throw or hang", () => {
  fc.assert(
    fc.property(shellish, (script) => void parseShell(script)),
    { numRuns: 2000 },
  );
  for (const long of ["[", "$(", "`", "((", "{", "(", "'", '"', "<<E\n", "a;", "${", "\\", "$'", "f() "])
    expect(() => parseShell(long.repeat(20_000))).not.toThrow();
});

/** What a shell itself makes of the words; where ours leaves one open, it may be anything. */
test("a real shell agrees on the words", () => {
  const list = fc.sample(fc.tuple(fc.array(quoted, { maxLength: 4 }), text), { numRuns: 150, seed: 7 });
  const scripts = list.map(([words]) => ["printf '<%s>\\n'", ...words.map(([w, quote]) => quote(w))].join(" "));
  const marked = scripts.map((s) => `${s}\nprintf '%s\\n' ----`).join("\n");
  const said = execFileSync("/bin/sh", ["-c", marked], { encoding: "utf8" }).split("----\n").slice(0, -1);
  scripts.forEach((script, i) => {
    const [, , ...ours] = words(script)![0]!;
    expect(said[i]).toBe(ours.length === 0 ? "<>\n" : ours.map((word) => `<${word}>\n`).join(""));
  });
});

test.each([7, null, undefined, {}, ["a"], [[]]])("%j is no text", (value) =>
  expect(parseShell(value as string)).toBeUndefined(),
);
