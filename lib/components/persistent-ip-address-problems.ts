import type { Input } from "@pulumi/pulumi";
import { sameAddress } from "../values/cidr";
import type { Problem } from "./enforce";
import { cidrOf, type PersistentAddress, type PersistentAddresses } from "./persistent-ip-addresses";
import { plain } from "./plain";

/** What no rule says of the addresses of one Gateway or route, or only softly: that there is none, or that one stands twice. */
export function* addressesProblems(path: string, addresses: PersistentAddresses): Iterable<Problem> {
  const list = plain<Input<PersistentAddress>[]>(addresses as Input<Input<PersistentAddress>[]>);
  if (list?.length === 0) yield { path, reason: "is empty", fix: "Give at least one address." };
  const texts = (list ?? []).map((entry) => plain<string>(cidrOf(entry)) ?? "");
  for (const [i, text] of texts.entries()) {
    const before = texts.findIndex((other) => sameAddress(other, text));
    if (before >= 0 && before < i)
      yield {
        path: `${path}[${i}]`,
        reason: `${text} stands in ${path}[${before}] already`,
        fix: "Name it once.",
        unseen: { reason: "stands in the list already", fix: "Name it once." },
      };
  }
}
