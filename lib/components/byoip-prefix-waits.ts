import { type CustomResource, log, runtime } from "@pulumi/pulumi";
import { PREFIX_WAITS } from "../facts/byoip";
import { isUnknown } from "../inventory/view";
import { settle } from "./settle";

const { advertised, delegated, older } = PREFIX_WAITS.value;

/** What nobody can shorten, said in time to be planned for. */
export const WAITS = {
  advertised: `Google validates an advertised prefix by its ROA and by the PTR record of dnsVerificationIp, and provisions it: ${advertised}, which nobody can shorten.`,
  delegated: `A delegated prefix comes up in ${delegated}, and in ${older} where its advertised prefix is an old one; nobody can shorten that.`,
};

/** Said in the preview of a creation: there alone the id is not known yet. */
export function sayWaits(prefix: CustomResource, text: string): void {
  const said = runtime.rpcKeepAlive(); // or the program may end first
  const say = async () => {
    if (isUnknown((await settle(prefix.id)).value)) await log.info(text, prefix);
  };
  say()
    .catch(() => undefined) // what is refused is not made
    .finally(said);
}
