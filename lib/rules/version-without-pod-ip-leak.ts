import { KNOWN_ISSUES } from "../facts/known-issues";
import { LEAKED_RESERVATIONS } from "../facts/pod-ip-leak";
import type { Collection } from "../inventory/collection";
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
      const cleanups = cleanupsIn(inventory.of(POD_TEMPLATE));
      const here = cleanups.items.filter((c) => {
        const { cluster } = inventory.homeOf(c.resource);
        return cluster === undefined || cluster.resource === resource;
      });
      if (here.length > 0) return;
      const unseen = creating ? undefined : cleanups.withheld[0];
      for (const finding of affectedBy(versionOf(home, creating), given.knownIssues.podIpLeak))
        yield finding instanceof NotYet || unseen === undefined
          ? finding
          : { ...finding, softer: finding.softer ?? `a cleanup may be out of view: ${unseen}` };
    }),
  ],
});

const cleanupsIn = once((pods: Collection<PodTemplate>) => pods.where(cleansUp));

/** A DaemonSet that may delete in the node's folder of reservations: one that only reads cleans nothing up. */
const cleansUp = (template: PodTemplate): boolean =>
  template.workload === "DaemonSet" &&
  listOf(template.volumes).some((v) => isOfReservations(v?.hostPath?.path) && mayWrite(template, v.name));

const isOfReservations = (path: unknown): boolean =>
  typeof path === "string" && path.startsWith(LEAKED_RESERVATIONS.value);

const mayWrite = ({ containers }: PodTemplate, volume: string): boolean =>
  listOf(containers).some((c) => listOf(c?.volumeMounts).some((m) => m?.name === volume && m.readOnly !== true));
