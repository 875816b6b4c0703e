/**
 * Circles in a graph, each as its nodes in order: at least one where there are any, and of a graph in which every node
 * leads to one other all of them. Each node is entered once.
 */
export function cyclesIn<N>(nodes: Iterable<N>, next: (node: N) => Iterable<N>): readonly (readonly N[])[] {
  const found: N[][] = [];
  const left = new Set<N>();
  /** Where a node stands on the way that is being walked. */
  const at = new Map<N, number>();
  for (const start of nodes) {
    const way: { readonly node: N; readonly to: Iterator<N> }[] = [];
    const enter = (node: N): void => {
      at.set(node, way.length);
      way.push({ node, to: next(node)[Symbol.iterator]() });
    };
    if (!left.has(start)) enter(start);
    for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
      const { done, value } = here.to.next();
      if (done === true) {
        at.delete(here.node);
        left.add(here.node);
        way.pop();
      } else if (at.has(value)) found.push(way.slice(at.get(value)).map(({ node }) => node));
      else if (!left.has(value)) enter(value);
    }
  }
  return found;
}

/** The nodes without those that no circle can go through: that lead nowhere, or that nothing leads to, one after another. */
export function onCycles<N>(nodes: Iterable<N>, next: (node: N) => Iterable<N>): ReadonlySet<N> {
  const kept = new Set(nodes);
  const forward = new Map([...kept].map((node) => [node, new Set([...next(node)].filter((n) => kept.has(n)))]));
  const back = new Map<N, Set<N>>([...kept].map((node) => [node, new Set()]));
  for (const [from, to] of forward) for (const node of to) back.get(node)!.add(from);
  const idle = [...kept].filter((node) => forward.get(node)!.size === 0 || back.get(node)!.size === 0);
  for (let node = idle.pop(); node !== undefined; node = idle.pop()) {
    if (!kept.delete(node)) continue;
    for (const [there, way] of [
      [forward, back],
      [back, forward],
    ] as const)
      for (const other of there.get(node)!) {
        way.get(other)!.delete(node);
        if (way.get(other)!.size === 0) idle.push(other);
      }
  }
  return kept;
}
