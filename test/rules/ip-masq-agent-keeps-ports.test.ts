import { ipMasqAgentKeepsPorts } from "../../lib/rules/ip-masq-agent-keeps-ports";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { cluster, daemonSet, k8s, provider, unknown, v2, type Res } from "../support/stack";

const GKE = "gke.gcr.io/ip-masq-agent";
const agent = (image: unknown, container: object = {}, pod: object = {}): Res =>
  daemonSet("agent", { hostNetwork: true, containers: [{ name: "agent", image, ...container }], ...pod }, "p");
const on = (...more: readonly Res[]): readonly Res[] => [v2("web"), provider("p", "web"), ...more];
const tagged = (tag: string, ...args: string[]) => on(agent(`${GKE}:${tag}`, args.length > 0 ? { args } : {}));
const started = (container: object, tag = "v2.12.6-gke.15") => on(agent(`${GKE}:${tag}`, container));
const at = (end: string) => `agent spec.template.spec.containers[0].${end}`;
const flags = { finds: [`mandatory ${at("args")}`] };
const upgrade = { finds: [`mandatory ${at("image")}`] };
const service = (name: string, spec: object, by = "p"): Res => k8s("core/v1 Service", name, spec, by);

describeRule(ipMasqAgentKeepsPorts, {
  "before it took ports at random": { stack: tagged("v2.9.3") },
  "before, with a version of the image behind": { stack: tagged("v2.9.3-v0.2.4-gke.5") },
  "the first that does: no flag helps": { stack: tagged("v2.10.0", "--random-fully=false"), ...upgrade },
  "2.10 without flags": { stack: tagged("v2.10"), ...upgrade },
  "2.11 without the flag": { stack: tagged("v2.11.0"), ...flags },
  "2.11 with it": { stack: tagged("v2.11.0", "--v=2", "--random-fully=false") },
  "2.11 knows no other way": { stack: tagged("v2.11.9", "--to-ports=32768-65535"), ...flags },
  "2.12 without the flag": { stack: tagged("v2.12.6-gke.15", "--masq-chain=IP-MASQ"), ...flags },
  "2.12 as Google's manifest has it": {
    stack: tagged(
      "v2.12.6-gke.15@sha256:c51e89bdc5073fdbaaff8bf42b32765f7f1eb0fec7d6189de5f14c48ac489448",
      "--v=2",
      "--logtostderr=false",
      "--log_file=/dev/stdout",
      "--log_file_max_size=0",
      "--masq-chain=IP-MASQ",
      "--random-fully=false",
    ),
  },
  "a later line": { stack: tagged("v2.13.0"), ...flags },
  "a later major one": { stack: tagged("3.0.0"), ...flags },
  "without a v": { stack: tagged("2.12.0"), ...flags },
  "ports beside the NodePorts": { stack: tagged("v2.12.0", "--to-ports=1024-29999,32768-65535") },
  "ports beside them, as two words": { stack: tagged("v2.12.0", "--to-ports", "32768-65535") },
  "ports with one NodePort": { stack: tagged("v2.12.0", "--to-ports=1024-30000"), ...flags },
  "ports that are none": { stack: tagged("v2.12.0", "--to-ports=all"), undecided: ["agent"] },
  "no ports named": { stack: tagged("v2.12.0", "--to-ports="), ...flags },

  ...Object.fromEntries(
    ["--random-fully=0", "-random-fully=false", "--random-fully=F", "--random-fully=f", "--random-fully=False"].map(
      (flag) => [flag, { stack: tagged("v2.12.0", flag) }],
    ),
  ),
  "--random-fully=FALSE": { stack: tagged("v2.12.0", "--random-fully=FALSE") },
  "--random-fully alone": { stack: tagged("v2.12.0", "--random-fully"), ...flags },
  "--random-fully=1": { stack: tagged("v2.12.0", "--random-fully=1"), ...flags },
  "a boolean flag takes no second word": { stack: tagged("v2.12.0", "--random-fully", "false"), ...flags },
  "behind the end of the flags": { stack: tagged("v2.12.0", "--", "--random-fully=false"), ...flags },
  "the last one counts": { stack: tagged("v2.12.0", "--random-fully=false", "--random-fully=true"), ...flags },
  "no boolean at all": { stack: tagged("v2.12.0", "--random-fully=no"), undecided: ["agent"] },
  "from a variable": { stack: tagged("v2.12.0", "--random-fully=$(RANDOM_FULLY)"), undecided: ["agent"] },
  "all flags from a variable": { stack: tagged("v2.12.0", "$(FLAGS)"), undecided: ["agent"] },
  "another flag from a variable": { stack: tagged("v2.12.0", "--masq-chain=$(CHAIN)", "--random-fully=false") },
  "a flag that nobody knows": { stack: tagged("v2.12.0", "--weird", "--random-fully=false"), undecided: ["agent"] },

  "by its command": { stack: started({ command: ["/ip-masq-agent", "--random-fully=false"] }) },
  "by its command, without the flag": {
    stack: started({ command: ["/ip-masq-agent", "--v=2"] }),
    finds: [`mandatory ${at("command")}`],
  },
  "by command and arguments": { stack: started({ command: ["/ip-masq-agent"], args: ["--random-fully=false"] }) },
  "in a shell string": { stack: started({ command: ["sh", "-c", "exec /ip-masq-agent --random-fully=false"] }) },
  "in a shell string, quoted": {
    stack: started({
      command: ["/bin/sh"],
      args: ["-ec", "sleep 1\n/ip-masq-agent \\\n  '--random-fully=false' --v 2"],
    }),
  },
  "in a shell string, without the flag": {
    stack: started({ command: ["sh", "-c"], args: ["exec /ip-masq-agent --v=2"] }),
    ...flags,
  },
  "in a shell string, from a variable": {
    stack: started({ command: ["sh", "-c", "exec /ip-masq-agent --random-fully=$RF"] }),
    undecided: ["agent"],
  },
  "in a shell string, all of them": {
    stack: started({ command: ["sh", "-c", 'exec /ip-masq-agent "$@"', "--", "--random-fully=false"] }),
    undecided: ["agent"],
  },
  "a command that nobody knows": { stack: started({ command: ["/run.sh"] }), undecided: ["agent"] },

  "a digest alone": { stack: on(agent(`${GKE}@sha256:c51e89bd`)), undecided: ["agent"] },
  "a digest alone, with the flag": { stack: on(agent(`${GKE}@sha256:c51e89bd`, { args: ["--random-fully=false"] })) },
  "no tag": { stack: on(agent(GKE)), undecided: ["agent"] },
  "a tag that says nothing": { stack: tagged("latest"), undecided: ["agent"] },
  "a foreign registry": { stack: on(agent("harbor.acme.example:5000/mirror/k8s/ip-masq-agent:v2.12.0")), ...flags },
  "of one architecture": { stack: on(agent("registry.k8s.io/networking/ip-masq-agent-amd64:v2.11.0")), ...flags },
  "a copy under another name": {
    stack: on(agent("acme/our-ip-masq-agent:v2.12.0")),
    finds: [`advisory ${at("args")}`],
  },
  "another agent": {
    stack: on(
      agent("mcr.microsoft.com/ip-masq-agent-v2:v2.12.0"),
      k8s(
        "core/v1 Pod",
        "x",
        { hostNetwork: true, containers: [{ name: "x", image: "acme/ip-masq-agent-exporter:v2.12.0" }] },
        "p",
      ),
    ),
  },
  "in a network of its own": { stack: on(agent(`${GKE}:v2.12.0`, {}, { hostNetwork: false })) },
  "beside an init container": {
    stack: on(
      agent(`${GKE}:v2.12.0`, {}, { initContainers: [{ name: "wait", image: "busybox", command: ["sleep", "1"] }] }),
    ),
    ...flags,
  },
  "a container not known yet hides no other": {
    stack: on(agent("", {}, { containers: [unknown, { name: "agent", image: `${GKE}:v2.11.0` }] })),
    finds: ["mandatory agent spec.template.spec.containers[1].args"],
    undecided: ["agent"],
  },
  "an image not known yet": { stack: on(agent(unknown)), undecided: ["agent"] },
  "arguments not known yet": { stack: started({ args: [unknown] }), undecided: ["agent"] },

  "on a legacy cluster": {
    stack: [cluster("old"), provider("p", "old"), agent(`${GKE}:v2.12.0`)],
    refuses: [at("args")],
  },
  "the only cluster is a guess": {
    stack: [v2("web"), provider("p"), agent(`${GKE}:v2.12.0`)],
    finds: [`advisory ${at("args")}`],
    refuses: [at("args")],
  },
  "no cluster in view": {
    stack: [provider("p"), agent(`${GKE}:v2.12.0`)],
    undecided: ["agent"],
    refuses: [at("args")],
  },
  "no cluster in view, assumed": {
    stack: [provider("p"), agent(`${GKE}:v2.12.0`)],
    given: { assume: { cluster: { dataplaneV2: true } } },
    ...flags,
  },
  "NodePorts moved beside all source ports": {
    stack: tagged("v2.12.0", "--to-ports=30000-32767"),
    given: { assume: { nodePortRange: "40000-41000" } },
  },
});

describe("the finding", () => {
  const said = (...services: readonly Res[]) =>
    sentencesOf(ipMasqAgentKeepsPorts, [...tagged("v2.12.6-gke.15"), ...services])[0];

  test("gives the share, both ranges and the way out", () =>
    expect(said()).toBe(
      "spec.template.spec.containers[0].args: agent v2.12.6-gke.15 takes source ports from 1024-65535 at random: 4.3 % of new flows leave from a NodePort (30000-32767), and no Service with node ports is in view. Run the agent with --random-fully=false, or with --to-ports=1024-29999,32768-65535. [ip-masq-agent-keeps-ports]",
    ));

  test.each<[string, Res[], string]>([
    ["NodePort", [service("front", { type: "NodePort" })], "Service front has node ports"],
    ["LoadBalancer", [service("front", { type: "LoadBalancer" })], "Service front has node ports"],
    [
      "a load balancer without, but for a pinned one",
      [
        service("front", {
          type: "LoadBalancer",
          allocateLoadBalancerNodePorts: false,
          ports: [{ port: 1, nodePort: 30001 }],
        }),
      ],
      "Service front has node ports",
    ],
    [
      "a load balancer without",
      [service("front", { type: "LoadBalancer", allocateLoadBalancerNodePorts: false, ports: [{ port: 1 }] })],
      "no Service with node ports is in view",
    ],
    [
      "ClusterIP",
      [service("front", { type: "ClusterIP" }), service("back", {})],
      "no Service with node ports is in view",
    ],
    [
      "several",
      [service("a", { type: "NodePort" }), service("b", { type: "LoadBalancer" }), service("c", { type: "NodePort" })],
      "Service a and 2 more have node ports",
    ],
    [
      "of another cluster",
      [v2("other"), provider("q", "other"), service("front", { type: "NodePort" }, "q")],
      "no Service with node ports is in view",
    ],
  ])("tells of Services: %s", (_, services, expected) => expect(said(...services)).toContain(`, and ${expected}. `));

  test("says the way out of each version", () => {
    const fix = (tag: string, ...args: string[]) => sentencesOf(ipMasqAgentKeepsPorts, tagged(tag, ...args))[0];
    expect(fix("v2.10.0")).toContain("Upgrade the agent to 2.11 or newer, and run it with --random-fully=false. [");
    expect(fix("v2.11.0")).toContain(" Run the agent with --random-fully=false. [");
    expect(fix("v2.10.0", "--random-fully=false")).toContain(
      "agent v2.10.0, which knows --random-fully only from 2.11 on, takes",
    );
    expect(fix("v2.11.0", "--to-ports=1-2")).toContain(
      "agent v2.11.0, which knows --to-ports only from 2.12 on, takes",
    );
    expect(fix("v2.12.0", "--to-ports=1024-31999")).toContain("from 1024-31999 at random: 6.5 % of new flows");
  });

  test("says why it cannot tell", () => {
    expect(sentencesOf(ipMasqAgentKeepsPorts, on(agent(`${GKE}@sha256:0123`)))).toEqual([
      "not evaluated: containers[0].image does not say which version of the agent runs",
    ]);
    expect(sentencesOf(ipMasqAgentKeepsPorts, tagged("v2.12.0", "$(FLAGS)"))).toEqual([
      "not evaluated: containers[0].args: what the agent is started with cannot be told",
    ]);
  });
});
