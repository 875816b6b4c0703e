import { DNS_VERIFICATION_REQUIRED, EXAMPLE_PREFIX } from "../facts/byoip";
import { isPrivateAddress } from "../rules/private-address";
import { ipv4Range, ipv4RangeMistake } from "../values/ipv4-range";
import { addressListProblems, roomProblems, wantedAddresses } from "./address-list";
import type { ByoipSettings } from "./byoip-prefix-args";
import { byoipRefusals } from "./byoip-prefix-refusals";
import { namesOf } from "./byoip-prefix-steps";
import type { Problem } from "./enforce";
import { plain } from "./plain";

export function* byoipProblems(settings: ByoipSettings): Iterable<Problem> {
  yield* stepProblems(settings);
  yield* parentProblems(settings);
  yield* rangeProblems(settings);
  yield* byoipRefusals(settings);
  yield* addressProblems(settings);
}

/** Each step is made or exists, and what is said of it is said of one that is made. */
function* stepProblems(settings: ByoipSettings): Iterable<Problem> {
  for (const [made, exists] of STEPS)
    if (settings[made] !== undefined && settings[exists] !== undefined)
      yield { path: exists, reason: `stands beside ${made}, which makes a new one`, fix: "Give one or the other." };
  for (const [path, made] of DETAILS)
    if (settings[path] !== undefined && settings[made] === undefined)
      yield { path, reason: `is given without ${made}, which it is about`, fix: `Give ${made}, or leave it out.` };
  if (settings.advertisedCidr !== undefined && settings.dnsVerificationIp === undefined)
    yield {
      path: "dnsVerificationIp",
      reason: `is not given, and Google asks for it (gcloud: ${DNS_VERIFICATION_REQUIRED.value})`,
      fix: "Give an address of the prefix whose PTR record you can set.",
    };
}

const STEPS = [
  ["advertisedCidr", "advertisedPrefix"],
  ["delegatedCidr", "delegatedPrefix"],
] as const;

const DETAILS = [
  ["dnsVerificationIp", "advertisedCidr"],
  ["isLiveMigration", "delegatedCidr"],
] as const;

/** Each step stands on the one before it. */
function* parentProblems(settings: ByoipSettings): Iterable<Problem> {
  const [parent] = (["advertisedCidr", "advertisedPrefix"] as const).filter((path) => settings[path] !== undefined);
  const { delegatedCidr, delegatedPrefix, addresses, existingAddresses } = settings;
  if (parent !== undefined && delegatedPrefix !== undefined && delegatedCidr === undefined)
    yield {
      path: parent,
      reason: "stands beside delegatedPrefix, which has its parent",
      fix: "Leave one of them out.",
    };
  if (parent === undefined && delegatedCidr !== undefined)
    yield {
      path: "delegatedCidr",
      reason: "is a part of no prefix",
      fix: "Give advertisedCidr, or an advertisedPrefix that exists.",
    };
  if (addresses !== undefined && delegatedCidr === undefined && delegatedPrefix === undefined)
    yield {
      path: "addresses",
      reason: "are of no delegated prefix",
      fix: "Give delegatedCidr, or a delegatedPrefix that exists; for addresses of Google's take ReservedAddresses.",
    };
  if ([parent, delegatedCidr, delegatedPrefix, addresses, existingAddresses].every((step) => step === undefined))
    yield { path: "advertisedCidr", reason: "is not given, nor anything that exists", fix: "Give what you have." };
}

function* rangeProblems(settings: ByoipSettings): Iterable<Problem> {
  for (const path of ["advertisedCidr", "delegatedCidr"] as const) {
    const text = plain<string>(settings[path]);
    const mistake = text === undefined ? undefined : ipv4RangeMistake(text, EXAMPLE_PREFIX.value);
    if (mistake !== undefined) yield { path, ...mistake };
    else if (isPrivateAddress(text))
      yield {
        path,
        reason: `${text} is private, and nobody can bring it`,
        fix: OWNED,
        unseen: { reason: "is private, and nobody can bring it", fix: OWNED },
      };
  }
}

const OWNED = "Give the range that you own, as its ROA has it.";

function* addressProblems(settings: ByoipSettings): Iterable<Problem> {
  const { addresses, delegatedCidr } = settings;
  const existing = namesOf(settings).map(([name]) => name);
  yield* existingProblems(settings, existing);
  if (addresses === undefined) return;
  yield* addressListProblems("addresses", addresses);
  const wanted = wantedAddresses("addresses", addresses);
  for (const { name, path } of wanted.filter((w) => existing.includes(w.name)))
    yield { path, reason: `"${name}" is one of existingAddresses as well`, fix: OWN_NAME };
  yield* roomProblems("delegatedCidr", ipv4Range(plain<string>(delegatedCidr)), wanted.length);
}

function* existingProblems({ existingAddresses }: ByoipSettings, names: readonly string[]): Iterable<Problem> {
  const path = "existingAddresses";
  if (existingAddresses !== undefined && names.length === 0)
    yield { path, reason: "is empty", fix: "Name at least one, or leave it out." };
  for (const [i, name] of names.entries())
    if (names.indexOf(name) < i) yield { path: `${path}[${i}]`, reason: `"${name}" is there twice`, fix: OWN_NAME };
}

const OWN_NAME = "Give each a name of its own.";
