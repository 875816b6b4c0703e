import { z } from "zod";
import type { Given } from "../lib/rules/given";
import { GIVEN_DEFAULTS } from "../lib/rules/given";
import type { Waiver } from "../lib/rules/waiver";
import { parseCidr } from "../lib/values/cidr";
import { namesGkeVersion, parseGkeVersion } from "../lib/values/gke-version";
import { isRegion } from "../lib/values/location";
import { parsePortRange } from "../lib/values/port-range";

const NO_VERSION = { error: "is no version (write 1.33.1-gke.1386000)" };
const version = z.string().refine(namesGkeVersion, NO_VERSION);
const firstVersion = z.string().refine((text) => parseGkeVersion(text) !== undefined, NO_VERSION);
const region = z.string().refine(isRegion, { error: "is no region (write asia-northeast3)" });
const ipv4Range = z.string().refine((text) => parseCidr(text)?.family === 4, {
  error: "is no IPv4 range (write 10.4.0.0/14)",
});
const cluster = z.strictObject({
  dataplaneV2: z.boolean().describe("Whether it runs Dataplane V2.").optional(),
  version: version.describe("Of the control plane.").optional(),
  nodeVersion: version.describe("Where it differs from the control plane's.").optional(),
  autopilot: z.boolean().describe("Whether it is an Autopilot cluster.").optional(),
  region: region.describe("asia-northeast3; of a zonal cluster the region of its zone.").optional(),
  multiNetworking: z.boolean().describe("Whether enableMultiNetworking is on.").optional(),
  gatewayApi: z.boolean().describe("Whether the Gateway API is installed.").optional(),
  fqdnNetworkPolicy: z.boolean().describe("Whether FQDNNetworkPolicy objects take effect.").optional(),
  ciliumClusterwideNetworkPolicy: z
    .boolean()
    .describe("Whether CiliumClusterwideNetworkPolicy objects take effect.")
    .optional(),
  workloadIdentity: z.boolean().describe("Whether Workload Identity Federation is on.").optional(),
  network: z.string().describe("Its VPC, by name or path: projects/p/global/networks/vpc.").optional(),
  nodeCount: z.int().min(0).describe("The most nodes that it has at once.").optional(),
  podRanges: z.array(ipv4Range).describe("The IPv4 ranges of its Pods: 10.4.0.0/14.").optional(),
});

const portRange = z.string().refine((text) => parsePortRange(text) !== undefined, {
  error: "is no range of ports (write 30000-32767, the lower one first)",
});

/** What the input does not show; also the file that `--assume` names. */
export const ASSUME = z.strictObject({
  cluster: cluster.describe("The cluster of objects whose provider leads to no cluster of the stack.").optional(),
  clusters: z
    .record(z.string(), cluster)
    .describe("What a cluster of the stack leaves unsaid, by its resource name.")
    .optional(),
  nodePortRange: portRange.describe("Of the cluster, 30000-32767 unless it was changed.").optional(),
  ephemeralRange: portRange.describe("Of nodes that set no sysctl.").optional(),
  complete: z.boolean().describe("What is in view is all there is, so absence may be claimed.").optional(),
});

const waiver = z.strictObject({
  rule: z.string().min(1).describe("The id of the rule."),
  urn: z.string().min(1).describe("The URN of the resource; * stands for any text."),
  reason: z.string().min(1).describe("Why it is accepted; every report shows it."),
  until: z.iso.date({ error: "is no date (write YYYY-MM-DD)" }).describe("The last day on which it holds."),
});

const issue = z.strictObject({
  introduced: firstVersion.describe("The first version that has it.").optional(),
  fixed: z.array(firstVersion).describe("The first of each minor line that has it no more."),
});
const FACTS = z.strictObject({
  floors: z.partialRecord(z.enum(namesOf(GIVEN_DEFAULTS.floors)), z.array(firstVersion).min(1)).optional(),
  knownIssues: z.partialRecord(z.enum(namesOf(GIVEN_DEFAULTS.knownIssues)), issue).optional(),
});

/** The configuration of the policy `settings`. */
export const SETTINGS = z.strictObject({
  assume: ASSUME.describe("What the input does not show.").optional(),
  waivers: z.array(waiver).describe("Findings that are accepted for a while.").optional(),
  facts: FACTS.describe("Versions that Google has published since this release.").optional(),
});

function namesOf<T extends object>(record: T): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(record) as [keyof T & string, ...(keyof T & string)[]];
}

interface SettingsWaiver extends Waiver {
  readonly urn: string;
}

/** What the rules are given, and the waivers. */
export interface Settings {
  readonly given: Given;
  readonly waivers: readonly SettingsWaiver[];
}

export const DEFAULTS: Settings = { given: GIVEN_DEFAULTS, waivers: [] };

type Parsed = { readonly settings: Settings } | { readonly wrong: readonly string[] };

/** Reads the configuration; names every key that is wrong, and shows no value. */
export function parseSettings(config: unknown): Parsed {
  const parsed = SETTINGS.safeParse(config);
  if (!parsed.success)
    return { wrong: parsed.error.issues.map((i) => `${i.path.join(".") || "settings"}: ${i.message}`) };
  return { settings: settingsOf(parsed.data) };
}

export const settingsOf = ({ assume, facts, waivers = [] }: z.infer<typeof SETTINGS>): Settings => ({
  given: givenOf(assume, facts),
  waivers,
});

function givenOf(assume: z.infer<typeof ASSUME> = {}, facts: z.infer<typeof FACTS> = {}): Given {
  const { cluster, clusters, complete = false } = assume;
  const knownIssues = { ...GIVEN_DEFAULTS.knownIssues } as Record<string, object>;
  for (const [name, said] of Object.entries(facts.knownIssues ?? {}))
    knownIssues[name] = { ...knownIssues[name], ...said };
  return {
    assume: { cluster, clusters, complete },
    nodePortRange: parsePortRange(assume.nodePortRange ?? "") ?? GIVEN_DEFAULTS.nodePortRange,
    ephemeralRange: parsePortRange(assume.ephemeralRange ?? ""),
    floors: { ...GIVEN_DEFAULTS.floors, ...facts.floors },
    knownIssues: knownIssues as unknown as Given["knownIssues"],
  };
}
