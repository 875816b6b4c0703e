import { selectorNamesKnownChain } from "../../lib/rules/selector-names-known-chain";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { provider, res, unknown, v2, type Res } from "../support/stack";
import { chain, chainWith, functionOf, selector } from "../support/steering";

const complete = { assume: { complete: true } };
const naming = (name: unknown, ...chains: readonly Res[]): readonly Res[] => [
  provider("p"),
  ...chains,
  selector("steer", name),
];
const path = "steer spec.serviceFunctionChain";
const absent = { finds: [`advisory ${path}`] };
const byEdge = (name: unknown, ...chains: string[]): Res => ({ ...selector("steer", name), on: { spec: chains } });
/** A chain whose name Pulumi will make. */
const unnamed = (name: string): Res => {
  const { inputs, ...more } = chainWith(name, { serviceFunctions: [functionOf(name)] });
  return { ...more, inputs: { ...inputs, metadata: {} } };
};

describeRule(selectorNamesKnownChain, {
  "a chain in view": { stack: naming("firewall", chain("firewall")) },
  "no such chain": { stack: naming("firewal", chain("firewall")), ...absent },
  "no chain at all": { stack: naming("firewall"), ...absent },
  "no such chain, and all there is is in view": {
    stack: naming("firewal", chain("firewall")),
    given: complete,
    finds: [`mandatory ${path}`],
  },
  "a chain in another cluster": {
    stack: [
      v2("one"),
      v2("two"),
      provider("p1", "one"),
      provider("p2", "two"),
      chain("firewall", "p2"),
      selector("steer", "firewall", {}, "p1"),
    ],
    ...absent,
  },
  "a chain whose cluster is not known may be the one": {
    stack: [
      v2("one"),
      v2("two"),
      provider("p1", "one"),
      provider("p2"),
      chain("firewall", "p2"),
      selector("steer", "firewall", {}, "p1"),
    ],
    undecided: ["steer"],
  },
  "a name not known yet, and an edge": { stack: [provider("p"), chain("firewall"), byEdge(unknown, "firewall")] },
  "a name not known yet, and no edge": { stack: naming(unknown, chain("firewall")) },
  "a known name, and an edge to a chain whose name is not": {
    stack: [provider("p"), unnamed("firewall"), byEdge("firewall-1234567", "firewall")],
  },
  "a known name, and a chain whose name is not, without an edge": {
    stack: naming("firewall", unnamed("proxy")),
    undecided: ["steer"],
  },
  "a Helm release may make it": {
    stack: [...naming("firewall"), res("kubernetes:helm.sh/v3:Release", "chains", {}, { provider: "p" })],
    undecided: ["steer"],
  },
  "no name: another rule's": { stack: naming(undefined) },
  "a name that is a number": { stack: naming(7) },
});

test("the sentences", () => {
  expect(sentencesOf(selectorNamesKnownChain, naming("fw"))).toEqual([
    'spec.serviceFunctionChain: "fw" is the name of no ServiceFunctionChain in view. Name a chain of the cluster, or create the one that is meant. Advisory only: it may be made elsewhere. [selector-names-known-chain]',
  ]);
});
