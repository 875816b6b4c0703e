import { DNS_VERIFICATION, DNS_VERIFICATION_REQUIRED } from "../facts/byoip";
import { ADVERTISED_PREFIX } from "../inventory/addresses";
import { contains, parseCidr, parseIpAddress } from "../values/cidr";
import { on, rule } from "./rule";

const path = "dnsVerificationIp";

export const advertisedPrefixOwnsDnsIp = rule({
  id: "advertised-prefix-owns-dns-ip",
  title: "The address that an advertised prefix is verified by is one of its own",
  why: "The reverse lookup of another address proves nothing: the prefix is not validated, and every edit begins the wait of weeks anew.",
  fix: "Give an address of the prefix whose PTR record you can set.",
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [DNS_VERIFICATION, DNS_VERIFICATION_REQUIRED],
  checks: [
    on(ADVERTISED_PREFIX, function* ({ ipCidrRange, dnsVerificationIp }) {
      const range = parseCidr(ipCidrRange);
      if (range === undefined) return;
      if ((dnsVerificationIp ?? "") === "") {
        if (range.family === 4)
          yield {
            path,
            reason: "is not given, and an IPv4 prefix is verified by a reverse lookup",
            softer: `gcloud asks for ${DNS_VERIFICATION_REQUIRED.value}, the provider does not`,
          };
        return;
      }
      const address = parseIpAddress(dnsVerificationIp ?? "");
      if (address !== undefined && contains(range, address)) return;
      yield { path, reason: `${String(dnsVerificationIp)} is no address of ${ipCidrRange}` };
    }),
  ],
});
