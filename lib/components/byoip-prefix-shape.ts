import { ADDRESS_LIST } from "./address-list";
import type { ByoipPrefixArgs } from "./byoip-prefix-args";
import { PROTECTION_SHAPE } from "./protection";
import { anything, either, flag, list, map, now, required, type ShapeOf, text, word } from "./shape";

export const BYOIP_SHAPE: ShapeOf<ByoipPrefixArgs> = {
  ...PROTECTION_SHAPE,
  region: required(word),
  project: word,
  advertisedCidr: text,
  dnsVerificationIp: text,
  pdpScope: text,
  advertisedPrefix: word,
  delegatedCidr: text,
  isLiveMigration: flag,
  delegateeProject: word,
  delegatedPrefix: word,
  addresses: ADDRESS_LIST,
  existingAddresses: now(either(list(now(word)), map(word))),
  labels: map(text),
  waive: anything,
};
