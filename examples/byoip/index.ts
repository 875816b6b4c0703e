// From an IPv4 prefix of your own to regional addresses that Pods can use.
import { Config } from "@pulumi/pulumi";
import { ByoipPrefix } from "gke-dpv2";

const config = new Config();
const region = config.get("region") ?? "asia-northeast3";

// The prefix as its ROA has it, an address of it whose PTR record you can set, and the part of it that the region gets.
// 203.0.113.0/24 is nobody's, for documentation: set your own.
const advertisedCidr = config.get("prefix") ?? "203.0.113.0/24";
const dnsVerificationIp = config.get("dnsVerificationIp") ?? "203.0.113.1";
const delegatedCidr = config.get("part") ?? "203.0.113.0/28";

// Each step takes its time, so one update does not bring you all the way: set how far this one goes.
const goesTo = config.get("upTo") ?? "addresses";

// Protected: an edit or a deletion would begin the wait of weeks anew.
const own = new ByoipPrefix("own", {
  region,
  advertisedCidr,
  dnsVerificationIp,
  delegatedCidr: goesTo === "advertised" ? undefined : delegatedCidr,
  addresses: goesTo === "addresses" ? ["web", "mail"] : undefined,
});

// What Google looks for in the PTR record of dnsVerificationIp.
export const sharedSecret = own.advertisedPrefix?.sharedSecret;

// As a PersistentIpGateway takes them: `addresses: own.cidrs`.
export const cidrs = own.cidrs;
