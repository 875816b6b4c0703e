import { BORNE_BY_NODES, KNOWN_ISSUES, type KnownIssue } from "../facts/known-issues";
import { DEFAULT_POOL } from "../facts/node-pools";
import type { Home } from "../inventory/home";
import { CLUSTER, NODE_POOL, type Cluster } from "../inventory/subjects";
import { ifKnown, NotYet } from "../inventory/view";
import { isAffected, meetsFloors } from "../values/gke-version";
import { listOf } from "../values/list-of";
import { runsDataplaneV2, versionOf } from "./cluster";
import { each } from "./judge";
import { on, rule, type Around, type Finding } from "./rule";

export const nodeVersionMatchesFix = rule({
  id: "node-version-matches-fix",
  title: "A node pool is not left at a version whose defect the control plane no longer has",
  why: "The defect is in anetd, which runs on the node: upgrading the control plane alone does not mend it.",
  fix: "Upgrade the node pool as well.",
  level: "advisory",
  severity: "medium",
  scopes: ["graph"],
  facts: [BORNE_BY_NODES, ...BORNE_BY_NODES.value.map((name) => KNOWN_ISSUES[name]), DEFAULT_POOL],
  checks: [
    on(NODE_POOL, (pool, around) => lagging(() => pool.version, "version", around)),
    on(CLUSTER, function* (cluster, around) {
      if (ifKnown(() => cluster.enableAutopilot) === true) return; // Google's own
      const { gives } = around.inventory.standingOf(around.resource);
      if (gives("nodePools"))
        yield* each(cluster.nodePools, (pool, i) => lagging(() => pool?.version, `nodePools[${i}].version`, around));
      else if (ifKnown(() => cluster.removeDefaultNodePool) !== true)
        yield* gives("nodeVersion")
          ? lagging(() => cluster.nodeVersion, "nodeVersion", around)
          : laggingUntold(reportedBy(cluster), around);
    }),
  ],
});

/** Where pools stand by themselves, what is assumed of the nodes is said of those. */
function* laggingUntold(reported: string | undefined, around: Around): Iterable<Finding | NotYet> {
  const isOnly = around.inventory.near(around.resource, NODE_POOL).items.length === 0;
  if (isOnly || reported !== undefined) yield* lagging(() => reported, "nodeVersion", around);
}

/** What a cluster that was not told reports of its default pool. */
const reportedBy = (cluster: Cluster): string | undefined =>
  ifKnown(() => listOf(cluster.nodePools).find((pool) => pool?.name === DEFAULT_POOL.value)?.version);

function* lagging(own: () => string | undefined, at: string, around: Around): Iterable<Finding | NotYet> {
  const { home, resource, given, creating } = around;
  if (home === undefined || runsDataplaneV2(home)?.value !== true) return;
  const controlPlane = versionOf(home, creating);
  if (controlPlane === undefined) return;
  const { value, path } = nodeVersion(own, at, home);
  if (value === undefined) return;

  const mended = BORNE_BY_NODES.value.map((name) => given.knownIssues[name]).filter(isMendedIn(controlPlane.value));
  const left = mended.filter((issue) => isAffected(value, issue) === true);
  const { cluster, guessed } = home;
  if (left.length > 0)
    yield {
      path,
      reason: `"${value}" still has what ${controlPlane.path} "${controlPlane.value}" no longer has: ${left.map((i) => i.symptom).join("; ")}`,
      softer: guessed ?? "that the nodes' own version decides is inferred",
      related: cluster === undefined || cluster.resource === resource ? undefined : [cluster.resource],
    };
  else if (mended.some((issue) => isAffected(value, issue) === undefined))
    yield new NotYet(`${path} "${value}" does not say which patch the nodes run`);
}

/** What a pool states, else what is assumed of the nodes. */
function nodeVersion(own: () => string | undefined, at: string, { assumed, assumedAt }: Home) {
  const value = ifKnown(own) || undefined; // "": whatever GKE chooses
  if (value === undefined && assumed.nodeVersion !== undefined)
    return { value: assumed.nodeVersion, path: `${assumedAt}.nodeVersion` };
  return { value: value ?? (own() || undefined), path: at };
}

/** Whether a control plane has the fix; a lower bound that has it is enough. */
const isMendedIn = (version: string) => (issue: KnownIssue) =>
  issue.fixed.length > 0 && meetsFloors(version, issue.fixed) === true;
