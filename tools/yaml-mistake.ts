/** What YAML's parser met. */
interface YamlMistake {
  /** Without what it quotes: an unquoted password may look like an alias or a tag. */
  readonly reason: string;
  /** Lines before it. */
  readonly line: number;
}

export function yamlMistake(thrown: unknown): YamlMistake {
  const { reason, mark } = thrown as { reason?: string; mark?: { line: number } };
  if (reason === undefined) return { reason: "the parser failed", line: 0 };
  const unquoted = reason.replace(/: .*$/s, "").replace(/ (?:"[^"]*"|!<[^>]*>)/g, "");
  return { reason: unquoted, line: mark?.line ?? 0 };
}
