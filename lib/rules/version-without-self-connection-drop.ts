import { KNOWN_ISSUES } from "../facts/known-issues";
import { POLICY_NETWORK } from "../facts/network-policy";
import { POD_TEMPLATE, type PodTemplate } from "../inventory/pod-template";
import { NETWORK_POLICY, SERVICE, type NetworkPolicy, type Service } from "../inventory/subjects";
import type { Item } from "../inventory/collection";
import { candidates, podsByLabel } from "../inventory/pods-by-label";
import { policiesFor, selectorOf } from "../inventory/policies-by-label";
import { ifKnown, NotYet } from "../inventory/view";
import { impliedBy, isEmptySelector, matches } from "../values/label-selector";
import { listOf } from "../values/list-of";
import { runsDataplaneV2, versionOf } from "./cluster";
import { each } from "./judge";
import { on, rule, type Around } from "./rule";
import { affectedBy } from "./version-floor";

export const versionWithoutSelfConnectionDrop = rule({
  id: "version-without-self-connection-drop",
  title:
    "On a version with the connection-tracking defect, a Service behind an ingress NetworkPolicy uses its container's port",
  why: "A Pod's connection to itself through the Service is dropped by the policy: always with one backend, half the time with two.",
  fix: "Upgrade, or give the Service the port that the container listens on.",
  level: "mandatory",
  severity: "medium",
  scopes: ["graph"],
  facts: [KNOWN_ISSUES.selfConnectionDrop],
  checks: [
    on(SERVICE, function* (service, around) {
      const { home, given, creating } = around;
      if (home === undefined || runsDataplaneV2(home)?.value !== true || !hasVirtualIp(service)) return;
      const [affected] = affectedBy(versionOf(home, creating), given.knownIssues.selfConnectionDrop);
      if (affected === undefined) return;

      const pods = podsBehind(service, around);
      const translated = [...translatedPorts(service, pods)];
      if (translated.length === 0) return;
      const isolating = policiesOn(service, pods, around);
      if (isolating.length === 0 || isolating.some((p) => admitsAll(p.subject))) return;
      if (pods.length > 0 && pods.every((p) => isOfTheNode(p.subject))) return;
      if (affected instanceof NotYet) throw affected;
      yield* each(translated, function* ({ index, port, target }) {
        yield {
          path: `ports[${index}].port`,
          reason: `${port} leads to port ${target}, NetworkPolicy ${isolating[0]!.subject.name} isolates its Pods, and the control plane's ${affected.reason}`,
          softer: affected.softer,
          related: [...isolating.map((p) => p.resource), ...(home.cluster ? [home.cluster.resource] : [])],
        };
      });
    }),
  ],
});

const hasVirtualIp = (service: Service): boolean =>
  service.type !== "ExternalName" && service.clusterIP !== "None" && Object.keys(service.selector ?? {}).length > 0;

function podsBehind(service: Service, { inventory, resource }: Around): readonly Item<PodTemplate>[] {
  const selector = { matchLabels: service.selector };
  const pods = podsByLabel(inventory.near(resource, POD_TEMPLATE));
  const likely = ifKnown(() => candidates(selector, service.namespace, pods)) ?? [];
  return [...likely].filter((pod) => ifKnown(() => matches(selector, pod.subject.labels)) === true);
}

interface Translated {
  readonly index: number;
  readonly port: number;
  readonly target: number | string;
}

/** The ports that are not the container's own. A named target is looked up in the Pods. */
function* translatedPorts(service: Service, pods: readonly Item<PodTemplate>[]): Iterable<Translated> {
  for (const [index, entry] of listOf(service.ports).entries()) {
    const { port, targetPort } = entry ?? {};
    const wanted = String(targetPort || port); // as the API server does with 0 and ""
    const target = /^\d+$/.test(wanted) ? Number(wanted) : numberOf(wanted, pods);
    if (port !== undefined && target !== undefined && target !== port) yield { index, port, target };
  }
}

const numberOf = (name: string, pods: readonly Item<PodTemplate>[]): number | undefined =>
  pods
    .flatMap((p) => listOf(p.subject.containers))
    .flatMap((c) => listOf(c?.ports))
    .find((p) => p?.name === name)?.containerPort;

/** The ingress policies that certainly select a Pod behind the Service: one in view, or whichever carries its labels. */
function policiesOn(service: Service, pods: readonly Item<PodTemplate>[], { inventory, resource }: Around) {
  const policies = inventory.near(resource, NETWORK_POLICY);
  const behind = [{ namespace: service.namespace, labels: service.selector }, ...pods.map((p) => p.subject)];
  const likely = new Set(behind.flatMap((p) => policiesFor(p, policies)));
  return policies
    .inOrder(likely)
    .filter(({ subject }) => ifKnown(() => isolatesIngress(subject) && selectsBehind(subject, service, pods)) === true);
}

function selectsBehind(policy: NetworkPolicy, service: Service, pods: readonly Item<PodTemplate>[]): boolean {
  const selector = selectorOf(policy);
  if (isEmptySelector(selector) || impliedBy(selector, service.selector)) return true;
  return pods.some((p) => !isOfTheNode(p.subject) && matches(selector, p.subject.labels) === true);
}

/** "Cilium will not provide security policy enforcement for such pods" (its troubleshooting guide). */
const isOfTheNode = ({ hostNetwork }: PodTemplate): boolean => hostNetwork === true;

/** A policy that is about ingress, as every one without types is, and about the network that Services lead through. */
function isolatesIngress({ policyTypes, annotations }: NetworkPolicy): boolean {
  const { annotation, primary } = POLICY_NETWORK.value;
  const network = annotations?.[annotation];
  if (network !== undefined && !(primary as readonly string[]).includes(network)) return false;
  const types = listOf(policyTypes);
  return types.length === 0 || types.includes("Ingress");
}

/** An empty ingress rule lets everything in, the Pod's own connection too. */
const admitsAll = (policy: NetworkPolicy): boolean =>
  listOf(policy.ingress).some((r) => listOf(r?.from).length === 0 && listOf(r?.ports).length === 0);
