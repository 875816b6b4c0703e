import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environment } from "../../lib/components/pod-ip-leak-cleanup-inputs";
import { CLEANUP_SCRIPT } from "../../lib/components/pod-ip-leak-cleanup-script";

/** `/bin/sh` of Debian is dash; the image's is BusyBox's, which is tried where there is one. */
const SHELLS = [
  ["/bin/sh"],
  ["/bin/bash", "--posix", "--norc"],
  ["/bin/busybox", "sh"],
  ["/usr/bin/busybox", "sh"],
].filter(([path]) => existsSync(path!));

const LIVE = "4a7c".repeat(16);
const GONE = "9bd1".repeat(16);
const CONTAINERS = `CONTAINER    IMAGE    RUNTIME\n${LIVE}    registry.k8s.io/pause:3.9    io.containerd.runc.v2\n`;

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "cni "));
  folder = join(root, "gke-pod-network");
  for (const dir of [folder, join(root, "bin")]) mkdirSync(dir);
});
afterEach(() => rmSync(root, { recursive: true }));

/** A reservation as the CNI writes it: container id and interface, lines ended as on Windows. */
function reserve(name: string, id: string, { minutes = 60, text = `${id}\r\neth0` } = {}): void {
  const file = join(folder, name);
  writeFileSync(file, text);
  const then = Date.now() / 1000 - minutes * 60;
  utimesSync(file, then, then);
}

const program = (name: string, text: string) =>
  writeFileSync(join(root, "bin", name), `#!/bin/sh\n${text}`, { mode: 0o755 });

interface Run {
  readonly shell?: readonly string[];
  /** What the made-up `ctr` does. */
  readonly ctr?: string;
  readonly rounds?: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** The script as the container runs it: but `ctr` is made up, and the last `sleep` ends it as the kubelet would. */
function clean({ shell = SHELLS[0]!, ctr = `printf '%s' '${CONTAINERS}'`, rounds = 1, env = {} }: Run = {}) {
  program("ctr", `printf '%s\\n' "$*" >>'${root}/asked'\n${ctr}\n`);
  program(
    "sleep",
    `printf '%s\\n' "$*" >>'${root}/slept'
     [ "$(wc -l <'${root}/slept')" -lt ${rounds} ] || kill -TERM "$PPID"\n`,
  );
  const [path, ...options] = shell;
  const done: SpawnSyncReturns<string> = spawnSync(path!, [...options, "-c", CLEANUP_SCRIPT], {
    encoding: "utf8",
    timeout: 20_000,
    stdio: ["ignore", "pipe", "pipe"], // bash takes a socket for a session, and reads the user's own files
    env: { ...environment(false), RESERVATIONS: folder, PATH: `${root}/bin:/usr/bin:/bin`, ...env },
  });
  return {
    ...done,
    log: done.stdout.replace(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ /gm, ""),
    left: readdirSync(folder).sort(),
  };
}
const lines = (name: string) => readFileSync(join(root, name), "utf8").trim().split("\n");

describe.each(SHELLS)("with %s", (...shell) => {
  test("a leaked reservation goes, a live one stays, and every round is logged", () => {
    reserve("10.0.0.4", LIVE);
    reserve("10.0.0.5", GONE);
    const { log, left, status, stderr } = clean({ shell });
    expect({ left, status, stderr }).toEqual({ left: ["10.0.0.4"], status: 0, stderr: "" });
    expect(log.split("\n")).toEqual([
      `10.0.0.5 of container ${GONE} is given back`,
      "round: 1 in use, 0 too young to tell, 1 leaked, 0 unclear",
      "stopped",
      "",
    ]);
    expect(lines("asked")).toEqual(["--timeout 60s --namespace k8s.io containers list"]);
    expect(lines("slept")).toEqual(["120"]);
  });

  test.each<[name: string, text: string, goes: boolean]>([
    ["ended as on Windows", `${GONE}\r\neth0`, true],
    ["ended as on Linux", `${GONE}\neth0`, true],
    ["with blanks behind it", `${GONE} \t\r\neth0`, true],
    ["alone, without an end", GONE, true],
    ["the live one with blanks behind it", `${LIVE} \t \r\neth0`, false],
    ["the live one alone", LIVE, false],
    ["an empty file", "", false],
    ["an empty first line", `\r\n${GONE}`, false],
    ["no id", "*\r\n", false],
    ["part of the live one", LIVE.slice(0, -1), true],
    ["more than the live one", `${LIVE}0`, true],
    ["a word of the table's head", "RUNTIME\n", true],
    ["looks like an option", "-v\n", true],
  ])("first line: %s", (_, text, goes) => {
    reserve("10.0.0.5", GONE, { text });
    expect(clean({ shell }).left).toEqual(goes ? [] : ["10.0.0.5"]);
  });

  test("of addresses only: other files stay, whatever their names", () => {
    const others = [
      ...["lock", "last_reserved_ip.0", ".10.0.0.5", "10.0.0", "10.0.0.5.6", "10.0.0.256", "10.0.0.5 ", " 10.0.0.5"],
      ...["10.0.0.5\n", "10.0.0.5\n10.0.0.6", "-rf", "--", "-rf 10.0.0.5", "*", "$(rm -rf .)", "`ls`", "10.0.0.x"],
      ...["10..0.5", "1000.0.0.5", "a:b", "beef", "10.0.0.5.tmp", "\\10.0.0.5", "'", '"', "10.0.0.5;ls", "ä.0.0.1"],
    ];
    for (const name of others) reserve(name, GONE);
    for (const name of ["10.0.0.5", "255.255.255.255", "0.0.0.0", "fd00::5", "2001:db8::a"]) reserve(name, GONE);
    const { left, stderr, status } = clean({ shell });
    expect({ left, stderr, status }).toEqual({ left: [...others].sort(), stderr: "", status: 0 });
  });

  test("neither folders nor links that are named by an address", () => {
    mkdirSync(join(folder, "10.0.0.5"));
    writeFileSync(join(root, "elsewhere"), GONE);
    symlinkSync(join(root, "elsewhere"), join(folder, "10.0.0.6"));
    symlinkSync(join(root, "nowhere"), join(folder, "10.0.0.7"));
    expect(clean({ shell })).toMatchObject({ left: ["10.0.0.5", "10.0.0.6", "10.0.0.7"], stderr: "" });
  });

  test.each<[minutes: number, left: string[]]>([
    [0, ["10.0.0.5"]],
    [9, ["10.0.0.5"]],
    [12, []],
  ])("%s minutes old", (minutes, left) => {
    reserve("10.0.0.5", GONE, { minutes });
    expect(clean({ shell }).left).toEqual(left);
  });

  test.each<[name: string, ctr: string]>([
    ["fails", "echo 'cannot access socket' >&2; exit 1"],
    ["fails after half of the list", `printf '%s' '${CONTAINERS}'; exit 1`],
    ["is not there", `rm "$0"; exit 127`],
    ["says nothing", "exit 0"],
    ["lists none", "echo 'CONTAINER    IMAGE    RUNTIME'"],
    ["is ended", 'kill -KILL "$$"'],
  ])("nothing goes where ctr %s", (_, ctr) => {
    reserve("10.0.0.4", LIVE);
    reserve("10.0.0.5", GONE);
    const { left, log, status } = clean({ shell, ctr });
    expect({ left, status }).toEqual({ left: ["10.0.0.4", "10.0.0.5"], status: 0 });
    expect(log).toContain("could not be listed: nothing is given back\n");
  });

  test("without a list for five rounds it ends, and is started anew; one list in between counts from the start", () => {
    reserve("10.0.0.5", GONE);
    const never = clean({ shell, ctr: "exit 1", rounds: 99 });
    expect({ left: never.left, status: never.status }).toEqual({ left: ["10.0.0.5"], status: 1 });
    expect(never.log).toMatch(/giving up after 5 rounds\n$/);
    expect(lines("slept")).toHaveLength(4);

    for (const name of ["asked", "slept"]) rmSync(join(root, name));
    const fifth = `[ "$(wc -l <'${root}/asked')" -eq 5 ] || exit 1; printf '%s' '${CONTAINERS}'`;
    expect(clean({ shell, ctr: fifth, rounds: 8 })).toMatchObject({ left: [], status: 0 });
  });

  test("a dry run only tells, in every round", () => {
    reserve("10.0.0.5", GONE);
    const { left, log } = clean({ shell, rounds: 2, env: { DRY_RUN: "true" } });
    expect(left).toEqual(["10.0.0.5"]);
    expect(log.match(/^dry run: 10\.0\.0\.5 of container 9bd1\w+ would be given back$/gm)).toHaveLength(2);
  });

  test("a second round finds nothing left to do", () => {
    reserve("10.0.0.4", LIVE);
    reserve("10.0.0.5", GONE);
    const { left, log } = clean({ shell, rounds: 2 });
    expect(left).toEqual(["10.0.0.4"]);
    expect(log.match(/^round: .*$/gm)).toEqual([
      "round: 1 in use, 0 too young to tell, 1 leaked, 0 unclear",
      "round: 1 in use, 0 too young to tell, 0 leaked, 0 unclear",
    ]);
  });

  test("an empty folder, and none at all", () => {
    expect(clean({ shell }).log).toContain("round: 0 in use, 0 too young to tell, 0 leaked, 0 unclear\n");
    rmSync(join(root, "slept"));
    const gone = clean({ shell, env: { RESERVATIONS: join(root, "none") } });
    expect(gone).toMatchObject({ status: 0, stderr: "" });
  });

  test("a thousand reservations", () => {
    for (let i = 0; i < 1000; i++) reserve(`10.0.${i >> 8}.${i & 255}`, i % 2 === 0 ? LIVE : `${GONE}${i}`);
    expect(clean({ shell }).left).toHaveLength(500);
  });
});

test("nothing in it is changed by what Kubernetes expands in a container's command", () => {
  const names = Object.keys(environment(false));
  expect(CLEANUP_SCRIPT).not.toContain("$$");
  expect(names.filter((name) => CLEANUP_SCRIPT.includes(`$(${name})`))).toEqual([]);
  expect(names.filter((name) => !CLEANUP_SCRIPT.includes(`$${name}`))).toEqual([]);
});
