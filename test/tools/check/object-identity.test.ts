import { check } from "../../../tools/check/check";

const NAME = "metadata.name: is missing. Name the object, or give it a generateName. [manifest-fits-schema]";
const UNKNOWN_KIND = NAME.replace(" [", " Advisory only: its kind is not known here. [");
const apiVersionMissing = "apiVersion: is missing. Say what kind of object it is. [manifest-fits-schema]";
const kindMissing = "kind: is missing. Say what kind of object it is. [manifest-fits-schema]";

const said = (stdin: string): readonly string[] =>
  check({ paths: [], stdin, today: "2026-11-21" })
    .report.findings.filter((f) => f.rule === "manifest-fits-schema")
    .map((f) => f.message);

/** In a program Pulumi names what has no name; a manifest goes to the API server as it is. */
describe("a manifest has what every object is told apart by", () => {
  test.each<[manifest: string, says: readonly string[]]>([
    ["{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}", []],
    ["{apiVersion: v1, kind: ConfigMap, metadata: {generateName: a-}}", []],
    ["{apiVersion: v1, kind: ConfigMap, metadata: {name: 7}}", []],
    ["{apiVersion: v1, kind: ConfigMap}", [NAME]],
    ["{apiVersion: v1, kind: ConfigMap, metadata: text}", [NAME]],
    ["{apiVersion: v1, kind: ConfigMap, metadata: {labels: {a: b}}}", [NAME]],
    ['{apiVersion: v1, kind: ConfigMap, metadata: {name: "", namespace: shop}}', [NAME]],
    ["{apiVersion: apps/v1, kind: Deployment}", [NAME]],
    ["{apiVersion: networking.gke.io/v1, kind: Network, spec: {type: L3}}", [NAME]],
    ["{apiVersion: networking.gke.io/v1, kind: GCPBackendPolicy, spec: {}}", [NAME]],
    [
      "{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: Pod, metadata: {name: a}}, {apiVersion: v1, kind: Pod}]}",
      [NAME],
    ],

    ["{kind: Pod, metadata: {name: a}}", [apiVersionMissing]],
    ["{apiVersion: v1, metadata: {name: a}}", [kindMissing]],
    ["{apiVersion: v1, kind: List, items: [{kind: Pod, metadata: {name: a}}]}", [apiVersionMissing]],
  ])("%s", (manifest, says) => expect(said(manifest)).toEqual(says));

  test("the Pod of Google's page, whose indentation got lost", () =>
    expect(said("{apiVersion: v1, kind: Pod, name: vpn, namespace: vpn, labels: {app: vpn}, spec: {}}")).toEqual([
      "metadata.name: is missing, and outside of metadata stands name, namespace, labels. Move it into metadata. [manifest-fits-schema]",
    ]));
});

describe("files of other programs look alike, and are sent to no API server", () => {
  test.each([
    "{apiVersion: kustomize.config.k8s.io/v1beta1, kind: Kustomization, resources: [a.yaml]}",
    "{apiVersion: kind.x-k8s.io/v1alpha4, kind: Cluster, nodes: []}",
    "{apiVersion: v1, kind: Config, clusters: []}",
    "{apiVersion: audit.k8s.io/v1, kind: Policy, rules: []}",
    "{apiVersion: authorization.k8s.io/v1, kind: SelfSubjectAccessReview, spec: {}}",
    "{kind: pipeline, name: default}",
    "{apiVersion: v2, name: chart}",
  ])("%s", (file) => expect(said(file)).toEqual([]));

  test("a custom resource of others is one, but nothing mandatory follows", () =>
    expect(said("{apiVersion: cert-manager.io/v1, kind: Certificate, spec: {}}")).toEqual([UNKNOWN_KIND]));
});
