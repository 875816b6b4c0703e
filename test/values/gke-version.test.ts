import fc from "fast-check";
import {
  compareGkeVersions,
  type GkeVersion,
  isAffected,
  isAtLeast,
  meetsFloors,
  minorLine,
  namesGkeVersion,
  parseGkeVersion,
} from "../../lib/values/gke-version";

const v = (text: string): GkeVersion => parseGkeVersion(text)!;
const write = ({ major, minor, patch, gke }: GkeVersion): string =>
  `${major}.${minor}${patch === undefined ? "" : `.${patch}${gke === undefined ? "" : `-gke.${gke}`}`}`;

// Small numbers, so that equal and neighbouring versions come up.
const number = fc.nat({ max: 3 });
const full = fc.record({ major: number, minor: number, patch: number, gke: number });
const partial: fc.Arbitrary<GkeVersion> = fc.oneof(
  full,
  fc.record({ major: number, minor: number, patch: number }),
  fc.record({ major: number, minor: number }),
);

test.each([
  ["1.33.1-gke.1386000", true],
  ["1.33", true],
  ["latest", true],
  ["-", true],
  ["", false],
  ["banana", false],
  ["latest-1", false],
])("%j names a version: %p", (text, names) => expect(namesGkeVersion(text)).toBe(names));

describe("parseGkeVersion", () => {
  test.each<[string, GkeVersion]>([
    ["1.33.1-gke.1386000", { major: 1, minor: 33, patch: 1, gke: 1386000 }],
    ["1.33.1-gke.100", { major: 1, minor: 33, patch: 1, gke: 100 }],
    ["1.36.0-gke.12660001", { major: 1, minor: 36, patch: 0, gke: 12660001 }],
    ["1.33.1-gke.0", { major: 1, minor: 33, patch: 1, gke: 0 }],
    ["1.33.1", { major: 1, minor: 33, patch: 1, gke: undefined }],
    ["1.30", { major: 1, minor: 30, patch: undefined, gke: undefined }],
  ])("%s", (text, expected) => expect(parseGkeVersion(text)).toEqual(expected));

  test.each([
    ..."latest|-||1|1.|1.33.|v1.33.1|1.33-gke.100|1.33.1-gke|1.33.1-gke.|1.33.1-gke.1.2|1.33.1.2|1.33.1-eks.1".split(
      "|",
    ),
    ...["1.33.1-GKE.1", "1.033.1", "1.33.01", " 1.33.1", "1.33.1 ", "1.33.1\n", "x1.33", "-1.33", "1.-33", "1.3e1"],
    "1.33.1-gke.9999999999999999",
  ])("%j is no version", (text) => expect(parseGkeVersion(text)).toBeUndefined());

  // YAML reads `1.30` as the number 1.3.
  test.each([1.3, null, undefined, {}, ["1.33"]])("%j is no text", (value) =>
    expect(parseGkeVersion(value as string)).toBeUndefined(),
  );

  test("reads what Google writes", () => {
    fc.assert(fc.property(partial, (version) => expect(parseGkeVersion(write(version))).toEqual(version)));
  });
});

test("minorLine", () => expect(minorLine(v("1.27.11-gke.1097000"))).toBe("1.27"));

describe("compareGkeVersions", () => {
  test("sorts a missing part before every number", () => {
    const inOrder = ["1.9", "1.27", "1.27.0", "1.27.0-gke.0", "1.27.0-gke.7", "1.27.2", "1.27.11", "1.28", "2.0"];
    expect([...inOrder].reverse().map(v).sort(compareGkeVersions).map(write)).toEqual(inOrder);
  });

  test("is a total order", () => {
    const order = compareGkeVersions;
    fc.assert(
      fc.property(partial, partial, partial, (a, b, c) => {
        expect(order(a, b) + order(b, a)).toBe(0);
        expect(order(a, b) === 0).toBe(write(a) === write(b));
        if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe("isAtLeast", () => {
  test.each<[string, string, boolean | undefined]>([
    ["1.26.4-gke.499", "1.26.4-gke.500", false],
    ["1.26.4-gke.500", "1.26.4-gke.500", true],
    ["1.26.4-gke.501", "1.26.4-gke.500", true],
    ["1.26.3-gke.900", "1.26.4-gke.500", false],
    ["1.26.10-gke.1", "1.26.4-gke.500", true],
    ["2.0.0-gke.1", "1.26.4-gke.500", true],
    ["1.25", "1.26.4-gke.500", false],
    ["1.26", "1.26.4-gke.500", undefined],
    ["1.27", "1.26.4-gke.500", true],
    ["1.26.3", "1.26.4-gke.500", false],
    ["1.26.4", "1.26.4-gke.500", undefined],
    ["1.26.5", "1.26.4-gke.500", true],
    ["1.30", "1.30", true],
    ["1.30.0-gke.1", "1.30", true],
    ["1.29.15-gke.9999999", "1.30", false],
    ["1.29", "1.30", false],
    ["1.31", "1.30", true],
    ["1.26", "1.26.1", undefined],
    ["1.26.1", "1.26.1", true],
    ["1.26.0", "1.26.1", false],
  ])("%s at least %s: %s", (version, floor, expected) => expect(isAtLeast(v(version), v(floor))).toBe(expected));

  test("of two full versions is their order", () => {
    fc.assert(fc.property(full, full, (a, b) => expect(isAtLeast(a, b)).toBe(compareGkeVersions(a, b) >= 0)));
  });

  test("of an alias holds exactly if it holds for all that the alias may be", () => {
    const lists = [0, 1, 2, 3, 4];
    fc.assert(
      fc.property(partial, partial, (version, floor) => {
        const patches = version.patch === undefined ? lists : [version.patch];
        const builds = version.gke === undefined ? lists : [version.gke];
        const each = patches.flatMap((patch) => builds.map((gke) => isAtLeast({ ...version, patch, gke }, floor)));
        expect(isAtLeast(version, floor)).toBe(each.every((x) => x === each[0]) ? each[0] : undefined);
      }),
    );
  });
});

describe("meetsFloors", () => {
  const fqdn = ["1.27.1-gke.400", "1.26.4-gke.500"];
  test.each<[string, readonly string[], boolean | undefined]>([
    ["1.26.4-gke.499", fqdn, false],
    ["1.26.4-gke.500", fqdn, true],
    ["1.26.9-gke.1", fqdn, true],
    ["1.27.0-gke.1", fqdn, false],
    ["1.27.1-gke.399", fqdn, false],
    ["1.27.1-gke.400", fqdn, true],
    ["1.28.0", fqdn, true],
    ["1.28", fqdn, true],
    ["1.25.16-gke.1", fqdn, false],
    ["1.25", fqdn, false],
    ["1.26", fqdn, undefined],
    ["1.27", fqdn, undefined],
    ["1.27.1", fqdn, undefined],
    ["1.27.2", fqdn, true],
    ["2.26.0-gke.1", fqdn, true],
    ["1.31.9-gke.1", ["1.30.4", "1.32.2"], false], // a line between, without its own floor
    ["1.30.4", ["1.30.4", "1.32.2"], true],
    ["1.30.5", ["1.30.4", "1.30.6"], false],
    ["1.31", ["1.31"], true],
    ["latest", fqdn, undefined],
    ["", fqdn, undefined],
    ["-", fqdn, undefined],
    ["1", fqdn, undefined],
    ["1.28.0", ["1.27.1", "soon"], undefined],
    ["1.20.0", [], true],
    ["latest", [], true],
  ])("%s meets %j: %s", (version, floors, expected) => {
    expect(meetsFloors(version, floors)).toBe(expected);
    expect(meetsFloors(version, [...floors].reverse())).toBe(expected);
  });

  const floors = fc.array(full, { minLength: 1, maxLength: 4 }).map((list) => list.map(write));

  test("of a line: a later patch meets what an earlier one meets", () => {
    fc.assert(
      fc.property(full, number, number, floors, (version, patch, gke, wanted) => {
        const later = { ...version, patch: version.patch + patch, gke: version.gke + gke };
        if (meetsFloors(write(version), wanted) === true) expect(meetsFloors(write(later), wanted)).toBe(true);
      }),
    );
  });

  test("a line above every floor meets them, a line below every floor does not", () => {
    fc.assert(
      fc.property(floors, (wanted) => {
        expect(meetsFloors("9.0", wanted)).toBe(true);
        expect(meetsFloors("0.0.9", ["0.1", ...wanted.filter((floor) => !floor.startsWith("0.0"))])).toBe(false);
      }),
    );
  });

  test("leaves the list as it was", () => {
    const frozen = Object.freeze([...fqdn]);
    expect(meetsFloors("1.28.0", frozen)).toBe(true);
    expect(frozen).toEqual(fqdn);
  });
});

describe("isAffected", () => {
  const podIpLeak = {
    introduced: "1.22",
    fixed: ["1.22.17-gke.3100", "1.23.16-gke.200", "1.24.9-gke.3200", "1.25.6-gke.200"],
  };
  const selfConnection = { fixed: ["1.28.3-gke.1090000"] };
  const hairpin = { fixed: ["1.27.11-gke.1097000", "1.28.3-gke.1090000"] };
  const metadataRace = { introduced: "1.35", fixed: [] };
  const sidecarRace = {
    introduced: "1.34.1-gke.3899001",
    fixed: ["1.34.8-gke.1218000", "1.35.3-gke.2347000", "1.36.0-gke.1266000"],
  };
  test.each<[string, { introduced?: string; fixed: readonly string[] }, boolean | undefined]>([
    ["1.21.14-gke.9999999", podIpLeak, false],
    ["1.21", podIpLeak, false],
    ["1.22.0-gke.1", podIpLeak, true],
    ["1.22.17-gke.3099", podIpLeak, true],
    ["1.22.17-gke.3100", podIpLeak, false],
    ["1.23.16-gke.199", podIpLeak, true],
    ["1.25.5", podIpLeak, true],
    ["1.25.6", podIpLeak, undefined],
    ["1.25.7", podIpLeak, false],
    ["1.25", podIpLeak, undefined],
    ["1.26", podIpLeak, false],
    ["1.26.0-gke.1", podIpLeak, false],
    ["latest", podIpLeak, undefined],
    ["1.27.16", selfConnection, true],
    ["1.20", selfConnection, true],
    ["1.28.3-gke.1089999", selfConnection, true],
    ["1.28.3-gke.1090000", selfConnection, false],
    ["1.28", selfConnection, undefined],
    ["1.29", selfConnection, false],
    ["1.26", hairpin, true],
    ["1.27.11-gke.1097000", hairpin, false],
    ["1.28.0-gke.1", hairpin, true],
    ["1.34.8-gke.1218000", metadataRace, false],
    ["1.34", metadataRace, false],
    ["1.35", metadataRace, true],
    ["1.35.0-gke.1", metadataRace, true],
    ["1.40.0-gke.1", metadataRace, true],
    ["-", metadataRace, undefined],
    ["1.34.1-gke.3899000", sidecarRace, false],
    ["1.34.1-gke.3899001", sidecarRace, true],
    ["1.34.1", sidecarRace, undefined],
    ["1.34.2", sidecarRace, true],
    ["1.34.9", sidecarRace, false],
    ["1.36.0-gke.1", sidecarRace, true],
    ["1.37", sidecarRace, false],
    ["1.20", { fixed: [] }, true],
    ["1.20", { introduced: "soon", fixed: [] }, undefined],
    ["1.20", { introduced: "soon", fixed: ["1.19"] }, false], // fixed, whenever it began
  ])("%s in %j: %s", (version, issue, expected) => expect(isAffected(version, issue)).toBe(expected));
});
