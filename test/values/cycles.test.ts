import fc from "fast-check";
import { cyclesIn, onCycles } from "../../lib/values/cycles";

type Graph = Readonly<Record<string, string>>;
const nextIn = (graph: Graph) => (node: string) => [...(graph[node] ?? "")];
const cycles = (graph: Graph) => cyclesIn(Object.keys(graph), nextIn(graph)).map((cycle) => cycle.join(""));

describe("cyclesIn", () => {
  test.each<[Graph, string[]]>([
    [{}, []],
    [{ a: "" }, []],
    [{ a: "a" }, ["a"]],
    [{ a: "b", b: "" }, []],
    [{ a: "b", b: "a" }, ["ab"]],
    [{ a: "b", b: "c", c: "b" }, ["bc"]],
    [{ a: "bc", b: "c", c: "" }, []],
    [{ a: "b", b: "a", c: "d", d: "c" }, ["ab", "cd"]],
    [{ a: "x" }, []],
  ])("%j: %j", (graph, expected) => expect(cycles(graph)).toEqual(expected));

  test("a way of a hundred thousand nodes", () => {
    const last = 100_000;
    expect(cyclesIn([0], (n) => [n === last ? 0 : n + 1])).toHaveLength(1);
  });
});

const NODES = [0, 1, 2, 3, 4];
const graphs = fc.array(fc.uniqueArray(fc.constantFrom(...NODES), { maxLength: 3 }), { minLength: 5, maxLength: 5 });

/** The nodes that some way leads to. */
function reached(graph: readonly (readonly number[])[], from: number): ReadonlySet<number> {
  const found = new Set<number>();
  const queue = [...graph[from]!];
  for (const node of queue) if (!found.has(node)) queue.push(...(found.add(node), graph[node]!));
  return found;
}

test("what is found is a circle, and there is one exactly where a node leads back to itself", () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const found = cyclesIn(NODES, (node) => graph[node]!);
      for (const cycle of found)
        for (const [i, node] of cycle.entries()) expect(graph[node]).toContain(cycle[(i + 1) % cycle.length]);
      expect(found.length > 0).toBe(NODES.some((node) => reached(graph, node).has(node)));
    }),
  );
});

test("onCycles keeps every node on a circle, and of a graph without one none", () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const kept = onCycles(NODES, (node) => graph[node]!);
      const on = NODES.filter((node) => reached(graph, node).has(node));
      expect(on.filter((node) => !kept.has(node))).toEqual([]);
      if (on.length === 0) expect([...kept]).toEqual([]);
    }),
  );
});
