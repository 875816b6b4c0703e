import type { input as k8s } from "@pulumi/kubernetes/types";
import type { Input } from "@pulumi/pulumi";
import { INTERFACE_ANNOTATIONS } from "../facts/pod-interfaces";
import { METADATA_ARGUMENTS } from "./object-metadata";
import type { WorkloadSettings } from "./persistent-ip-workload-args";
import { plain } from "./plain";

const POD = "spec.template";

/** The argument that each path of a workload's inputs comes from. */
export const workloadArguments = (
  settings: WorkloadSettings,
  own: Readonly<Record<string, string>>,
): Record<string, string> => ({
  ...METADATA_ARGUMENTS,
  "spec.selector": "labels",
  "spec.selector.matchLabels": "labels",
  [POD]: "template",
  ...(settings.interfaces === undefined ? {} : INTERFACES),
  ...awarenessArguments(settings),
  ...own,
});

const INTERFACES = Object.fromEntries(
  Object.values(INTERFACE_ANNOTATIONS.value).map((key) => [
    `${POD}.metadata.annotations["${key}"]`,
    `interfaces["${key}"]`,
  ]),
);

/** What is added stands before the init containers that were given, and behind the sysctls. */
function awarenessArguments({ podAwareness, template }: WorkloadSettings): Record<string, string> {
  const spec = plain(plain<k8s.core.v1.PodTemplateSpec>(template)?.spec as Input<k8s.core.v1.PodSpec>);
  if (podAwareness === "nonlocal-bind") {
    const sysctls = plain(plain(spec?.securityContext as Input<k8s.core.v1.PodSecurityContext>)?.sysctls);
    return { [`${POD}.spec.securityContext.sysctls[${sysctls?.length ?? 0}]`]: "podAwareness" };
  }
  if (podAwareness === "application") return {};
  const given = (plain(spec?.initContainers) ?? []).map((_, i) => [
    `${POD}.spec.initContainers[${i + 1}]`,
    `template.spec.initContainers[${i}]`,
  ]);
  return {
    ...Object.fromEntries(given),
    [`${POD}.spec.initContainers[0]`]: "podAwareness",
    [`${POD}.spec.initContainers[0].image`]: "addressImage",
  };
}
