import {
  DataplaneNetworkPolicy,
  FqdnNetworkPolicy,
  IpMasqAgent,
  PodIpLeakCleanup,
  type IpMasqAgentArgs,
  RULES,
} from "../../lib";
import { tokensOf } from "../../lib/rules/rule";
import { purely, settingsOf } from "../support/faces";
import { pool, provider, type Res, res, v2 } from "../support/stack";
import { argumentsOf } from "./declared";
import { type Registered, settled, start } from "./monitor";
import { refusal } from "./refused";

let registered: Registered[];
beforeEach(async () => {
  registered = await start("preview");
});

const NAMES = [{ matches: [{ name: "example.com" }] }];
const agent = (args: IpMasqAgentArgs) => new IpMasqAgent("edge", args);

describe("every mandatory rule about a child is found under an argument", () => {
  /** What breaks each rule; `undefined` where no argument can. */
  const BREAKING: Record<string, Record<string, (() => unknown) | undefined>> = {
    IpMasqAgent: {
      "ip-masq-agent-keeps-ports": () => agent({ image: "gke.gcr.io/ip-masq-agent:v2.10.0" }),
      "node-port-not-in-ephemeral-range": undefined, // it has no privilege to change the range
      "ip-masq-config-parses": undefined, // its values are refused under their own arguments before
      "pod-interfaces-are-valid": undefined, // its Pods have no annotations
    },
    PodIpLeakCleanup: {
      "node-port-not-in-ephemeral-range": undefined, // it has no privilege to change the range
      "ip-masq-agent-keeps-ports": undefined, // it runs its own script, whatever the image
      "pod-interfaces-are-valid": undefined, // its Pods have no annotations
    },
    DataplaneNetworkPolicy: { "network-policy-without-end-port": undefined }, // there is no argument for it
    FqdnNetworkPolicy: {
      "fqdn-policy-needs-dataplane-v2": undefined, // its cluster is not in view
      "fqdn-policy-needs-version": undefined, // nor its version
      "fqdn-policy-within-limits": () =>
        new FqdnNetworkPolicy("edge", { namespace: "shop", egress: [{ matches: [{}] }] }),
      "manifest-fits-schema": undefined, // what is of another form is refused as an argument
    },
  };
  const CHILDREN: Record<string, readonly string[]> = {
    IpMasqAgent: ["kubernetes:core/v1:ConfigMap", "kubernetes:apps/v1:DaemonSet"],
    PodIpLeakCleanup: ["kubernetes:apps/v1:DaemonSet"],
    DataplaneNetworkPolicy: ["kubernetes:networking.k8s.io/v1:NetworkPolicy"],
    FqdnNetworkPolicy: ["kubernetes:networking.gke.io/v1alpha1:FQDNNetworkPolicy"],
  };

  test.each(Object.keys(CHILDREN))("%s", async (component) => {
    const speaking = RULES.filter((r) => tokensOf(r).some((token) => CHILDREN[component]!.includes(token)));
    const mandatory = speaking.filter((r) => r.level === "mandatory").map((r) => r.id);
    expect(Object.keys(BREAKING[component]!).sort()).toEqual(mandatory.sort());

    for (const [id, build] of Object.entries(BREAKING[component]!)) {
      if (build === undefined) continue;
      const [line, ...others] = await refusal(build, registered);
      expect([line, others]).toEqual([expect.stringContaining(`[${id}]`), []]);
      expect(argumentsOf(`${component}Args`).map((a) => a.name)).toContain(/^\w+/.exec(line!)![0]);
    }
  });
});

test("no rule finds fault with what they build, and none is left undecided about it", async () => {
  agent({ podRanges: ["10.0.0.0/14"] });
  new PodIpLeakCleanup("edge", { version: "1.24.1-gke.1" });
  const egress = [{ to: [{ pods: {} }], ports: [{ from: 8000, to: 8010 }] }];
  new DataplaneNetworkPolicy("edge", { namespace: "shop", name: "edge", ingress: [], egress });
  new FqdnNetworkPolicy("edge", { namespace: "other", name: "edge", egress: NAMES });
  await settled();
  const made = registered.filter((r) => r.parent !== "");
  const objects = made.map(({ resource, inputs }, i): Res => {
    const type = resource.slice(0, resource.lastIndexOf("::"));
    const named = { ...(inputs["metadata"] as object), name: (inputs["metadata"] as { name?: string }).name ?? "edge" };
    return res(type, `made-${i}`, { ...inputs, metadata: named }, { provider: "p", outputs: {} });
  });
  const more = { outputs: { masterVersion: "1.24.1-gke.1" } };
  const stack = [
    v2("web", { enableFqdnNetworkPolicy: true }, more),
    pool("edge", {}, "web"),
    provider("p", "web"),
    ...objects,
  ];
  const GIVEN = { assume: { cluster: { podRanges: ["10.0.0.0/14"] } } };
  const judged = RULES.map((rule) => ({ rule: rule.id, ...purely(rule, stack, settingsOf(GIVEN)) }));
  const about = judged.flatMap(({ rule, finds, undecided }) =>
    [...finds, ...undecided].map((said) => `${rule}: ${said}`),
  );
  expect(about.filter((said) => said.includes("made-"))).toEqual([]);
});
