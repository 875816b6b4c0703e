/** Text that is written for people by a program, between marks; what stands around it is written by hand and stays. */
export interface Block {
  readonly name: string;
  readonly text: string;
}

export const begin = (name: string): string => `<!-- begin ${name}: written by "npm run docs" -->`;
const end = (name: string): string => `<!-- end ${name} -->`;

/** The page with its blocks renewed; a page that does not exist yet has them in the order given, and nothing else. */
export function renewed(path: string, page: string | undefined, blocks: readonly Block[]): string {
  if (page === undefined) return blocks.map(marked).join("\n\n") + "\n";
  return blocks.reduce((text, block) => {
    const [from, to] = [text.indexOf(begin(block.name)), text.indexOf(end(block.name))];
    if (from < 0 || to < from) throw new Error(`${path}: the marks of the block "${block.name}" are missing`);
    return text.slice(0, from) + marked(block) + text.slice(to + end(block.name).length);
  }, page);
}

const marked = ({ name, text }: Block): string => `${begin(name)}\n\n${text.trim()}\n\n${end(name)}`;

export const code = (language: string, text: string): string => `\`\`\`${language}\n${text.trim()}\n\`\`\``;
