/**
 * The argument that a path of a child's inputs comes from: the longest prefix that is named, and the rest of the path. A
 * star is any position in a list: `addresses[*].value` → `addresses[*]`.
 */
export function argumentFor(named: Readonly<Record<string, string>>, path: string): string | undefined {
  const found = Object.keys(named)
    .map((prefix) => ({ prefix, match: patternOf(prefix).exec(path) }))
    .filter(({ match }) => match !== null)
    .sort((a, b) => b.prefix.length - a.prefix.length)[0];
  if (found === undefined) return undefined;
  const [whole, ...positions] = found.match!;
  const argument = named[found.prefix]!.replaceAll("[*]", () => `[${positions.shift()}]`);
  return argument + path.slice(whole.length);
}

const patternOf = (prefix: string): RegExp => {
  const words = prefix.split("[*]").map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return new RegExp(`^${words.join("\\[(\\d+)\\]")}(?=$|[.[])`);
};
