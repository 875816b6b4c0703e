import { SELECTOR_PORTS } from "../facts/steering";
import { TRAFFIC_SELECTOR, type TrafficSelector } from "../inventory/steering";
import { isRecord } from "../values/label-requirement";
import { listOf } from "../values/list-of";
import { ALL_PORTS, isPort } from "../values/port-list";
import { each } from "./judge";
import { on, rule, type Finding } from "./rule";

const { max, protocols } = SELECTOR_PORTS.value;
const FORMS = ["allPorts", "portNumber"] as const;
const ONE_FORM = `Give each entry ${FORMS.join(" or ")}, and in it a protocol.`;

export const selectorPortsWithinLimit = rule({
  id: "selector-ports-within-limit",
  title: `A TrafficSelector lists 1 to ${max} ports, each one number or all of them, over ${protocols.join(" or ")}`,
  why: "The API server refuses the selector, or the agent passes over it: nothing is steered.",
  fix: `List 1 to ${max} ports; what is left goes into another TrafficSelector with the same chain.`,
  level: "mandatory",
  severity: "high",
  scopes: ["one"],
  facts: [SELECTOR_PORTS],
  checks: [
    on(TRAFFIC_SELECTOR, function* ({ egress }) {
      if (egress === undefined || egress === null) return; // another rule's to say
      const path = "egress.ports";
      const ports = listOf(egress.ports);
      const both = `Write ${FORMS[0]} for ${protocols.join(" and ")}, or single ports.`;
      if (ports.length === 0) yield { path, reason: "names no port, so nothing is steered", fix: both };
      else if (ports.length > max) yield { path, reason: `has ${ports.length} entries, and ${max} are taken` };
      yield* each(ports, (entry, i) => entryWithin(isRecord(entry) ? entry : {}, `${path}[${i}]`));
    }),
  ],
});

type Entry = NonNullable<NonNullable<TrafficSelector["egress"]>["ports"]>[number];

function* entryWithin(entry: Entry, path: string): Iterable<Finding> {
  const [form, ...others] = FORMS.filter((key) => entry[key] !== undefined && entry[key] !== null);
  if (form === undefined || others.length > 0) {
    const reason = form === undefined ? `has neither ${FORMS.join(" nor ")}` : `has both ${FORMS.join(" and ")}`;
    return yield { path, reason, fix: ONE_FORM };
  }
  const { protocol, port } = entry[form]!;
  if (!protocols.some((known) => known === protocol))
    yield {
      path: `${path}.${form}.protocol`,
      reason: protocol === undefined ? "is missing" : `${JSON.stringify(protocol)} is not steered`,
      fix: `Write ${protocols.join(" or ")}.`,
    };
  if (form === "portNumber" && !isPort(port))
    yield {
      path: `${path}.${form}.port`,
      reason: port === undefined ? "is missing" : `${JSON.stringify(port)} is no port`,
      fix: `Write a number from ${ALL_PORTS.from} to ${ALL_PORTS.to}, or ${FORMS[0]}.`,
    };
}
