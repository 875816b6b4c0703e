import type { DaemonSetArgs } from "@pulumi/kubernetes/apps/v1/daemonSet";
import type { ConfigMapArgs } from "@pulumi/kubernetes/core/v1/configMap";
import type { input as k8s } from "@pulumi/kubernetes/types";
import { type Input, output, type Unwrap } from "@pulumi/pulumi";
import { AGENT_CONFIG, AGENT_IMAGE, MASQUERADE_PORTS, RANDOM_FULLY, TO_PORTS } from "../facts/ip-masq-agent";
import {
  AGENT_ARGS,
  AGENT_CAPABILITIES,
  AGENT_CONFIG_FILE,
  AGENT_IPV6,
  AGENT_LABELS,
} from "../facts/ip-masq-agent-manifest";
import { NODE_PORTS } from "../facts/ports";
import { isLater } from "../inventory/view";
import { formatMasqueradeConfig, type MasqueradeSettings, withRanges } from "../values/masquerade-text";
import { formatPortRange, remainder } from "../values/port-range";
import type { AgentSettings } from "./ip-masq-agent-args";
import { given } from "./plain";

const { namespace, name, key } = AGENT_CONFIG.value;
const METADATA = { namespace, name, labels: AGENT_LABELS.value };

export const configMapInputs = (settings: AgentSettings): ConfigMapArgs => ({
  metadata: METADATA,
  data: { [key]: configText(settings) },
});

/** The text at once where all of it is known, so that nothing known becomes an Output. */
function configText({ nonMasqueradeCIDRs, podRanges = [], masqLinkLocal, resyncInterval }: AgentSettings) {
  const parts = { nonMasqueradeCIDRs, podRanges, masqLinkLocal, resyncInterval };
  return Object.values(parts).flat().some(isLater) ? output(parts).apply(write) : write(parts as Unwrap<typeof parts>);
}

const write = ({ podRanges, nonMasqueradeCIDRs, ...others }: MasqueradeSettings & { podRanges: string[] }): string =>
  formatMasqueradeConfig({ nonMasqueradeCIDRs: withRanges(nonMasqueradeCIDRs, podRanges), ...others });

/** The DaemonSet of Google's page, which mounts the ConfigMap of this name. */
export const daemonSetInputs = (settings: AgentSettings, configMap: Input<string>): DaemonSetArgs => ({
  metadata: METADATA,
  spec: {
    selector: { matchLabels: AGENT_LABELS.value },
    template: { metadata: { labels: AGENT_LABELS.value }, spec: podSpec(settings, configMap) },
  },
});

const CONFIG = "config-volume";

const podSpec = (settings: AgentSettings, configMap: Input<string>): k8s.core.v1.PodSpec =>
  given({
    hostNetwork: true,
    containers: [container(settings)],
    volumes: [
      {
        name: CONFIG,
        configMap: { name: configMap, optional: true, items: [{ key, path: AGENT_CONFIG_FILE.value.file }] },
      },
    ],
    nodeSelector: settings.nodeSelector,
    tolerations: settings.tolerations,
  });

const container = (settings: AgentSettings): k8s.core.v1.Container => ({
  name: AGENT_IMAGE.value,
  image: settings.image,
  args: [...AGENT_ARGS.value, ...(settings.enableIPv6 ? [`--${AGENT_IPV6.value}`] : []), sourcePorts(settings)],
  securityContext: {
    privileged: false,
    allowPrivilegeEscalation: false,
    capabilities: { drop: ["ALL"], add: [...AGENT_CAPABILITIES.value] },
    seccompProfile: { type: "RuntimeDefault" },
  },
  volumeMounts: [{ name: CONFIG, mountPath: AGENT_CONFIG_FILE.value.folder }],
});

function sourcePorts({ sourcePorts }: AgentSettings): string {
  if (sourcePorts === "not-random") return `--${RANDOM_FULLY.value.flag}=false`;
  const others = remainder(MASQUERADE_PORTS.value, [NODE_PORTS.value]);
  return `--${TO_PORTS.value.flag}=${others.map(formatPortRange).join(",")}`;
}

/** The argument that each path of the inputs comes from. */
export const CONFIG_MAP_ARGUMENTS = { [`data.${key}`]: "nonMasqueradeCIDRs" };

const POD = "spec.template.spec";
export const AGENT_ARGUMENTS = {
  [`${POD}.containers[0].image`]: "image",
  [`${POD}.containers[0].args`]: "sourcePorts",
  [`${POD}.nodeSelector`]: "nodeSelector",
  [`${POD}.tolerations`]: "tolerations",
};

/** What to do about an argument, where a rule speaks of flags. */
export const AGENT_FIXES = {
  image: "Take a newer image, such as the default.",
  sourcePorts: 'Set sourcePorts to "not-random", or take a newer image, such as the default.',
};
