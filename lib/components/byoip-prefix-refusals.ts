import { PREFIX_COMMANDS, PREFIX_SCOPES } from "../facts/byoip";
import type { ByoipSettings } from "./byoip-prefix-args";
import type { Problem } from "./enforce";
import { plain } from "./plain";

const { delegate, divide } = PREFIX_COMMANDS.value;
const { regional, global } = PREFIX_SCOPES.value;

/** What the provider cannot do, and the command that can. */
export function* byoipRefusals(settings: ByoipSettings): Iterable<Problem> {
  yield* scopeProblems(settings);
  yield* partProblems(settings);
}

/** Where a part of the prefix is asked for as well, the rule says that a global one has none. */
function* scopeProblems({ pdpScope, advertisedCidr, delegatedCidr }: ByoipSettings): Iterable<Problem> {
  const scope = plain<string>(pdpScope);
  const path = "pdpScope";
  if (scope === global && (advertisedCidr === undefined || delegatedCidr === undefined))
    yield {
      path,
      reason: `${global} gives no regional addresses, and the provider has no global delegated prefix`,
      fix: `Leave it at ${regional}. What is global, gcloud makes: ${delegate} NAME --public-advertised-prefix=PREFIX --range=RANGE --global.`,
    };
  else if (scope !== undefined && scope !== global && scope !== regional)
    yield {
      path,
      reason: `${JSON.stringify(scope)} is no scope of a prefix`,
      fix: `Leave it out, or write ${regional}.`,
    };
}

/** Parts of delegated prefixes. */
function* partProblems({
  advertisedPrefix,
  delegateeProject,
  delegatedCidr,
  region,
}: ByoipSettings): Iterable<Problem> {
  const parent = plain<string>(advertisedPrefix);
  const part = { range: plain<string>(delegatedCidr), region: plain<string>(region) };
  if (parent !== undefined && /(^|\/)publicDelegatedPrefixes\//.test(parent))
    yield {
      path: "advertisedPrefix",
      reason: "is a delegated prefix, and what the provider delegates out of one gives no IPv4 addresses",
      fix: `Run ${addressesMade({ ...part, prefix: parent })}, and name the addresses in existingAddresses.`,
    };
  if (delegateeProject !== undefined)
    yield {
      path: "delegateeProject",
      reason: "asks for a part of the prefix in another project, which the provider cannot delegate",
      fix: `Run ${addressesMade({ ...part, project: plain<string>(delegateeProject) ?? "PROJECT" })}, and name the addresses in existingAddresses in the stack of that project.`,
    };
}

/** What a delegated prefix that exists reports of itself. */
export interface PrefixReport {
  readonly enableEnhancedIpv4Allocation: ByoipSettings["isLiveMigration"];
  readonly ipCidrRange: ByoipSettings["delegatedCidr"];
  readonly name: ByoipSettings["delegatedPrefix"];
  readonly region: ByoipSettings["region"];
}

/** Said as soon as the provider has read the prefix. */
export function* allocationProblems(report: PrefixReport): Iterable<Problem> {
  if (plain<boolean>(report.enableEnhancedIpv4Allocation) !== false) return;
  const [prefix, range, region] = [report.name, report.ipCidrRange, report.region].map((text) => plain<string>(text));
  yield {
    path: "delegatedPrefix",
    reason: "reports that no IPv4 address can be taken out of it",
    fix: `Run ${addressesMade({ prefix, range, region })}, and name the addresses in existingAddresses.`,
  };
}

interface Part {
  readonly prefix?: string | undefined;
  readonly range?: string | undefined;
  readonly region?: string | undefined;
  readonly project?: string | undefined;
}

/** Google's command that has IPv4 addresses made of a part of a delegated prefix. */
function addressesMade({ prefix = "PREFIX", range = "RANGE", region = "REGION", project }: Part): string {
  const of = `--public-delegated-prefix=${prefix.split("/").pop()} --public-delegated-prefix-region=${region}`;
  const to = project === undefined ? "" : ` --delegatee-project=${project}`;
  return `${divide} NAME ${of} --range=${range}${to} --create-addresses`;
}
