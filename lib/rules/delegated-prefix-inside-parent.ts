import { DELEGATED_PREFIX_IN_PARENT } from "../facts/byoip";
import { DELEGATED_PREFIX } from "../inventory/addresses";
import { parentPrefixOf } from "../inventory/parent-prefix";
import { contains, parseCidr } from "../values/cidr";
import { on, rule } from "./rule";

export const delegatedPrefixInsideParent = rule({
  id: "delegated-prefix-inside-parent",
  title: "A delegated prefix is a part of its parent prefix",
  why: "Google refuses a block that the parent does not have, after the parent took weeks to come up.",
  fix: "Choose a block of the parent's range.",
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [DELEGATED_PREFIX_IN_PARENT],
  checks: [
    on(DELEGATED_PREFIX, function* (prefix, { resource, inventory }) {
      const { advertised, delegated } = parentPrefixOf(resource, inventory);
      const parent = advertised ?? delegated;
      if (parent === undefined) return;
      const { ipCidrRange: whole } = parent.subject;
      const { ipCidrRange: part } = prefix;
      const [outer, inner] = [parseCidr(whole), parseCidr(part)];
      if (outer === undefined || inner === undefined || contains(outer, inner)) return;
      yield {
        path: "ipCidrRange",
        reason: `${part} is not inside ${whole}, the range of ${parent.resource.name}`,
        softer: parent.guessed,
        related: [parent.resource],
      };
    }),
  ],
});
