import fc from "fast-check";
import { executed, type Files } from "../../lib/values/command-line";
import { OPEN } from "../../lib/values/shell-word";

const files: Files = (path) =>
  ({
    "/scripts/run.sh": { text: "#!/bin/sh\nrun --a $1\n" },
    "/scripts/env.sh": { text: "#!/usr/bin/env bash\nrun\n" },
    "/scripts/bare": { text: "run\n" },
    "/scripts/run.py": { text: "#!/usr/bin/env python3\nimport os\n" },
    "/scripts/again.sh": { text: "run; . /scripts/again.sh; . /scripts/again.sh" },
    "/secret/run.sh": { unseen: "a Secret is not read" },
  })[path];

const runs = (...argv: string[]) =>
  [...executed(argv, files)].map((r) => ("unseen" in r ? r.unseen : [r.program, ...r.words].join(" ")));
const network = (...argv: string[]) => [...executed(argv, files)].map((r) => ("network" in r ? r.network : r.unseen));

describe("what a command line runs", () => {
  test.each<[string[], string[]]>([
    [["/usr/sbin/sysctl", "-w", "a=b"], ["sysctl -w a=b"]],
    [
      ["sh", "-c", "a b; c"],
      ["a b", "c"],
    ],
    [["/bin/bash", "-euxo", "pipefail", "-c", "a"], ["a"]],
    [["bash", "-o", "pipefail", "-ec", "a"], ["a"]],
    [["bash", "--norc", "-c", "a"], ["a"]],
    [["sh", "-c", "a", "--", "x"], ["a"]],
    [["sh", "-c", "sh -c 'a \"b c\"'"], ["a b c"]],
    [["sh", "/scripts/run.sh", "x"], [`run --a ${OPEN}`]],
    [["/scripts/env.sh"], ["run"]],
    [["/scripts/bare"], ["run"]],
    [
      ["sh", "-c", ". /scripts/bare && exec a"],
      ["run", "a"],
    ],
    [["sh", "-c", "eval 'a b'"], ["a b"]],
    [
      ["sh", "-c", "sh <<'E'\na\nE\n"],
      ["sh", "a"],
    ],
    [["/scripts/run.py"], [`${OPEN} #!/usr/bin/env python3\nimport os\n`]],
    [["sh", "/secret/run.sh"], ["a Secret is not read"]],
    [["sh", "/own/run.sh"], ["sh /own/run.sh"]],
    [["sh", "-c", "case $x in a) b;; esac"], [`${OPEN} case $x in a) b;; esac`]],
    [["tini", "-g", "--", "sh", "-c", "a"], ["a"]],
    [["sudo", "env", "A=1", "timeout", "10s", "nice", "-n", "5", "chroot", "/host", "a", "b"], ["a b"]],
    [["busybox", "sysctl", "-w", "a=b"], ["sysctl -w a=b"]],
    [["sudo", "-E", "a"], ["sudo -E a"]],
    [["timeout", "-k", "5", "10", "a"], ["timeout -k 5 10 a"]],
    [[], []],
    [[""], [""]],
  ])("%j", (argv, expected) => expect(runs(...argv)).toEqual(expected));

  test("each word is told by where it stands", () => {
    const at = (...argv: string[]) => [...executed(argv, files)].map((r) => r.at);
    expect(at("sh", "-c", "a; b")).toEqual([2, 2]);
    expect(at("nsenter", "-t", "1", "-n", "a")).toEqual([4]);
    expect(at("sh", "/scripts/bare")).toEqual([1]);
  });

  test("scripts that call themselves come to an end", () =>
    expect(runs("sh", "/scripts/again.sh").length).toBeLessThan(1000));
});

describe("whose network it runs in", () => {
  test.each<[string, string]>([
    ["a", "own"],
    ["nsenter -t 1 -n a", "first"],
    ["nsenter -t1 -m -u -i -n -p -- a", "first"],
    ["nsenter --target=1 --net a", "first"],
    ["nsenter --target 1 --all a", "first"],
    ["nsenter --net=/proc/1/ns/net a", "first"],
    ["nsenter -t 1 -n sh -c a", "first"],
    ["nsenter -t 1 -m a", "own"],
    ["nsenter -t 1 --mount=/proc/1/ns/mnt a", "own"],
    ["nsenter -t 4711 -n a", "unknown"],
    ["nsenter -t $P -n a", "unknown"],
    ["nsenter --net=/host/proc/1/ns/net a", "unknown"],
    ["chroot /host a", "own"],
  ])("%s: %s", (script, expected) => expect(network("sh", "-c", script)).toEqual([expected]));

  test("called in a way that nobody knows, the wrapper stays", () =>
    expect(runs("nsenter", "--weird", "a")).toEqual(["nsenter --weird a"]));

  test("a redirect is opened by the shell around", () => {
    const [command] = executed(["sh", "-c", "nsenter -t 1 -n echo a > f"], files);
    expect(command).toMatchObject({ network: "first", shellNetwork: "own" });
  });
});

test("no words at all make it throw or hang", () => {
  const word = fc.oneof(
    fc.constantFrom(...["sh", "-c", "bash", "nsenter", "-t", "1", "-n", "--", "exec", "env", "/scripts/again.sh", "."]),
    fc.string(),
  );
  fc.assert(fc.property(fc.array(word, { maxLength: 8 }), (argv) => void runs(...argv)));
});
