/** A key, or the index of an item. */
export type Step = string | number;

const STEP = /\["(?<quoted>.*?)"\]|\[(?<index>\d+)\]|(?<key>[^.[\]]+)/g;

/** `spec.ports[0].name` and `metadata.annotations["a.b/c"]`, as findings write paths. */
export const stepsOf = (path: string): readonly Step[] =>
  Array.from(path.matchAll(STEP), ({ groups: { quoted, index, key } = {} }) =>
    index === undefined ? (quoted ?? key ?? "") : Number(index),
  );
