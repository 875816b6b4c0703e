import { BORNE_BY_NODES, KNOWN_ISSUES, type KnownIssue } from "../facts/known-issues";
import type { Home } from "../inventory/home";
import { CLUSTER, NODE_POOL } from "../inventory/subjects";
import { ifKnown, NotYet } from "../inventory/view";
import { isAffected, meetsFloors } from "../values/gke-version";
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
  facts: [BORNE_BY_NODES, ...BORNE_BY_NODES.value.map((name) => KNOWN_ISSUES[name])],
  checks: [
    on(NODE_POOL, (pool, around) => lagging(() => pool.version, "version", around)),
    on(CLUSTER, (cluster, around) =>
      each(cluster.nodePools, function* (pool, i) {
        const standingAlone = around.inventory.near(around.resource, NODE_POOL).by("name", (p) => p.name ?? []);
        if (standingAlone.get(ifKnown(() => pool?.name) ?? "").length > 0) return; // its own resource is judged
        yield* lagging(() => pool?.version, `nodePools[${i}].version`, around);
      }),
    ),
  ],
});

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
  const value = ifKnown(own);
  if (value === undefined && assumed.nodeVersion !== undefined)
    return { value: assumed.nodeVersion, path: `${assumedAt}.nodeVersion` };
  return { value: value ?? own(), path: at };
}

/** Whether a control plane has the fix; a lower bound that has it is enough. */
const isMendedIn = (version: string) => (issue: KnownIssue) =>
  issue.fixed.length > 0 && meetsFloors(version, issue.fixed) === true;
