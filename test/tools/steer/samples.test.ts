import { check } from "../../../tools/check/check";
import { folderWith } from "../fixtures/folder";
import { CORRECTED, FAULTY } from "./manifests";

/** What `check` says: `mandatory rule Kind name path`. */
function found(text: string): readonly string[] {
  const { report, unreadable } = check({ paths: [folderWith({ "steering.yaml": text })], today: "2026-11-21" });
  expect(unreadable).toEqual([]);
  return report.findings.map(
    ({ level, rule, resource, path }) => `${level} ${rule} ${resource.kind} ${resource.name} ${path}`,
  );
}

test("each fault of Google's sample is found, and what a lenient server would make of it", () =>
  expect(found(FAULTY).toSorted()).toEqual([
    "advisory selector-not-everything TrafficSelector firewall-to-proxy spec.subject.pods",
    "advisory selectors-do-not-conflict TrafficSelector vpn-to-firewall spec.subject.pods",
    "mandatory chains-do-not-loop TrafficSelector firewall-to-proxy spec.subject.pods",
    "mandatory manifest-fits-schema Pod without a name metadata.name",
    "mandatory manifest-fits-schema ServiceFunctionChain firewall spec.sessionAffinity.clientIpNoDestination",
    "mandatory manifest-fits-schema ServiceFunctionChain proxy spec.sessionAffinity.clientIpNoDestination",
    'mandatory manifest-fits-schema TrafficSelector firewall-to-proxy spec.subject.pods.namespaceSelector["kubernetes.io/metadata.name"]',
    "mandatory manifest-fits-schema TrafficSelector firewall-to-proxy spec.subject.pods.podSelector.app",
  ]));

test("the nearest known field is named", () => {
  const { report } = check({ paths: [folderWith({ "steering.yaml": FAULTY })], today: "2026-11-21" });
  expect(report.findings.filter((f) => f.path.endsWith("clientIpNoDestination")).map((f) => f.fix)).toEqual([
    "Write clientIPNoDestination.",
    "Write clientIPNoDestination.",
  ]);
});

test("of the corrected set nothing is found", () => expect(found(CORRECTED)).toEqual([]));
