import { AGENT_FLAGS, AGENT_IMAGE } from "../facts/ip-masq-agent";
import type { PodTemplate } from "../inventory/pod-template";
import { executed } from "../values/command-line";
import { isAtLeast, parseGkeVersion } from "../values/gke-version";
import { parseGoFlags } from "../values/go-flags";
import { lastPart, tagOf } from "../values/image-name";
import type { Word } from "../values/shell-word";
import { commandLinesOf, filesOf, type PlacedContainer } from "./container-commands";
import type { Around } from "./rule";

/** An ip-masq-agent, as far as its container says. */
export interface Agent {
  /** Its tag; `undefined` where that is no version, as with a digest alone. */
  readonly version: string | undefined;
  /** What it is started with; `undefined` where that cannot be told. */
  readonly flags: ReadonlyMap<string, Word> | undefined;
  /** Where its flags stand, or would. */
  readonly flagsAt: string;
  /** Why it may be another program. */
  readonly copy: string | undefined;
}

const NAME = AGENT_IMAGE.value;
const IMAGE = new RegExp(`^(?<before>.*[-_.])?${NAME}(?:-(?:amd64|arm64|arm|ppc64le|s390x))?$`);

/** The agent that a container runs, if its image is named so in whatever registry. */
export function agentIn(placed: PlacedContainer, pod: PodTemplate, around: Around): Agent | undefined {
  const { container, path } = placed;
  const reference = String(container.image ?? "");
  const image = IMAGE.exec(lastPart(reference));
  if (image === null) return undefined;
  const tag = tagOf(reference);
  return {
    version: tag !== undefined && numbersOf(tag) !== undefined ? tag : undefined,
    flags: flagsOf(placed, pod, around),
    flagsAt: container.command && !container.args ? `${path}.command` : `${path}.args`,
    copy: image.groups?.["before"] === undefined ? undefined : "by its name the image is taken for a copy of the agent",
  };
}

/** Whether a version of the agent, `v2.12.6-gke.15`, is `floor` or later; patches do not count. */
export const isAgentSince = (version: string, floor: string): boolean =>
  isAtLeast(numbersOf(version)!, parseGkeVersion(floor)!) === true;

const numbersOf = (tag: string) => parseGkeVersion(/^v?(\d+\.\d+)(?!\d)/.exec(tag)?.[1] ?? "");

function flagsOf(placed: PlacedContainer, pod: PodTemplate, around: Around) {
  const [line] = commandLinesOf(placed);
  // Without a command of its own the container runs the image's, which is the agent.
  if (!placed.container.command) return parseGoFlags(line!.words, AGENT_FLAGS.value);
  const runs = [...executed(line!.words, filesOf(placed, pod, around).files)];
  const [agent, ...others] = runs.flatMap((r) => ("program" in r && r.program === NAME ? [r] : []));
  return agent === undefined || others.length > 0 ? undefined : parseGoFlags(agent.words, AGENT_FLAGS.value);
}
