import { DaemonSet } from "@pulumi/kubernetes/apps/v1/daemonSet";
import { ConfigMap, type ConfigMapArgs } from "@pulumi/kubernetes/core/v1/configMap";
import { ComponentResource, type ComponentResourceOptions } from "@pulumi/pulumi";
import { AGENT_CONFIG } from "../facts/ip-masq-agent";
import { type Child, enforce, type Problem } from "./enforce";
import { agentSettings, type AgentSettings, type IpMasqAgentArgs } from "./ip-masq-agent-args";
import {
  AGENT_ARGUMENTS,
  AGENT_FIXES,
  CONFIG_MAP_ARGUMENTS,
  configMapInputs,
  daemonSetInputs,
} from "./ip-masq-agent-inputs";
import { agentProblems } from "./ip-masq-agent-problems";
import { isOfType } from "./is-of-type";
import { AGENT_SHAPE } from "./ip-masq-agent-shape";
import { typedAs } from "./typed";

/**
 * The ip-masq-agent with flags that are safe on Dataplane V2, and a configuration that it takes.
 *
 * @example
 * new IpMasqAgent("edge", { podRanges: ["10.0.0.0/14"] }, { provider: pool.provider });
 */
export class IpMasqAgent extends ComponentResource {
  /** @internal */
  static readonly __pulumiType = "gke-dpv2:index:IpMasqAgent";

  /** The agent's configuration. */
  readonly configMap: ConfigMap;
  /** The agent; `undefined` without `daemonSet`. */
  readonly daemonSet: DaemonSet | undefined;

  constructor(name: string, args: IpMasqAgentArgs = {}, opts: ComponentResourceOptions = {}) {
    const typed = typedAs(AGENT_SHAPE, args);
    const settings = agentSettings(typed.args);
    const problems = [...agentProblems(settings)];
    const config = configMapInputs(settings);
    const gate = enforce({
      type: IpMasqAgent.__pulumiType,
      name,
      typed,
      children: subjects(name, settings, config, problems),
      problems,
      waive: settings.waive,
      cluster: { dataplaneV2: true },
    });
    const { sourcePorts, daemonSet, waive } = settings;
    super(IpMasqAgent.__pulumiType, name, { sourcePorts, daemonSet, waive }, opts);
    const child = { parent: this, dependsOn: gate };

    this.configMap = new ConfigMap(name, config, child);
    if (daemonSet) this.daemonSet = new DaemonSet(name, daemonSetInputs(settings, this.configMap.metadata.name), child);

    this.registerOutputs({ namespace: AGENT_CONFIG.value.namespace, name: AGENT_CONFIG.value.name });
  }

  static override isInstance(resource: unknown): resource is IpMasqAgent {
    return isOfType(resource, IpMasqAgent.__pulumiType);
  }
}

/** What rules speak of: but a range that is refused under its own argument is not refused a second time in the text. */
function subjects(name: string, settings: AgentSettings, config: ConfigMapArgs, problems: readonly Problem[]): Child[] {
  const inputs = daemonSetInputs(settings, AGENT_CONFIG.value.name);
  const configMap = { type: "kubernetes:core/v1:ConfigMap", name, inputs: config, arguments: CONFIG_MAP_ARGUMENTS };
  const daemonSet = {
    type: "kubernetes:apps/v1:DaemonSet",
    name,
    inputs,
    arguments: AGENT_ARGUMENTS,
    fixes: AGENT_FIXES,
  };
  return [...(problems.length > 0 ? [] : [configMap]), ...(settings.daemonSet ? [daemonSet] : [])];
}
