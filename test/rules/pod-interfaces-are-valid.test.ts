import { podInterfacesAreValid } from "../../lib/rules/pod-interfaces-are-valid";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { k8s, provider, unknown, type Res } from "../support/stack";

const INTERFACES = "networking.gke.io/interfaces";
const DEFAULT = "networking.gke.io/default-interface";
const pod = (annotations: unknown): readonly Res[] => [
  provider("p"),
  k8s("core/v1 Pod", "web", { containers: [] }, "p", { annotations }),
];
const with_ = (interfaces: unknown, defaultInterface: unknown = "eth0"): readonly Res[] =>
  pod({
    [INTERFACES]: typeof interfaces === "string" ? interfaces : JSON.stringify(interfaces),
    [DEFAULT]: defaultInterface,
  });
const eth0 = { interfaceName: "eth0", network: "default" };
const eth1 = { interfaceName: "eth1", network: "blue" };
/** The places in the list, or the whole. */
const wrong = (...places: string[]) => ({
  finds: (places.length > 0 ? places : [""]).map((at) => `mandatory web metadata.annotations["${INTERFACES}"]${at}`),
});
const byDefault = (level = "mandatory") => ({ finds: [`${level} web metadata.annotations["${DEFAULT}"]`] });

describeRule(podInterfacesAreValid, {
  "no annotation": { stack: pod(undefined) },
  "no annotations": { stack: pod(null) },
  "other annotations": { stack: pod({ note: "x" }) },
  "the primary interface and another": { stack: with_([eth0, eth1]) },
  "as the page writes it": {
    stack: with_(
      '\n[\n  {"interfaceName":"eth0","network":"default"},\n  {"interfaceName":"eth1","network":"blue"}\n]\n',
    ),
  },
  "an interface object": { stack: with_([eth0, { interfaceName: "eth1", interface: "own" }]) },
  "no JSON": { stack: with_("[{interfaceName: eth0}]"), ...wrong() },
  "a trailing comma": { stack: with_('[{"interfaceName":"eth0","network":"default"},]'), ...wrong() },
  "empty text": { stack: with_(""), ...wrong() },
  "no list": { stack: with_(eth0), ...wrong() },
  "no texts": { stack: with_([{ interfaceName: 1, network: {} }]), ...wrong("[0].interfaceName", "[0].network") },
  "an empty list": {
    stack: with_([]),
    finds: [...wrong().finds, ...byDefault().finds],
  },
  "one name twice": { stack: with_([eth0, { ...eth1, interfaceName: "eth0" }]), ...wrong("[1]") },
  "one network twice": { stack: with_([eth0, eth1, { interfaceName: "eth2", network: "blue" }]), ...wrong("[2]") },
  "the primary network under both its names": {
    stack: with_([eth0, { interfaceName: "eth1", network: "pod-network" }]),
    ...wrong("[1]"),
  },
  "no name": { stack: with_([eth0, { network: "blue" }]), ...wrong("[1]") },
  "an empty name": { stack: with_([eth0, { interfaceName: "", network: "blue" }]), ...wrong("[1]") },
  "neither network nor interface": { stack: with_([eth0, { interfaceName: "eth1" }]), ...wrong("[1]") },
  "both network and interface": { stack: with_([eth0, { ...eth1, interface: "own" }]), ...wrong("[1]") },
  "another name for the field": {
    stack: with_([eth0, { interfaceName: "eth1", networkName: "blue" }]),
    ...wrong("[1]"),
  },
  "the default is another one": { stack: with_([eth0, eth1], "eth2"), ...byDefault() },
  "the default is empty": { stack: with_([eth0, eth1], ""), ...byDefault() },
  "a name of 15 characters": { stack: with_([eth0, { ...eth1, interfaceName: "a".repeat(15) }]) },
  "a name of 16": { stack: with_([eth0, { ...eth1, interfaceName: "a".repeat(16) }]), ...wrong("[1]") },
  "a name of 15 characters that are 16 bytes": {
    stack: with_([eth0, { ...eth1, interfaceName: `${"a".repeat(14)}é` }]),
    ...wrong("[1]"),
  },
  "a name with a blank": { stack: with_([eth0, { ...eth1, interfaceName: "eth 1" }]), ...wrong("[1]") },
  "a name with a slash": { stack: with_([eth0, { ...eth1, interfaceName: "eth/1" }]), ...wrong("[1]") },
  "a name with a colon": { stack: with_([eth0, { ...eth1, interfaceName: "eth:1" }]), ...wrong("[1]") },
  "a name that is a folder": { stack: with_([eth0, { ...eth1, interfaceName: ".." }]), ...wrong("[1]") },
  "a name with a dot": { stack: with_([eth0, { ...eth1, interfaceName: "eth1.100" }]) },
  "no default": { stack: with_([eth0, eth1], null), ...byDefault("advisory") },
  "the default is on another network": { stack: with_([eth0, eth1], "eth1"), ...byDefault("advisory") },
  "the default is on the primary network's older name": {
    stack: with_([{ interfaceName: "eth0", network: "pod-network" }, eth1]),
  },
  "a default alone": { stack: pod({ [DEFAULT]: "eth0" }), ...byDefault("advisory") },
  "not known yet": { stack: with_(unknown), undecided: ["web"] },
  "annotations not known yet": { stack: pod(unknown), undecided: ["web"] },
  "the default not known yet": {
    stack: with_([eth0, { ...eth1, interfaceName: "eth0" }], unknown),
    ...wrong("[1]"),
    undecided: ["web"],
  },
  "annotations that are none": { stack: pod("networking.gke.io/interfaces") },
  "a number for a text": { stack: pod({ [INTERFACES]: 7, [DEFAULT]: 0 }), ...wrong() },
});

const template = { metadata: { annotations: { [INTERFACES]: "eth1", [DEFAULT]: "eth1" } }, spec: { containers: [] } };
const inTemplate = (name: string, at = "spec.template") => ({
  finds: [`mandatory ${name} ${at}.metadata.annotations["${INTERFACES}"]`],
});
const workload = (kind: string, spec: object): readonly Res[] => [provider("p"), k8s(kind, "web", spec, "p")];

describeRule(podInterfacesAreValid, {
  "of a Deployment": { stack: workload("apps/v1 Deployment", { template }), ...inTemplate("web") },
  "of a StatefulSet": { stack: workload("apps/v1 StatefulSet", { template }), ...inTemplate("web") },
  "of a DaemonSet": { stack: workload("apps/v1 DaemonSet", { template }), ...inTemplate("web") },
  "of a ReplicaSet": { stack: workload("apps/v1 ReplicaSet", { template }), ...inTemplate("web") },
  "of a ReplicationController": {
    stack: workload("core/v1 ReplicationController", { template }),
    ...inTemplate("web"),
  },
  "of a Job": { stack: workload("batch/v1 Job", { template }), ...inTemplate("web") },
  "of a CronJob": {
    stack: workload("batch/v1 CronJob", { jobTemplate: { spec: { template } } }),
    ...inTemplate("web", "spec.jobTemplate.spec.template"),
  },
});

test("a finding says which interface, and what is wrong with it", () =>
  expect([
    ...sentencesOf(podInterfacesAreValid, with_([eth0, { interfaceName: "eth0", network: "pod-network" }])),
    ...sentencesOf(podInterfacesAreValid, with_("eth1")),
    ...sentencesOf(podInterfacesAreValid, with_([eth0], "eth1")),
  ]).toEqual([
    'metadata.annotations["networking.gke.io/interfaces"][1]: has the interfaceName "eth0" of [0]. Write the annotation as [{"interfaceName":"eth0","network":"default"},{"interfaceName":"eth1","network":"…"}], and name one of the interfaces in networking.gke.io/default-interface. [pod-interfaces-are-valid]',
    'metadata.annotations["networking.gke.io/interfaces"][1]: is on the network "pod-network" of eth0. Give a Pod one interface on each network. [pod-interfaces-are-valid]',
    'metadata.annotations["networking.gke.io/interfaces"]: is no JSON. Write the annotation as [{"interfaceName":"eth0","network":"default"},{"interfaceName":"eth1","network":"…"}], and name one of the interfaces in networking.gke.io/default-interface. [pod-interfaces-are-valid]',
    'metadata.annotations["networking.gke.io/default-interface"]: "eth1" is none of the interfaces. Name one of the interfaces in networking.gke.io/default-interface. [pod-interfaces-are-valid]',
  ]));
