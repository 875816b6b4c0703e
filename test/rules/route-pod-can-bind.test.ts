import { routePodCanBind } from "../../lib/rules/route-pod-can-bind";
import { describeRule } from "../support/rule";
import { sentencesOf } from "../support/sentences";
import { deployment, ipRoute, k8s, provider, unknown, v2, type Res } from "../support/stack";

const on = (...more: readonly Res[]): readonly Res[] => [v2("web"), provider("p", "web"), ...more];
const route = (more: object = {}, edges: readonly string[] = []): Res => ipRoute("proxy-ip", more, "p", edges);
const pods = (spec: object, labels: object = { app: "proxy" }): Res => deployment("a", labels, spec, "p");
const sysctl = (name: unknown, value: unknown) => pods({ securityContext: { sysctls: [{ name, value }] } });
const capable = (...add: unknown[]) => ({ name: "c", securityContext: { capabilities: { add, drop: ["ALL"] } } });
const bare = pods({ containers: [{ name: "c" }] });
const found = { finds: ["advisory a spec.template.spec.securityContext"] };

describeRule(routePodCanBind, {
  nothing: { stack: on(route(), bare), ...found },
  "the sysctl": { stack: on(route(), sysctl("net.ipv4.ip_nonlocal_bind", "1")) },
  "the sysctl with slashes": { stack: on(route(), sysctl("net/ipv4/ip_nonlocal_bind", "1")) },
  "the sysctl switched off": { stack: on(route(), sysctl("net.ipv4.ip_nonlocal_bind", "0")), ...found },
  "another sysctl": { stack: on(route(), sysctl("net.ipv6.ip_nonlocal_bind", "1")), ...found },
  "one of several sysctls": {
    stack: on(
      route(),
      pods({
        securityContext: {
          sysctls: [
            null,
            { name: "net.ipv4.tcp_syncookies", value: "1" },
            { name: "net.ipv4.ip_nonlocal_bind", value: "1" },
          ],
        },
      }),
    ),
  },
  NET_ADMIN: { stack: on(route(), pods({ containers: [capable("NET_ADMIN")] })) },
  NET_RAW: { stack: on(route(), pods({ containers: [capable("NET_RAW")] })) },
  "with Linux' own prefix": { stack: on(route(), pods({ containers: [capable("CAP_NET_ADMIN")] })) },
  "all capabilities": { stack: on(route(), pods({ containers: [capable("ALL")] })) },
  "another capability": {
    stack: on(route(), pods({ containers: [capable("NET_BIND_SERVICE", "SYS_ADMIN")] })),
    ...found,
  },
  "a capability that is dropped": {
    stack: on(route(), pods({ containers: [{ name: "c", securityContext: { capabilities: { drop: ["NET_RAW"] } } }] })),
    ...found,
  },
  privileged: { stack: on(route(), pods({ containers: [{ name: "c", securityContext: { privileged: true } }] })) },
  "not privileged": {
    stack: on(route(), pods({ containers: [{ name: "c", securityContext: { privileged: false } }] })),
    ...found,
  },
  "an init container that adds the address": {
    stack: on(route(), pods({ initContainers: [capable("NET_ADMIN")], containers: [{ name: "c" }] })),
  },
  "one container of two": { stack: on(route(), pods({ containers: [{ name: "c" }, capable("NET_ADMIN")] })) },
  "load is balanced": { stack: on(route({ loadBalancing: { healthCheckName: "ready" } }), bare), ...found },
  "whatever the mode": { stack: on(route({ reactionMode: "Exists" }), bare), ...found },
  "not selected": { stack: on(route(), pods({ containers: [{ name: "c" }] }, { app: "web" })) },
  "no route": { stack: on(bare) },
  "an empty selector: another rule's to say": { stack: on(route({ podSelector: {} }), bare) },
  "a Pod alone": {
    stack: on(route(), k8s("core/v1 Pod", "a", { containers: [{ name: "c" }] }, "p", { labels: { app: "proxy" } })),
    finds: ["advisory a spec.securityContext"],
  },
  "no lists": {
    stack: on(
      route(),
      pods({
        containers: "c",
        securityContext: { sysctls: "x" },
        initContainers: [null, { securityContext: { capabilities: { add: "ALL" } } }],
      }),
    ),
    ...found,
  },
  "in another cluster": { stack: [...on(bare), v2("other"), provider("q", "other"), ipRoute("proxy-ip", {}, "q")] },
  "its cluster is assumed": {
    stack: [provider("p"), route(), bare],
    given: { assume: { cluster: { dataplaneV2: true } } },
    ...found,
  },
  "a sysctl not known yet": { stack: on(route(), sysctl("net.ipv4.ip_nonlocal_bind", unknown)), undecided: ["a"] },
  "a sysctl not known yet beside a capability": {
    stack: on(route(), pods({ securityContext: unknown, containers: [capable("NET_ADMIN")] })),
  },
  "a container not known yet": { stack: on(route(), pods({ containers: [unknown, { name: "c" }] })), undecided: ["a"] },
  "labels not known yet": { stack: on(route(), pods({}, { app: unknown })), undecided: ["proxy-ip"] },
  "the selector by the edge": {
    stack: on(route({ podSelector: { matchLabels: { app: unknown } } }, ["a"]), bare),
    ...found,
  },
});

test("a finding names the route and the ways", () =>
  expect(sentencesOf(routePodCanBind, on(route(), bare))).toEqual([
    "spec.template.spec.securityContext: states nothing that lets the Pod use the addresses of GKEIPRoute proxy-ip. Set the sysctl net.ipv4.ip_nonlocal_bind to 1 for the Pod (its node pool has to allow that), or add NET_ADMIN or NET_RAW to the container that uses the address. Waive it where the program needs neither. [route-pod-can-bind]",
  ]));
