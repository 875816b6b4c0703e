import { check } from "../../../tools/check/check";

/** The faults of the samples on Google's pages about service steering, in manifests of our own. */
const STEERING = `apiVersion: v1
kind: Pod
name: tunnel
namespace: tunnel
labels: {app: tunnel}
spec:
  containers: [{name: tunnel, image: tunnel}]
---
apiVersion: networking.gke.io/v1
kind: ServiceFunctionChain
metadata:
  name: inspect
spec:
  sessionAffinity:
    clientIpNoDestination:
      timeoutSeconds: 600
  serviceFunctions:
    - name: inspect
      namespace: inspect
      podSelector: {matchLabels: {app: inspect}}
---
apiVersion: networking.gke.io/v1
kind: TrafficSelector
metadata:
  name: tunnel-to-inspect
spec:
  serviceFunctionChain: inspect
  subject:
    pods:
      namespaceSelector:
        kubernetes.io/metadata.name: tunnel
      podSelector:
        matchLabels: {app: tunnel}
        tier: front
  egress:
    ports:
      - allPorts: {protocol: TCP}
---
apiVersion: networking.gke.io/v1
kind: GKEIPRoute
metadata:
  name: tunnel
  namespace: tunnel
spec:
  parentRefs: [{name: edge}]
  addresses: [{type: gke.networking.io/cidr, value: 203.0.113.9/32}]
  podSelector: {matchLabels: {app: tunnel}}
  reactionmode: Exists
`;

const findings = check({ paths: [], stdin: STEERING, today: "2026-11-21" }).report.findings;

test("each fault is found where it stands", () =>
  expect(
    findings
      .filter((f) => f.rule === "manifest-fits-schema")
      .map(({ resource: { kind, line }, path, fix }) => [line, kind, path, fix])
      .sort(([one], [other]) => Number(one) - Number(other)),
  ).toEqual([
    [1, "Pod", "metadata.name", "Move it into metadata."],
    [15, "ServiceFunctionChain", "spec.sessionAffinity.clientIpNoDestination", "Write clientIPNoDestination."],
    [
      31,
      "TrafficSelector",
      'spec.subject.pods.namespaceSelector["kubernetes.io/metadata.name"]',
      "Put it under matchLabels.",
    ],
    [34, "TrafficSelector", "spec.subject.pods.podSelector.tier", "Put it under matchLabels."],
    [48, "GKEIPRoute", "spec.reactionmode", "Write reactionMode."],
  ]));

test("all of it is mandatory: the API server refuses it, or drops it without a word", () =>
  expect(new Set(findings.filter((f) => f.rule === "manifest-fits-schema").map((f) => f.level))).toEqual(
    new Set(["mandatory"]),
  ));
