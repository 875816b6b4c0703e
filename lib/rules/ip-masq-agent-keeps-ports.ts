import {
  MANIFEST_SETS_FLAG,
  MASQUERADE_PORTS,
  RANDOM_FULLY,
  RANDOM_FULLY_FROM,
  TO_PORTS,
} from "../facts/ip-masq-agent";
import { NODE_PORTS } from "../facts/ports";
import { POD_TEMPLATE, type PodTemplate } from "../inventory/pod-template";
import { NotYet, orNotYet } from "../inventory/view";
import { parseGoBoolean } from "../values/go-flags";
import { listOf } from "../values/list-of";
import {
  formatPortRange,
  formatShare,
  overlap,
  parsePortRanges,
  remainder,
  shareOf,
  type PortRange,
} from "../values/port-range";
import { needed, runsDataplaneV2 } from "./cluster";
import { containersOf, type PlacedContainer } from "./container-commands";
import { agentIn, isAgentSince, type Agent } from "./ip-masq-agent";
import { servicesWithNodePorts } from "./node-ports";
import { mend, type Rewritten } from "./remedy";
import { on, rule, type Around, type Finding } from "./rule";

const OFF = `--${RANDOM_FULLY.value.flag}=false`;
const ALL = [MASQUERADE_PORTS.value];

export const ipMasqAgentKeepsPorts = rule({
  id: "ip-masq-agent-keeps-ports",
  title: "An ip-masq-agent on Dataplane V2 takes no source ports from the NodePort range",
  why: "It gives outgoing connections source ports at random, NodePorts among them: their replies meet a Service and go astray, now and then, on any node.",
  fix: `Run the agent, ${RANDOM_FULLY.value.from} or newer, with ${OFF}.`,
  level: "mandatory",
  severity: "high",
  scopes: ["graph"],
  facts: [RANDOM_FULLY_FROM, RANDOM_FULLY, TO_PORTS, MANIFEST_SETS_FLAG, MASQUERADE_PORTS, NODE_PORTS],
  checks: [
    on(POD_TEMPLATE, function* (pod, around) {
      // In a network of its own it masquerades nothing of the node's.
      if (around.home === undefined || runsDataplaneV2(around.home)?.value === false || pod.hostNetwork !== true)
        return;
      for (const read of containersOf(pod))
        yield* orNotYet(function* () {
          const placed = read();
          const agent = agentIn(placed, pod, around);
          if (agent !== undefined) yield* judgeAgent(agent, placed, around);
        });
    }),
  ],
  remedy: mend(POD_TEMPLATE, function* (pod, around) {
    const { home } = around;
    if ((home !== undefined && runsDataplaneV2(home)?.value === false) || pod.hostNetwork !== true) return;
    for (const read of containersOf(pod)) yield* orNotYet(() => switchedOff(read(), pod, around));
  }),
});

/** The agent's arguments with the flag behind them, where that certainly ends it: of two the last one counts. */
function* switchedOff(placed: PlacedContainer, pod: PodTemplate, around: Around): Iterable<Rewritten> {
  const takesNodePorts = (agent: Agent): boolean =>
    sourcePorts(agent).some((range) => overlap(range, around.given.nodePortRange) !== undefined);
  const agent = agentIn(placed, pod, around);
  if (agent?.version === undefined || agent.copy !== undefined || !takesNodePorts(agent)) return;
  if (!isAgentSince(agent.version, RANDOM_FULLY.value.from)) return;
  const { image, command, args } = placed.container;
  const before = listOf(args);
  const container = { name: "", image, command, args: [...before, OFF] };
  const after = agentIn({ ...placed, container }, pod, around);
  if (after === undefined || takesNodePorts(after)) return;
  yield { path: `${placed.path}.args`, items: [...before.map((_, kept) => ({ kept })), { value: OFF }] };
}

function* judgeAgent(agent: Agent, { path }: PlacedContainer, around: Around): Iterable<Finding> {
  const { version, flagsAt, copy } = agent;
  if (version !== undefined && !isAgentSince(version, RANDOM_FULLY_FROM.value)) return;
  const hasFlag = version === undefined || isAgentSince(version, RANDOM_FULLY.value.from);
  const nodePorts = around.given.nodePortRange;
  const source = hasFlag ? sourcePorts(agent) : ALL;
  if (!source.some((range) => overlap(range, nodePorts) !== undefined)) return;
  if (version === undefined) throw new NotYet(`${path}.image does not say which version of the agent runs`);
  const { softer } = needed(runsDataplaneV2(around.home!));

  const services = servicesWithNodePorts(around);
  const ranges = source.map(formatPortRange).join(", ");
  const share = formatShare(shareOf(source, nodePorts));
  yield {
    path: hasFlag ? flagsAt : `${path}.image`,
    reason: `agent ${version}${unknownTo(agent)} takes source ports from ${ranges} at random: ${share} of new flows leave from a NodePort (${formatPortRange(nodePorts)})${told(
      services.map((s) => s.resource.name),
      around,
    )}`,
    fix: fixFor(version, nodePorts),
    softer: softer ?? copy,
    related: services.map((s) => s.resource),
  };
}

/** The source ports that the agent takes by its flags; none where it leaves them as they are. */
function sourcePorts({ version, flags, flagsAt }: Agent): readonly PortRange[] {
  if (flags === undefined) throw new NotYet(`${flagsAt}: what the agent is started with cannot be told`);
  const random = parseGoBoolean(flags.get(RANDOM_FULLY.value.flag) ?? "true");
  if (random === undefined) throw new NotYet(`${flagsAt}: --${RANDOM_FULLY.value.flag} cannot be told`);
  if (!random) return [];
  const text = flags.get(TO_PORTS.value.flag) ?? "";
  if (text === "" || (version !== undefined && !isAgentSince(version, TO_PORTS.value.from))) return ALL;
  const ranges = parsePortRanges(text);
  if (ranges === undefined) throw new NotYet(`${flagsAt}: --${TO_PORTS.value.flag} cannot be told`);
  return ranges;
}

/** Flags that came later: with one of them the agent does not start, and without it nothing is gained. */
function unknownTo({ version, flags }: Agent): string {
  const early = [RANDOM_FULLY.value, TO_PORTS.value].filter(
    (f) => flags?.has(f.flag) && !isAgentSince(version!, f.from),
  );
  return early.map(({ flag, from }) => `, which knows --${flag} only from ${from} on,`).join("");
}

/** A component has no Service in view, whatever there is. */
function told([first, ...others]: readonly string[], { creating }: Around): string {
  if (first === undefined) return creating ? "" : ", and no Service with node ports is in view";
  return others.length === 0
    ? `, and Service ${first} has node ports`
    : `, and Service ${first} and ${others.length} more have node ports`;
}

function fixFor(version: string, nodePorts: PortRange): string | undefined {
  if (!isAgentSince(version, RANDOM_FULLY.value.from))
    return `Upgrade the agent to ${RANDOM_FULLY.value.from} or newer, and run it with ${OFF}.`;
  if (!isAgentSince(version, TO_PORTS.value.from)) return `Run the agent with ${OFF}.`;
  const others = remainder(MASQUERADE_PORTS.value, [nodePorts]).map(formatPortRange).join(",");
  return `Run the agent with ${OFF}, or with --${TO_PORTS.value.flag}=${others}.`;
}
