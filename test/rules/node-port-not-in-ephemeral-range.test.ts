import { nodePortNotInEphemeralRange } from "../../lib/rules/node-port-not-in-ephemeral-range";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { formatShare } from "../../lib/values/port-range";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { cluster, daemonSet, deployment, k8s, pool, provider, unknown, v2, type Res } from "../support/stack";

const RANGE = "net.ipv4.ip_local_port_range";
const at = `nodeConfig.linuxNodeConfig.sysctls["${RANGE}"]`;
const sysctls = (range: unknown, more: object = {}) => ({
  nodeConfig: { linuxNodeConfig: { sysctls: { [RANGE]: range, ...more } } },
});
const on = (range: unknown, more: object = {}): readonly Res[] => [
  v2("web"),
  pool("edge", sysctls(range, more), "web"),
];
const refused = [`mandatory edge ${at}`];

describeRule(nodePortNotInEphemeralRange, {
  "not set": { stack: [v2("web"), pool("edge", { nodeConfig: {} }, "web")] },
  "begins right after the NodePorts": { stack: on("32768 60999") },
  "begins at the last NodePort": { stack: on("32767 60999"), finds: refused },
  "ends at the first NodePort": { stack: on("1024 30000"), finds: refused },
  "ends right before them: only the agent minds": { stack: on("10000 29999"), finds: [`advisory edge ${at}`] },
  "all ports, with a tab": { stack: on("1024\t65535"), finds: refused },
  "with the NodePorts reserved": {
    stack: on("1024 65535", { "net.ipv4.ip_local_reserved_ports": "8080,30000-32767" }),
  },
  "reserved in two pieces that touch": {
    stack: on("1024 65535", { "net.ipv4.ip_local_reserved_ports": "30000-31000,31001-32767" }),
  },
  "reserved but for one port": {
    stack: on("1024 65535", { "net.ipv4.ip_local_reserved_ports": "30000-31000,31002-32767" }),
    finds: refused,
  },
  "a single number: the lower end": { stack: on("32000"), finds: refused },
  "a single number after the NodePorts": { stack: on("32768") },
  "reserved ports not known yet": {
    stack: on("1024 65535", { "net.ipv4.ip_local_reserved_ports": unknown }),
    undecided: ["edge"],
  },
  "not known yet": { stack: on(unknown), undecided: ["edge"] },
  "upside down": { stack: on("65535 1024"), undecided: ["edge"] },
  "beside an unknown service account": {
    stack: [
      v2("web"),
      pool("edge", { nodeConfig: { serviceAccount: unknown, ...sysctls("1024 65535").nodeConfig } }, "web"),
    ],
    finds: refused,
  },
  "in the cluster's own nodes": { stack: [v2("web", sysctls("1024 65535"))], finds: [`mandatory web ${at}`] },
  "in a pool inside the cluster": {
    stack: [v2("web", { nodePools: [{}, sysctls("1024 65535")] })],
    finds: [`mandatory web nodePools[1].${at}`],
  },
  "in a pool that its cluster reports as well: said once": {
    stack: [
      v2(
        "web",
        { initialNodeCount: 1 },
        { outputs: { nodePools: [{ name: "edge-1", ...sysctls("1024 65535") }], ...sysctls("1024 65535") } },
      ),
      pool("edge", { name: "edge-1", ...sysctls("1024 65535") }, "web"),
    ],
    finds: refused,
  },
  "in a cluster that is about to report its pools": {
    stack: [v2("web", {}, { outputs: { nodePools: unknown, nodeConfig: unknown } })],
  },
  "by the cluster's name": {
    stack: [
      v2("web", { name: "web-1" }),
      cluster("old", { name: "old-1" }),
      {
        ...pool("edge", { ...sysctls("1024 65535"), cluster: "projects/p/locations/l/clusters/web-1" }, "web"),
        on: {},
      },
    ],
    finds: refused,
  },
  "without Dataplane V2": {
    stack: [cluster("old"), pool("edge", sysctls("1024 65535"), "old")],
    refuses: [`edge ${at}`],
  },
  "cluster not in view": {
    stack: [{ ...pool("edge", sysctls("1024 65535"), ""), on: {} }],
    undecided: ["edge"],
    refuses: [`edge ${at}`],
  },
  "cluster assumed": {
    stack: [{ ...pool("edge", sysctls("1024 65535"), ""), on: {} }],
    given: { assume: { cluster: { dataplaneV2: true } } },
    finds: refused,
  },
  "NodePorts moved by configuration": {
    stack: on("32768 60999"),
    given: { assume: { nodePortRange: "40000-41000" } },
    finds: refused,
  },
});

const PROC = "/proc/sys/net/ipv4/ip_local_port_range";
const SET = `sysctl -w ${RANGE}="1024 65535"`;
const RESERVE = `sysctl -w net.ipv4.ip_local_reserved_ports=30000-32767`;
const privileged = { securityContext: { privileged: true } };

/** A DaemonSet that runs a script on its nodes. */
const tuner = (script: unknown, pod: object = {}, container: object = {}): Res =>
  daemonSet(
    "tune",
    {
      hostNetwork: true,
      initContainers: [{ name: "tune", image: "busybox", command: ["sh", "-c", script], ...privileged, ...container }],
      containers: [{ name: "pause", image: "pause" }],
      ...pod,
    },
    "p",
  );
const by = (...more: readonly Res[]): readonly Res[] => [v2("web"), provider("p", "web"), ...more];
const init = "spec.template.spec.initContainers[0]";
const tuned = { finds: [`mandatory tune ${init}.command[2]`] };
const scripts = (data: object, namespace = "shop"): Res =>
  k8s("core/v1 ConfigMap", "scripts", { data }, "p", { namespace });
const mounted = {
  pod: { volumes: [{ name: "s", configMap: { name: "scripts" } }] },
  container: { command: ["sh", "/scripts/tune.sh"], volumeMounts: [{ name: "s", mountPath: "/scripts" }] },
};

describeRule(nodePortNotInEphemeralRange, {
  "a privileged init container in the node's network": { stack: by(tuner(SET)), ...tuned },
  "whether in the node's network is not known yet": {
    stack: by(tuner(SET, { hostNetwork: unknown })),
    undecided: ["tune"],
  },
  "in a network of its own, whatever is not known of its containers": {
    stack: by(tuner(SET, { hostNetwork: false, initContainers: [unknown] })),
  },
  "a container, by its arguments": {
    stack: by(
      tuner("", {
        initContainers: [],
        containers: [
          { name: "c", command: ["/bin/sh"], args: ["-ec", `while true; do ${SET}; sleep 9; done`], ...privileged },
        ],
      }),
    ),
    finds: ["mandatory tune spec.template.spec.containers[0].args[1]"],
  },
  "without a shell": {
    stack: by(tuner("", {}, { command: ["sysctl", "-w", `${RANGE}=1024 65535`] })),
    ...tuned,
  },
  "into /proc": { stack: by(tuner(`echo "1024 65535" > ${PROC}`)), ...tuned },
  "right after its start": {
    stack: by(
      tuner("", {}, { command: ["sleep"], lifecycle: { postStart: { exec: { command: ["sh", "-c", SET] } } } }),
    ),
    finds: [`mandatory tune ${init}.lifecycle.postStart.exec.command[2]`],
  },
  "in a Deployment": {
    stack: by(
      deployment(
        "tune",
        { app: "t" },
        { hostNetwork: true, containers: [{ name: "c", command: ["sh", "-c", SET], ...privileged }] },
        "p",
      ),
    ),
    finds: ["mandatory tune spec.template.spec.containers[0].command[2]"],
  },
  "by hostPID and nsenter": {
    stack: by(tuner(`nsenter -t 1 -m -u -n -i -- ${SET}`, { hostNetwork: false, hostPID: true })),
    ...tuned,
  },
  "by nsenter into the node's files alone": {
    stack: by(tuner(`nsenter -t 1 -m -- ${SET}`, { hostNetwork: false, hostPID: true })),
  },
  "by nsenter into who knows whose network": {
    stack: by(tuner(`nsenter -t 4711 -n ${SET}`, { hostNetwork: false, hostPID: true })),
    undecided: ["tune"],
  },
  "hostPID alone": { stack: by(tuner(SET, { hostNetwork: false, hostPID: true })) },
  "in the Pod's own network": { stack: by(tuner(SET, { hostNetwork: false })) },
  "not privileged": { stack: by(tuner(SET, {}, { securityContext: { capabilities: { add: ["NET_ADMIN"] } } })) },
  "the Pod's own sysctl": {
    stack: by(
      tuner("sleep 1", { hostNetwork: false, securityContext: { sysctls: [{ name: RANGE, value: "1024 65535" }] } }),
    ),
  },
  "one that keeps clear of them": { stack: by(tuner(`sysctl -w ${RANGE}="32768 60999"`)) },
  "another sysctl": { stack: by(tuner("sysctl -w vm.max_map_count=262144")) },
  "only reads it": { stack: by(tuner(`cat ${PROC}`)) },
  "ends right before them: only the agent minds": {
    stack: by(tuner(`sysctl -w ${RANGE}="10000 29999"`)),
    finds: [`advisory tune ${init}.command[2]`],
  },
  "reserves them as well": { stack: by(tuner(`${SET}; ${RESERVE}`)) },
  "reserves them in another container": {
    stack: by(tuner(SET, { containers: [{ name: "c", command: ["sh", "-c", RESERVE], ...privileged }] })),
  },
  "reserves who knows what": {
    stack: by(tuner(`${SET}; sysctl -w net.ipv4.ip_local_reserved_ports=$PORTS`)),
    undecided: ["tune"],
  },
  "a value from a variable": { stack: by(tuner(`sysctl -w ${RANGE}="$RANGE"`)), undecided: ["tune"] },
  "a value that Kubernetes puts in": {
    stack: by(tuner("", {}, { command: ["sysctl", "-w", `${RANGE}=$(PORTS)`] })),
    undecided: ["tune"],
  },
  "a script in a variable": {
    stack: by(tuner("", {}, { command: undefined, env: [{ name: "STARTUP_SCRIPT", value: SET }] })),
    undecided: ["tune"],
  },
  "the last one counts": { stack: by(tuner(`sysctl -w ${RANGE}="32768 60999"; ${SET}`)), ...tuned },
  "two that differ": { stack: by(tuner(`${SET}; sysctl -w ${RANGE}="32768 60999"`)), undecided: ["tune"] },
  "a script that nobody can follow": { stack: by(tuner(`case $x in a) ${SET};; esac`)), undecided: ["tune"] },
  "no range": { stack: by(tuner(`sysctl -w ${RANGE}="65535 1024"`)), undecided: ["tune"] },
  "a command not known yet": { stack: by(tuner(unknown)), undecided: ["tune"] },
  "a container not known yet hides no other": {
    stack: by(tuner(SET, { initContainers: [unknown, { name: "c", command: ["sh", "-c", SET], ...privileged }] })),
    finds: ["mandatory tune spec.template.spec.initContainers[1].command[2]"],
    undecided: ["tune"],
  },
  "a script of a ConfigMap": {
    stack: by(scripts({ "tune.sh": `#!/bin/sh\n${SET}\n` }), tuner("", mounted.pod, mounted.container)),
    finds: [`mandatory tune ${init}.command[1]`],
  },
  "a script of a ConfigMap under another name": {
    stack: by(
      scripts({ script: SET }),
      tuner(
        "",
        {
          volumes: [
            {
              name: "s",
              projected: {
                sources: [{ configMap: { name: "scripts", items: [{ key: "script", path: "a/tune.sh" }] } }],
              },
            },
          ],
        },
        { command: ["/scripts/a/tune.sh"], volumeMounts: [{ name: "s", mountPath: "/scripts/" }] },
      ),
    ),
    finds: [`mandatory tune ${init}.command[0]`],
  },
  "a single file of a ConfigMap": {
    stack: by(
      scripts({ "tune.sh": SET }),
      tuner("", mounted.pod, {
        command: ["bash", "/tune.sh"],
        volumeMounts: [{ name: "s", mountPath: "/tune.sh", subPath: "tune.sh" }],
      }),
    ),
    finds: [`mandatory tune ${init}.command[1]`],
  },
  "settings of a ConfigMap": {
    stack: by(
      scripts({ "99.conf": `${RANGE} = 1024 65535` }),
      tuner("sysctl -p /scripts/99.conf", mounted.pod, { volumeMounts: mounted.container.volumeMounts }),
    ),
    ...tuned,
  },
  "a ConfigMap of another namespace": {
    stack: by(scripts({ "tune.sh": SET }, "bank"), tuner("", mounted.pod, mounted.container)),
    undecided: ["tune"],
  },
  "a ConfigMap of the Pod's namespace, another one of the same name": {
    stack: by(
      scripts({ "tune.sh": "sysctl -w vm.swappiness=1" }),
      { ...scripts({ "tune.sh": SET }, "kube-system"), name: "theirs" },
      k8s(
        "core/v1 Pod",
        "tune",
        {
          hostNetwork: true,
          containers: [{ name: "tune", ...privileged, ...mounted.container }],
          ...mounted.pod,
        },
        "p",
        { namespace: "kube-system" },
      ),
    ),
    finds: ["mandatory tune spec.containers[0].command[1]"],
  },
  "a ConfigMap out of view": { stack: by(tuner("", mounted.pod, mounted.container)), undecided: ["tune"] },
  "a script of a Secret": {
    stack: by(tuner("", { volumes: [{ name: "s", secret: { secretName: "scripts" } }] }, mounted.container)),
    undecided: ["tune"],
  },
  "a ConfigMap that is harmless": {
    stack: by(scripts({ "tune.sh": "sysctl -w vm.swappiness=1" }), tuner("", mounted.pod, mounted.container)),
  },
  "a node pool that reserves them: perhaps for these nodes": {
    stack: by(
      pool(
        "edge",
        { nodeConfig: { linuxNodeConfig: { sysctls: { "net.ipv4.ip_local_reserved_ports": "30000-32767" } } } },
        "web",
      ),
      tuner(SET),
    ),
    undecided: ["tune"],
  },
  "a node pool of another program that reserves them: perhaps for these nodes": {
    stack: [
      v2(
        "web",
        {},
        {
          outputs: {
            nodePools: [
              { nodeConfig: { linuxNodeConfig: { sysctls: { "net.ipv4.ip_local_reserved_ports": "30000-32767" } } } },
            ],
          },
        },
      ),
      provider("p", "web"),
      tuner(SET),
    ],
    undecided: ["tune"],
    refuses: ["tune spec.template.spec.initContainers[0].command[2]"],
  },
  "a DaemonSet that reserves them for the node pool": {
    stack: by(pool("edge", sysctls("1024 65535"), "web"), tuner(RESERVE)),
    undecided: ["edge"],
  },
  "a DaemonSet that reserves who knows what for the node pool": {
    stack: by(pool("edge", sysctls("1024 65535"), "web"), tuner("sysctl -w net.ipv4.ip_local_reserved_ports=$PORTS")),
    undecided: ["edge"],
  },
  "another node pool that reserves them for itself": {
    stack: by(
      pool("edge", sysctls("1024 65535"), "web"),
      pool("safe", sysctls("1024 65535", { "net.ipv4.ip_local_reserved_ports": "30000-32767" }), "web"),
    ),
    finds: refused,
  },
  "a tuner on a legacy cluster": {
    stack: [cluster("old"), provider("p", "old"), tuner(SET)],
    refuses: [`tune ${init}.command[2]`],
  },
  "a tuner, the only cluster is a guess": {
    stack: [v2("web"), provider("p"), tuner(SET)],
    finds: [`advisory tune ${init}.command[2]`],
    refuses: [`tune ${init}.command[2]`],
  },
  "a tuner, no cluster in view": {
    stack: [provider("p"), tuner(SET)],
    undecided: ["tune"],
    refuses: [`tune ${init}.command[2]`],
  },
  "an init script of the node pool": {
    stack: [
      v2("web"),
      pool(
        "edge",
        { nodeConfig: { linuxNodeConfig: { customNodeInit: { initScript: { gcsUri: "gs://b/o" } } } } },
        "web",
      ),
    ],
    undecided: ["edge"],
  },
  "the assumed range of nodes": {
    stack: [v2("web"), pool("edge", { nodeConfig: { machineType: "e2-medium" } }, "web")],
    given: { assume: { ephemeralRange: "1024-65535" } },
    finds: ["mandatory edge nodeConfig.linuxNodeConfig.sysctls"],
  },
  "a node pool that does not go by the assumed range": {
    stack: on("32768 60999"),
    given: { assume: { ephemeralRange: "1024-65535" } },
  },
});

describe("the exposure", () => {
  const said = (range: string, more: object = {}) => sentencesOf(nodePortNotInEphemeralRange, on(range, more))[0] ?? "";
  test.each([
    ["1024 65535", "4.3 %"],
    ["10000 65000", "5.0 %"],
    ["30000 32767", "100 %"],
  ])("of %s is %s", (range, share) => {
    expect(said(range)).toContain(`${range.replace(" ", "-")} meets the NodePorts 30000-32767: ${share} of new flows`);
  });
  test("of 32768 60999 is none", () => expect(said("32768 60999")).toBe(""));
  test("leaves out what is reserved", () =>
    expect(said("30000 32768", { "net.ipv4.ip_local_reserved_ports": "30000-32766" })).toContain(
      "50.0 % of new flows",
    ));

  test("is the share of the range, whatever the range", () => {
    const port = fc.integer({ min: 1, max: 65535 });
    fc.assert(
      fc.property(port, port, (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const met = Math.max(0, Math.min(to, 32767) - Math.max(from, 30000) + 1);
        const sentence = said(`${from} ${to}`);
        if (from > 32767) expect(sentence).toBe("");
        else if (met === 0) expect(sentence).toContain("lies before the NodePorts 30000-32767");
        else expect(sentence).toContain(`${formatShare(met / (to - from + 1))} of new flows leave from one of them`);
      }),
    );
  });
});

test("a finding of a script names the ConfigMap that holds it", () => {
  const stack = by(scripts({ "tune.sh": SET }), tuner("", mounted.pod, mounted.container));
  expect(sentencesOf(nodePortNotInEphemeralRange, stack)).toEqual([
    `${init}.command[1]: sets the node's ${RANGE}: 1024-65535 meets the NodePorts 30000-32767: 4.3 % of new flows leave from one of them. ${nodePortNotInEphemeralRange.fix} [node-port-not-in-ephemeral-range]`,
  ]);
});

test("the provider takes sysctls of nodes in these three places alone", () => {
  const types = readFileSync(require.resolve("@pulumi/gcp/types/input.d.ts"), "utf8").split(
    /^ {4}export interface |^ {4}interface /m,
  );
  const takers = types.filter((t) => /\n {8}sysctls\?: /.test(t)).map((t) => /^\w+/.exec(t)![0]);
  expect(takers.sort()).toEqual([
    "ClusterNodeConfigLinuxNodeConfig",
    "ClusterNodePoolNodeConfigLinuxNodeConfig",
    "NodePoolNodeConfigLinuxNodeConfig",
  ]);
});
