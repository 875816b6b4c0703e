import fc from "fast-check";
import { executed, type Files } from "../../lib/values/command-line";
import { isOpen } from "../../lib/values/shell-word";
import { sysctlWrites } from "../../lib/values/sysctl-writes";

const RANGE = "net.ipv4.ip_local_port_range";
const RESERVED = "net.ipv4.ip_local_reserved_ports";
const PROC = "/proc/sys/net/ipv4/ip_local_port_range";
const CONF = `# ports\n\n${RANGE} = 1024 65535\n-vm.max_map_count=1\n`;
const files: Files = (path) =>
  ({ "/config/sysctl.conf": { text: CONF }, "/secret/sysctl.conf": { unseen: "a Secret is not read" } })[path];

/** `1024 65535`, `?` for what cannot be told. */
const writes = (...argv: string[]): readonly string[] =>
  [...sysctlWrites(executed(argv, files), [RANGE, RESERVED], files)].map((w) => {
    if ("unseen" in w) return w.unseen;
    const key = isOpen(w.key) ? "? " : w.key === RANGE ? "" : "reserved ";
    return `${key}${w.value ?? "?"}${w.network === "own" ? "" : ` in ${w.network}`}`;
  });
const inShell = (script: string) => writes("sh", "-c", script);

describe("writes", () => {
  test.each([
    `sysctl -w ${RANGE}="1024 65535"`,
    `sysctl -w "${RANGE}=1024 65535"`,
    `sysctl -w '${RANGE} = 1024 65535'`,
    `sysctl ${RANGE}='1024 65535'`,
    `sysctl -qew net/ipv4/ip_local_port_range="1024 65535" || true`,
    `/sbin/sysctl --write vm.swappiness=1 ${RANGE}="1024 65535" net.core.somaxconn=1`,
    `echo "1024 65535" > ${PROC}`,
    `echo 1024 65535 >${PROC}`,
    `echo -n '1024 65535' > /host${PROC}`,
    `printf '1024 65535\\n' > ${PROC}`,
    `printf "%d %d" 1024 65535 > ${PROC}`,
    `echo "1024 65535" | tee ${PROC}`,
    `echo "1024 65535" | sudo tee -a ${PROC} >/dev/null`,
    `tee ${PROC} <<< "1024 65535"`,
    `cat > ${PROC} <<EOF\n1024 65535\nEOF`,
    `if [ "$(cat ${PROC})" != "1024 65535" ]; then sysctl -w ${RANGE}="1024 65535"; fi`,
    `while true; do sysctl -w ${RANGE}="1024 65535"; sleep 60; done`,
    `cat > /etc/sysctl.d/99.conf <<EOF\n${CONF}EOF\nsysctl --system`,
    `echo "${RANGE} = 1024 65535" >> /etc/sysctl.conf && sysctl -p`,
    `echo "vm.swappiness=1" > /tmp/a; echo "${RANGE}=1024 65535" >> /tmp/a; sysctl -p /tmp/a`,
    `sysctl -p /config/sysctl.conf`,
    `sysctl --load=/config/sysctl.conf`,
    `sysctl -p - <<E\n${RANGE}=1024 65535\nE`,
  ])("%s", (script) => expect(inShell(script)).toEqual(["1024 65535"]));

  test("without a shell", () => {
    expect(writes("sysctl", "-w", `${RANGE}=1024 65535`)).toEqual(["1024 65535"]);
    expect(writes("nsenter", "-t", "1", "-n", "sysctl", "-w", `${RANGE}=1024 65535`)).toEqual(["1024 65535 in first"]);
  });

  test("one after the other", () =>
    expect(inShell(`sysctl -w ${RANGE}="1 2" ${RESERVED}=30000-32767\nsysctl -w ${RANGE}="3 4"`)).toEqual([
      "1 2",
      "reserved 30000-32767",
      "3 4",
    ]));

  test("a file that the shell opens is written in its own network", () => {
    expect(inShell(`nsenter -t 1 -n echo "1 2" > ${PROC}`)).toEqual(["1 2"]);
    expect(inShell(`echo "1 2" | nsenter -t 1 -n tee ${PROC}`)).toEqual(["1 2 in first"]);
    expect(inShell(`nsenter -t 1 -n sh -c 'echo "1 2" > ${PROC}'`)).toEqual(["1 2 in first"]);
  });
});

describe("cannot be told", () => {
  test.each<[string, string[]]>([
    [`sysctl -w ${RANGE}="$RANGE"`, ["?"]],
    [`sysctl -w ${RANGE}="1024 $TO"`, ["?"]],
    [`echo "$FROM 65535" > ${PROC}`, ["?"]],
    [`echo "1024\\t65535" > ${PROC}`, ["?"]],
    [`cat /etc/range > ${PROC}`, ["?"]],
    [`cp /etc/range ${PROC}`, ["?"]],
    [`{ echo 1024; echo 65535; } > ${PROC}`, ["?"]],
    [`echo "sysctl -w ${RANGE}='1 2'" | sh`, ["?"]],
    [`python3 -c 'open("${PROC}", "w").write("1024 65535")'`, ["?"]],
    [`case $x in a) sysctl -w ${RANGE}="1 2";; esac`, ["?"]],
    [`case $x in a) nsenter -t 1 -n sysctl -w ${RANGE}="1 2";; esac`, ["? in unknown"]],
    [`sysctl -w net.ipv4.ip_local_$KEY="1 2"`, ["? ?"]],
    [`for s in "${RANGE}=1 2"; do sysctl -w "$s"; done`, ["? ?"]],
    [`sysctl -p`, ["? ?"]],
    [`sysctl -p /etc/own.conf`, ["? ?"]],
    [`sysctl -p /secret/sysctl.conf`, ["? ?"]],
    [`echo "${RANGE}=1 2" > /host/etc/sysctl.d/1.conf`, ["?"]],
    [`echo "${RANGE}=$X" > /tmp/a; sysctl -p /tmp/a`, ["?"]],
    [`sh /secret/sysctl.conf`, ["a Secret is not read"]],
  ])("%s", (script, expected) => expect(inShell(script)).toEqual(expected));
});

describe("no write", () => {
  test.each([
    "",
    `sysctl ${RANGE}`,
    `sysctl -n ${RANGE} | grep 32768`,
    `cat ${PROC}`,
    `[ "$(cat ${PROC})" = "32768 60999" ]`,
    `echo "setting ${RANGE}"`,
    `echo "${RANGE}" | grep ip_local`,
    `# sysctl -w ${RANGE}="1 2"`,
    `sysctl -w net.core.somaxconn=1024 vm.$X=1`,
    `sysctl -w ${RANGE}_else=1`,
    `echo 1 > /proc/sys/net/ipv4/ip_forward`,
    `echo sysctl -w a.b=1 > /dev/null`,
    `sysctl -a`,
    `KEY=${RANGE}`,
  ])("%s", (script) => expect(inShell(script)).toEqual([]));
});

test("every spelling says the same", () => {
  const port = fc.integer({ min: 1, max: 65535 });
  const spelling = fc.constantFrom<(range: string) => string>(
    (r) => `sysctl -w ${RANGE}="${r}"`,
    (r) => `sysctl -w '${RANGE}=${r}'`,
    (r) => `echo '${r}' > ${PROC}`,
    (r) => `echo ${r} | tee ${PROC}`,
    (r) => `printf '%s' "${r}" > ${PROC}`,
    (r) => `cat <<E > ${PROC}\n${r}\nE`,
    (r) => `echo "${RANGE} = ${r}" > /tmp/x.conf; sysctl -p /tmp/x.conf`,
    (r) => `sh -c "sysctl -w ${RANGE}='${r}'"`,
  );
  const around = fc.constantFrom<(s: string) => string>(
    (s) => s,
    (s) => `set -e\n${s}\nsleep infinity`,
    (s) => `if true; then\n${s}\nfi`,
    (s) => `f() {\n${s}\n}\nf`,
  );
  fc.assert(
    fc.property(port, port, spelling, around, (from, to, spell, wrap) =>
      expect(inShell(wrap(spell(`${from} ${to}`)))).toEqual([`${from} ${to}`]),
    ),
  );
});

test("no text at all makes it throw or hang", () => {
  const unit = fc.constantFrom(
    ...["sysctl ", "-w ", "-p ", RANGE, PROC, "=", "1 2", ">", "|", "tee ", "echo ", '"', "'"],
    "\n",
    "$X",
    "<<E\n",
    "E\n",
    ";",
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 20 }), (script) => void inShell(script)),
    { numRuns: 1000 },
  );
});
