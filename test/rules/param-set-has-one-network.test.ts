import { paramSetHasOneNetwork } from "../../lib/rules/param-set-has-one-network";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { paramSet, parametersOf, podNetwork, provider, unknown, v2, type Res } from "../support/stack";

const network = (name: string, of: unknown, by = "p", on: readonly string[] = []): Res =>
  podNetwork(name, { type: "L3", ...parametersOf(of) }, by, on);
const set = paramSet("params", {});
const web = (...more: readonly Res[]): readonly Res[] => [v2("web"), provider("p", "web"), ...more];
const onGreen = { finds: ["mandatory green spec.parametersRef.name"] };
// A component's error names no child, and two of these have a spec.
const twice = { ...onGreen, refuses: ["blue spec.parametersRef.name"] };

describeRule(paramSetHasOneNetwork, {
  "one each": { stack: web(set, network("blue", "params"), network("green", "other")) },
  "two of one": {
    stack: web(network("green", "params"), network("blue", "params"), set),
    refuses: ["green spec.parametersRef.name"],
    ...onGreen,
  },
  "two of one out of view": { stack: web(network("blue", "params"), network("green", "params")), ...twice },
  "three of one": {
    stack: web(network("blue", "params"), network("green", "params"), network("red", "params")),
    finds: ["mandatory green spec.parametersRef.name", "mandatory red spec.parametersRef.name"],
    refuses: ["blue spec.parametersRef.name", "blue spec.parametersRef.name"],
  },
  "two of one by their edges": {
    stack: web(set, network("blue", unknown, "p", ["params"]), network("green", unknown, "p", ["params"])),
    ...onGreen,
    refuses: [],
  },
  "one by name, one by its edge": {
    stack: web(set, network("blue", "params"), network("green", unknown, "p", ["params"])),
    ...onGreen,
    refuses: [],
  },
  "a name not known yet, without an edge": {
    stack: web(set, network("blue", "params"), network("green", unknown)),
    undecided: ["green"],
  },
  "in two clusters": {
    stack: web(v2("calm"), provider("q", "calm"), network("blue", "params"), network("green", "params", "q")),
    refuses: ["blue spec.parametersRef.name"],
  },
  "in one cluster that nobody sees": {
    stack: [provider("p"), network("blue", "params"), network("green", "params")],
    ...twice,
  },
  "by two providers of which nobody knows the cluster": {
    stack: [provider("p"), provider("q"), network("blue", "params"), network("green", "params", "q")],
    refuses: ["blue spec.parametersRef.name"],
  },
  "where the cluster is assumed": {
    stack: [provider("p"), network("blue", "params"), network("green", "params")],
    given: { assume: { cluster: { dataplaneV2: true } } },
    ...onGreen,
  },
  "GKE's own set": { stack: web(network("blue", "default")), finds: ["mandatory blue spec.parametersRef.name"] },
  "GKE's own Network": { stack: web(network("default", "default")) },
  "of another kind": {
    stack: web(
      podNetwork("blue", { type: "L3", parametersRef: { kind: "Other", name: "params" } }),
      podNetwork("green", { type: "L3", parametersRef: { kind: "Other", name: "params" } }),
    ),
  },
  "no reference": { stack: web(podNetwork("blue", { type: "L3" }), podNetwork("green", { type: "L3" })) },
  "what is no text": { stack: web(network("blue", 7), network("green", ["params"])) },
});

test("a finding names the other", () =>
  expect([
    ...sentencesOf(paramSetHasOneNetwork, web(network("blue", "params"), network("green", "params"))),
    ...sentencesOf(paramSetHasOneNetwork, web(network("blue", "default"))),
  ]).toEqual([
    "spec.parametersRef.name: refers to the set that blue refers to. Give each Network a GKENetworkParamSet of its own. [param-set-has-one-network]",
    'spec.parametersRef.name: "default" is GKE\'s own, of the Network "default": its status would say GNPParamsNotReady whenever its ranges change. Give each Network a GKENetworkParamSet of its own. [param-set-has-one-network]',
  ]));
