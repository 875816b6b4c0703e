import type { input as k8s } from "@pulumi/kubernetes/types";
import type { Input } from "@pulumi/pulumi";
import { REACTION_MODES } from "../facts/persistent-ip";
import { NONLOCAL_BIND } from "../facts/pod-awareness";
import { INTERFACE_ANNOTATIONS } from "../facts/pod-interfaces";
import type { Problem } from "./enforce";
import { ADDRESS_CONTAINER } from "./persistent-ip-awareness";
import type { WorkloadSettings } from "./persistent-ip-workload-args";
import { plain } from "./plain";

type Spec = k8s.core.v1.PodSpec;
type Container = k8s.core.v1.Container;

/** What of the Pods contradicts what is added to them, or keeps traffic from them: nothing of it quotes a value. */
export function* templateProblems(settings: WorkloadSettings, balanced = false): Iterable<Problem> {
  for (const problem of problemsOf(settings, balanced)) yield { ...problem, unseen: true };
}

function* problemsOf(settings: WorkloadSettings, balanced: boolean): Iterable<Problem> {
  const template = plain<k8s.core.v1.PodTemplateSpec>(settings.template);
  if (template === undefined) return;
  const metadata = plain(template.metadata as Input<k8s.meta.v1.ObjectMeta>);
  yield* annotationProblems(plain(metadata?.annotations as Input<Record<string, unknown>>));
  yield* labelProblems(plain(metadata?.labels as Input<Record<string, unknown>>), settings);
  const spec = plain(template.spec as Input<Spec>);
  if (spec === undefined) return;
  yield* awarenessProblems(spec, settings);
  // Where load is balanced, the health check says which Pods take part.
  if (!balanced && plain(settings.reactionMode) === REACTION_MODES.value.ready) yield* readinessProblems(spec);
}

function* annotationProblems(own: Readonly<Record<string, unknown>> | undefined): Iterable<Problem> {
  for (const key of Object.values(INTERFACE_ANNOTATIONS.value))
    if (own?.[key] !== undefined)
      yield {
        path: `template.metadata.annotations["${key}"]`,
        reason: "is given by the argument interfaces",
        fix: `Give it as interfaces: { "${key}": … }.`,
      };
}

function* labelProblems(
  own: Readonly<Record<string, unknown>> | undefined,
  { labels }: WorkloadSettings,
): Iterable<Problem> {
  if (Object.keys(labels).length === 0)
    yield { path: "labels", reason: "is empty, and a workload finds its Pods by labels", fix: "Give one, or none." };
  for (const [key, label] of Object.entries(labels)) {
    const [mine, theirs] = [plain<string>(label), plain(own?.[key])];
    if (mine !== undefined && theirs !== undefined && mine !== theirs)
      yield {
        path: `template.metadata.labels["${key}"]`,
        reason: "has another value than in labels",
        fix: "Give the label once, or with one value.",
      };
  }
}

function* awarenessProblems(spec: Spec, { podAwareness }: WorkloadSettings): Iterable<Problem> {
  if (plain(spec.hostNetwork) === true)
    yield {
      path: "template.spec.hostNetwork",
      reason: "puts the Pod into its node's network, and the addresses are for Pods with one of their own",
      fix: "Leave it out.",
    };
  if (podAwareness === "nonlocal-bind") {
    const context = plain(spec.securityContext as Input<k8s.core.v1.PodSecurityContext>);
    for (const [i, sysctl] of listOf<k8s.core.v1.Sysctl>(context?.sysctls).entries())
      if (sysctl?.name === NONLOCAL_BIND.value.name)
        yield {
          path: `template.spec.securityContext.sysctls[${i}]`,
          reason: 'is what podAwareness "nonlocal-bind" adds',
          fix: 'Leave it out, or choose "application".',
        };
  }
  if (podAwareness === "add-address")
    for (const list of ["containers", "initContainers"] as const)
      for (const [i, container] of listOf<Container>(spec[list]).entries())
        if (container?.name === ADDRESS_CONTAINER)
          yield {
            path: `template.spec.${list}[${i}].name`,
            reason: 'is the name of the container that podAwareness "add-address" adds',
            fix: "Choose another name.",
          };
}

function* readinessProblems(spec: Spec): Iterable<Problem> {
  const containers = plain(spec.containers as Input<Input<Container>[]>);
  if (containers === undefined) return;
  const all = [...listOf<Container>(spec.containers), ...listOf<Container>(spec.initContainers)];
  // One that is not there yet may have a probe.
  if (all.some((container) => container === undefined || container.readinessProbe !== undefined)) return;
  if (spec.readinessGates !== undefined) return;
  yield {
    path: "template.spec.containers",
    reason: "has no readinessProbe, so that a Pod gets the traffic before its program can take it",
    fix: 'Give a container one, or choose reactionMode "Exists".',
  };
}

/** Each item that is there; `undefined` for one that is not yet. */
const listOf = <T>(list: Input<Input<T>[] | undefined> | undefined): readonly (T | undefined)[] =>
  (plain(list as Input<Input<T>[]>) ?? []).map((item) => plain<T>(item as Input<T>));
