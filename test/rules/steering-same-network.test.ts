import { steeringSameNetwork } from "../../lib/rules/steering-same-network";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { provider, unknown, type Res } from "../support/stack";
import { chain, chainWith, functionOf, selector, workload } from "../support/steering";

/** The firewall's Deployment, with these interfaces. */
function firewall(interfaces?: unknown, spec: object = {}, name = "firewall"): Res {
  const made = workload("firewall", { spec });
  const { spec: outer } = made.inputs as { spec: { template: { metadata: object } } };
  const annotations = interfaces === undefined ? {} : { "networking.gke.io/interfaces": interfaces };
  const template = { ...outer.template, metadata: { ...outer.template.metadata, annotations } };
  return { ...made, name, inputs: { ...made.inputs, spec: { ...outer, template } } };
}
const on = (...networks: string[]) =>
  JSON.stringify(networks.map((network, i) => ({ interfaceName: `eth${i}`, network })));
const steered = (network: unknown, ...more: readonly Res[]): readonly Res[] => [
  provider("p"),
  chain("firewall"),
  selector("steer", "firewall", { network }),
  ...more,
];
const found = { finds: ["advisory steer spec.subject.network"] };

describeRule(steeringSameNetwork, {
  "the primary network": { stack: steered(undefined, firewall()) },
  "the primary network by name": { stack: steered("default", firewall()) },
  "its older name": { stack: steered("pod-network", firewall()) },
  "a Pod network on which the function is": { stack: steered("red", firewall(on("default", "red"))) },
  "a Pod network on which it is not": { stack: steered("red", firewall(on("default", "blue"))), ...found },
  "no interfaces at all": { stack: steered("red", firewall()), ...found },
  "one of two workloads is not": {
    stack: steered("red", firewall(on("red")), firewall(on("blue"), {}, "other")),
    ...found,
  },
  "an interface object, of which nothing is known": {
    stack: steered("red", firewall('[{"interfaceName":"eth1","interface":"nic"}]')),
  },
  "the node's network": { stack: steered("red", firewall(on("red"), { hostNetwork: true })), ...found },
  "the node's network, and the primary one": {
    stack: steered(undefined, firewall(undefined, { hostNetwork: true })),
    finds: ["advisory steer spec.serviceFunctionChain"],
  },
  "hostNetwork false, and the primary one": { stack: steered(undefined, firewall(undefined, { hostNetwork: false })) },
  "hostNetwork not known yet, and the primary one": {
    stack: steered(undefined, firewall(undefined, { hostNetwork: unknown })),
    undecided: ["steer"],
  },
  "a network that is no text": { stack: steered({ name: "red" }, firewall()), undecided: ["steer"] },
  "no Pod in view": { stack: steered("red") },
  "a chain that is not in view": {
    stack: [provider("p"), selector("steer", "firewall", { network: "red" }), firewall()],
  },
  "a chain without a function": {
    stack: [provider("p"), chainWith("firewall", {}), selector("steer", "firewall", { network: "red" }), firewall()],
  },
  "a network not known yet": { stack: steered(unknown, firewall()), undecided: ["steer"] },
  "interfaces not known yet": { stack: steered("red", firewall(unknown)), undecided: ["steer"] },
  "a chain not known yet": {
    stack: [provider("p"), chain("firewall"), selector("steer", unknown, { network: "red" })],
    undecided: ["steer"],
  },
  "a function's namespace not known yet": {
    stack: [
      provider("p"),
      chainWith("firewall", { serviceFunctions: [{ ...functionOf("firewall"), namespace: unknown }] }),
      selector("steer", "firewall", { network: "red" }),
    ],
    undecided: ["steer"],
  },
});

test("the sentence", () =>
  expect(sentencesOf(steeringSameNetwork, steered("red", firewall()))).toEqual([
    'spec.subject.network: "red" is a network on which the Pods of Deployment firewall, the function of firewall, have no interface. Give the function\'s Pods an interface on that network, or name a network that they are on. [steering-same-network]',
  ]));

test("the sentence of Pods in their node's network", () =>
  expect(sentencesOf(steeringSameNetwork, steered(undefined, firewall(undefined, { hostNetwork: true })))).toEqual([
    "spec.serviceFunctionChain: leads to Pods that are in the network of their nodes, and are no endpoints there: the Pods of Deployment firewall, the function of firewall. Take hostNetwork out of the function's Pods. [steering-same-network]",
  ]));
