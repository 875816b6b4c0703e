import type { input as k8s } from "@pulumi/kubernetes/types";
import { type Input, output } from "@pulumi/pulumi";
import { isLater } from "../inventory/view";
import { awareSpec, type Claimed } from "./persistent-ip-awareness";
import type { WorkloadSettings } from "./persistent-ip-workload-args";
import { given, mapped } from "./plain";

type Template = k8s.core.v1.PodTemplateSpec;
type Spec = k8s.core.v1.PodSpec;
type Metadata = k8s.meta.v1.ObjectMeta;
type Text = Input<Record<string, Input<string>> | undefined>;

/** The Pods as given, with labels, interfaces and a way to use the addresses; what is known of them stays known. */
export const templateOf = (
  settings: WorkloadSettings,
  claimed: Claimed,
  more: (spec: Spec) => Spec = (spec) => spec,
): Input<Template> =>
  mapped(settings.template, (own: Template): Template => ({
    ...own,
    metadata: mapped((own.metadata ?? {}) as Input<Metadata>, (metadata: Metadata) =>
      given({
        ...metadata,
        labels: joined(metadata.labels, settings.labels),
        annotations: joined(metadata.annotations, settings.interfaces),
      }),
    )!,
    spec: mapped(own.spec as Input<Spec>, (spec: Spec) => more(awareSpec(spec, settings, claimed)))!,
  }))!;

/** Both, at once where both are there. */
function joined(own: Text, added: Text): Text {
  if (own === undefined || added === undefined) return own ?? added;
  if (!isLater(own) && !isLater(added)) return { ...own, ...added };
  return output([own, added]).apply(([one, other]) => ({ ...one, ...other }));
}

/** A list with one more at its end. */
export const appended = <T>(list: Input<Input<T>[] | undefined>, item: T): Input<Input<T>[]> =>
  mapped((list ?? []) as Input<Input<T>[]>, (own: Input<T>[]) => [...(own ?? []), item])!;
