import { fact } from "./fact";
import { PAGES } from "./pages";

const page = { source: PAGES.bringYourOwnIp, readOn: "2026-11-21" };
const advertised = { ...page, section: "Public advertised prefixes" };
const delegated = { ...page, section: "Public delegated prefixes" };

/** An advertised prefix is split into regional delegated prefixes or into global ones, never into both. */
export const PREFIX_SCOPES = fact({ regional: "REGIONAL", global: "GLOBAL" }, advertised);

/** The provider has regional delegated prefixes only: `region` is required. */
export const DELEGATED_PREFIX_IS_REGIONAL = fact(true, {
  source: PAGES.providerDelegatedPrefix,
  section: "gcp.compute.PublicDelegatedPrefix",
  readOn: "2026-11-21",
});

/** A delegated prefix is a block of its parent's addresses in one scope; what it is divided into stays in that scope. */
export const DELEGATED_PREFIX_IN_PARENT = fact(true, delegated);

/** Who owns a prefix is found out by a reverse lookup of one of its addresses. */
export const DNS_VERIFICATION = fact(true, { ...page, section: "BYOIP provisioning" });

/** gcloud asks for that address (`--dns-verification-ip`), the provider does not. */
export const DNS_VERIFICATION_REQUIRED = fact("--dns-verification-ip", {
  source: PAGES.gcloudAdvertisedPrefixes,
  section: "Required flags",
  readOn: "2026-11-21",
});

/** The addresses of a delegated prefix are in its range and in its region. */
export const ADDRESS_IN_DELEGATED_PREFIX = fact(true, delegated);

/** An IPv4 address is taken out of a delegated prefix only where the prefix reports `enableEnhancedIpv4Allocation`. */
export const ENHANCED_ALLOCATION = fact(true, {
  source: PAGES.providerAddress,
  section: "gcp.compute.Address: ipCollection",
  readOn: "2026-11-21",
});

/** What nobody can shorten. */
export const PREFIX_WAITS = fact(
  { advertised: "two to four weeks", delegated: "minutes", older: "four weeks" },
  { ...page, section: "BYOIP provisioning" },
);

/** What creates what the provider cannot. */
export const PREFIX_COMMANDS = fact(
  {
    delegate: "gcloud compute public-delegated-prefixes create",
    divide: "gcloud compute public-delegated-prefixes delegated-sub-prefixes create",
  },
  { source: PAGES.gcloudDelegatedPrefixes, section: "Synopsis", readOn: "2026-11-21" },
);

/** A prefix that nobody owns: for examples. */
export const EXAMPLE_PREFIX = fact("203.0.113.0/24", {
  source: PAGES.documentationAddresses,
  section: "3. Documentation Address Blocks",
  readOn: "2026-11-21",
});
