/** The argument that a path of a child's inputs comes from: the longest prefix that is named, and the rest of the path. */
export function argumentFor(named: Readonly<Record<string, string>>, path: string): string | undefined {
  const prefix = Object.keys(named)
    .filter((p) => path === p || path.startsWith(`${p}.`) || path.startsWith(`${p}[`))
    .sort((a, b) => b.length - a.length)[0];
  return prefix === undefined ? undefined : named[prefix] + path.slice(prefix.length);
}
