import {
  DELEGATED_PREFIX_IN_PARENT,
  DELEGATED_PREFIX_IS_REGIONAL,
  PREFIX_COMMANDS,
  PREFIX_SCOPES,
} from "../facts/byoip";
import { DELEGATED_PREFIX } from "../inventory/addresses";
import { parentPrefixOf } from "../inventory/parent-prefix";
import { regionOf } from "../inventory/region";
import { ifKnown } from "../inventory/view";
import { on, rule } from "./rule";

const { regional, global } = PREFIX_SCOPES.value;

/** Google's command for what the provider has no resource for. */
const globally = (parent = "PARENT", range = "RANGE"): string =>
  `${PREFIX_COMMANDS.value.delegate} NAME --public-advertised-prefix=${parent} --range=${range} --global`;
const without = `For regional addresses advertise the prefix as ${regional}. The provider has no global delegated prefix, gcloud has`;

export const delegatedPrefixFitsScope = rule({
  id: "delegated-prefix-fits-scope",
  title: "A delegated prefix has the scope of its parent prefix",
  why: "A prefix advertised for global use has no regional parts, and a regional one none in other regions; neither can be edited, only given up and begun anew.",
  fix: `${without}: ${globally()}.`,
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [PREFIX_SCOPES, DELEGATED_PREFIX_IS_REGIONAL, DELEGATED_PREFIX_IN_PARENT, PREFIX_COMMANDS],
  checks: [
    on(DELEGATED_PREFIX, function* (prefix, { resource, inventory }) {
      const { advertised, delegated } = parentPrefixOf(resource, inventory);
      if (advertised !== undefined && advertised.subject.pdpScope === global)
        yield {
          path: "parentPrefix",
          reason: `${advertised.resource.name} is ${global}, and this prefix regional`,
          fix: `${without}: ${globally(
            ifKnown(() => advertised.subject.name),
            ifKnown(() => prefix.ipCidrRange),
          )}.`,
          softer: advertised.guessed,
          related: [advertised.resource],
        };
      if (delegated === undefined) return;
      const [own, its] = [
        regionOf({ subject: prefix, resource, at: (p) => p }, inventory),
        regionOf(delegated, inventory),
      ];
      if (own === undefined || its === undefined || own === its) return;
      yield {
        path: "region",
        reason: `the prefix is in ${own}, and its parent ${delegated.resource.name} in ${its}`,
        fix: "Take both in one region.",
        softer: delegated.guessed,
        related: [delegated.resource],
      };
    }),
  ],
});
