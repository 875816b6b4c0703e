import { USING_THE_ADDRESS } from "../facts/persistent-ip";
import { GKE_IP_ROUTE } from "../inventory/persistent-ips";
import { POD_TEMPLATE, type PodTemplate } from "../inventory/pod-template";
import { listOf } from "../values/list-of";
import { containersOf, type Container } from "./container-commands";
import { oneYes } from "./one-yes";
import { on, rule } from "./rule";
import { needOfRoutes, routesThat, unsureOf } from "./routes-to-pods";

const { sysctl: SYSCTL, capabilities: CAPABILITIES } = USING_THE_ADDRESS.value;

const isAny = (): boolean => true;

export const routePodCanBind = rule({
  id: "route-pod-can-bind",
  title: "The Pods of a GKEIPRoute can use its addresses",
  why: "An address is led to the Pod, and put on none of its interfaces: a program that binds to it, or answers from it, fails.",
  fix: `Set the sysctl ${SYSCTL} to 1 for the Pod (its node pool has to allow that), or add ${CAPABILITIES.join(" or ")} to the container that uses the address. Waive it where the program needs neither.`,
  level: "advisory",
  severity: "medium",
  scopes: ["graph"],
  facts: [USING_THE_ADDRESS],
  checks: [
    on(POD_TEMPLATE, function* (pod, around) {
      const routes = routesThat(isAny, around);
      if (routes.length === 0 || canUseAddress(pod)) return;
      const { who, softer, related } = needOfRoutes(routes);
      yield {
        path: "securityContext",
        reason: `states nothing that lets the Pod use the addresses of ${who}`,
        softer,
        related,
      };
    }),
    on(GKE_IP_ROUTE, unsureOf(isAny)),
  ],
});

const canUseAddress = (pod: PodTemplate): boolean =>
  oneYes(
    (function* () {
      yield () => hasSysctl(pod);
      for (const read of containersOf(pod)) yield () => mayDo(read().container);
    })(),
  );

/** With dots or with slashes, as the kubelet takes it. */
const hasSysctl = ({ securityContext }: PodTemplate): boolean =>
  listOf(securityContext?.sysctls).some((s) => s?.value === "1" && [SYSCTL, WITH_SLASHES].includes(s.name));
const WITH_SLASHES = SYSCTL.replace(/\./g, "/");

const mayDo = ({ securityContext }: Container): boolean =>
  securityContext?.privileged === true || listOf(securityContext?.capabilities?.add).some((name) => GRANTS.has(name));
const GRANTS: ReadonlySet<string> = new Set(["ALL", ...CAPABILITIES.flatMap((name) => [name, `CAP_${name}`])]);
