import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ADD_ADDRESSES, ADDRESSES_OF_ITS_ORDINAL } from "../../lib/components/persistent-ip-address-script";

/** `/bin/sh` of Debian is dash; the image's is BusyBox's, which is tried where there is one. */
const SHELLS = [
  ["/bin/sh"],
  ["/bin/bash", "--posix", "--norc"],
  ["/bin/busybox", "sh"],
  ["/usr/bin/busybox", "sh"],
].filter(([path]) => existsSync(path!));

const BY_ORDINAL = ADDRESSES_OF_ITS_ORDINAL + ADD_ADDRESSES;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ip "));
  // A made-up `ip` that knows the addresses of one interface, and refuses to add one twice, as the kernel does.
  program(`
    cd '${folder}' && touch lo
    case "$*" in
      "address show dev lo") printf '    inet 127.0.0.1/8 scope host lo\\n'; cat lo ;;
      "address add "*" dev lo")
        if grep -qF " $3 " lo; then exit 2; fi
        printf '    inet %s scope global lo\\n' "$3" >>lo ;;
      *) exit 1 ;;
    esac`);
});
afterEach(() => rmSync(folder, { recursive: true }));

const program = (text: string) => writeFileSync(join(folder, "ip"), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
const added = () =>
  existsSync(join(folder, "lo")) ? readFileSync(join(folder, "lo"), "utf8").match(/(?<=inet )\S+/g) : null;
const run = ([command, ...args]: readonly string[], script: string, env: Readonly<Record<string, string>>) =>
  spawnSync(command!, [...args, "-ec", script], { env: { ...env, PATH: `${folder}:/usr/bin:/bin` }, encoding: "utf8" });

describe.each(SHELLS.map((shell) => ({ shell })))("$shell", ({ shell }) => {
  test("adds each address, and again none", () => {
    const env = { ADDRESSES: "34.123.10.1/32 34.123.10.11/32" };
    for (const again of [1, 2, 3]) expect([again, run(shell, ADD_ADDRESSES, env).status]).toEqual([again, 0]);
    expect(added()).toEqual(["34.123.10.1/32", "34.123.10.11/32"]);
  });

  test("tells an address from one that begins or ends like it", () => {
    run(shell, ADD_ADDRESSES, { ADDRESSES: "34.123.10.11/32" });
    run(shell, ADD_ADDRESSES, { ADDRESSES: "34.123.10.1/32 4.123.10.11/32" });
    expect(added()).toEqual(["34.123.10.11/32", "34.123.10.1/32", "4.123.10.11/32"]);
  });

  test.each([
    ["proxy-0", ["34.123.10.1/32"]],
    ["edge-proxy-1", null],
    ["proxy-11", ["34.123.10.3/32", "34.123.10.4/32"]],
  ])("the Pod %s adds its own", (POD_NAME, expected) => {
    const env = { POD_NAME, ADDRESSES_0: "34.123.10.1/32", ADDRESSES_11: "34.123.10.3/32 34.123.10.4/32" };
    expect(run(shell, BY_ORDINAL, env).status).toBe(0);
    expect(added()).toEqual(expected);
  });

  test("fails where an address cannot be added, so that the Pod does not start without it", () => {
    program("exit 2");
    expect(run(shell, ADD_ADDRESSES, { ADDRESSES: "34.123.10.1/32" }).status).not.toBe(0);
  });
});
