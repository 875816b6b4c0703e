import { KNOWN_ISSUES } from "../facts/known-issues";
import { LEAKED_RESERVATIONS } from "../facts/pod-ip-leak";
import type { Collection, Item } from "../inventory/collection";
import { once } from "../inventory/once";
import { POD_TEMPLATE, type PodTemplate } from "../inventory/pod-template";
import { CLUSTER } from "../inventory/subjects";
import { NotYet } from "../inventory/view";
import { listOf } from "../values/list-of";
import { runsDataplaneV2, versionOf } from "./cluster";
import { on, rule } from "./rule";
import { affectedBy } from "./version-floor";

export const versionWithoutPodIpLeak = rule({
  id: "version-without-pod-ip-leak",
  title: "A cluster runs a version that gives Pod IPs back, or cleans up behind it",
  why: `Deleted Pods keep their IP until a node has none left: "${KNOWN_ISSUES.podIpLeak.value.symptom}".`,
  fix: "Upgrade, or run PodIpLeakCleanup. Where a cleanup is deployed elsewhere, waive this with the reason.",
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [KNOWN_ISSUES.podIpLeak, LEAKED_RESERVATIONS],
  checks: [
    on(CLUSTER, function* (_, { home, resource, inventory, given, creating }) {
      if (home === undefined || runsDataplaneV2(home)?.value !== true) return;
      const pods = inventory.of(POD_TEMPLATE);
      const isHere = (pod: Item<PodTemplate>): boolean => {
        const { cluster } = inventory.homeOf(pod.resource);
        return cluster === undefined || cluster.resource === resource;
      };
      if (cleanupsIn(pods).items.some(isHere)) return;
      const { items, withheld } = possibleIn(pods);
      const unseen = creating ? undefined : withheld[0];
      const softer = items.some(isHere)
        ? "a DaemonSet that may clean up is in view"
        : unseen && `a cleanup may be out of view: ${unseen}`;
      for (const finding of affectedBy(versionOf(home, creating), given.knownIssues.podIpLeak))
        yield finding instanceof NotYet ? finding : { ...finding, softer: finding.softer ?? softer };
    }),
  ],
});

const cleanupsIn = once((pods: Collection<PodTemplate>) => pods.where(cleansUp));
const possibleIn = once((pods: Collection<PodTemplate>) => pods.where(mayCleanUp));

/** A DaemonSet that may delete in the node's folder of reservations: one that only reads cleans nothing up. */
const cleansUp = ({ workload, volumes, containers }: PodTemplate): boolean =>
  workload === "DaemonSet" &&
  listOf(volumes).some((v) => isWithin(v?.hostPath?.path, FOLDER) && mayWrite(containers, v.name));

/** One that may delete in a folder above it, or only when it starts. */
const mayCleanUp = ({ workload, volumes, containers, initContainers }: PodTemplate): boolean =>
  workload === "DaemonSet" &&
  listOf(volumes).some((v) => {
    const path = v?.hostPath?.path;
    if (!isWithin(path, FOLDER) && !isWithin(FOLDER, path)) return false;
    return mayWrite(containers, v.name) || mayWrite(initContainers, v.name);
  });

const FOLDER = LEAKED_RESERVATIONS.value;

/** Whether a folder is `outer`, or lies in it. */
const isWithin = (folder: unknown, outer: unknown): boolean =>
  isAbsolute(folder) && isAbsolute(outer) && partsOf(outer).every((part, i) => part === partsOf(folder)[i]);

const isAbsolute = (path: unknown): path is string => typeof path === "string" && path.startsWith("/");
const partsOf = (path: string): readonly string[] => path.split("/").filter((part) => part !== "" && part !== ".");

const mayWrite = (containers: PodTemplate["containers"] | undefined, volume: string): boolean =>
  listOf(containers).some((c) => listOf(c?.volumeMounts).some((m) => m?.name === volume && m.readOnly !== true));
