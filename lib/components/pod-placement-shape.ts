import { TOLERATIONS } from "../facts/pod-placement";
import type { PodPlacement, Toleration } from "./pod-placement";
import { list, map, oneOf, record, type ShapeOf, text } from "./shape";

const TOLERATION: ShapeOf<Toleration> = {
  key: text,
  operator: oneOf(TOLERATIONS.value.operators),
  value: text,
  effect: oneOf(TOLERATIONS.value.effects),
};

export const PLACEMENT_SHAPE: ShapeOf<PodPlacement> = {
  nodeSelector: map(text),
  tolerations: list(record(TOLERATION)),
};
