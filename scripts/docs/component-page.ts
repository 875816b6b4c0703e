import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { argumentsOf, type Declared, isDeclared } from "../../test/components/declared";
import { code, type Block } from "./block";

const FOLDER = "lib/components";

/** A component class as its source declares it. */
export interface Component {
  readonly name: string;
  readonly doc: string;
  readonly example: string | undefined;
  readonly outputs: readonly { readonly name: string; readonly type: string; readonly doc: string }[];
}

/** Every exported component, by name. */
export const components = (): readonly Component[] =>
  readdirSync(FOLDER)
    .map((file) => ts.createSourceFile(file, readFileSync(join(FOLDER, file), "utf8"), ts.ScriptTarget.Latest, true))
    .flatMap((source) => source.statements.filter(ts.isClassDeclaration))
    .filter((c) => c.heritageClauses?.some((clause) => clause.getText().includes("ComponentResource")))
    .map(componentOf)
    .sort((a, b) => (a.name < b.name ? -1 : 1));

function componentOf(declaration: ts.ClassDeclaration): Component {
  const isPublic = (member: ts.ClassElement): boolean =>
    !ts.getJSDocTags(member).some((tag) => tag.tagName.text === "internal") &&
    !ts.canHaveModifiers(member) === false &&
    !(ts.getCombinedModifierFlags(member) & (ts.ModifierFlags.Private | ts.ModifierFlags.Static));
  const example = ts.getJSDocTags(declaration).find((tag) => tag.tagName.text === "example");
  return {
    name: declaration.name!.text,
    doc: docOf(declaration),
    example: example && textOf(example.comment),
    outputs: declaration.members
      .filter((m) => ts.isPropertyDeclaration(m) || ts.isGetAccessorDeclaration(m))
      .filter((m) => isPublic(m) && ts.isIdentifier(m.name))
      .map((m) => ({ name: m.name.getText(), type: m.type?.getText() ?? "", doc: docOf(m) })),
  };
}

const docOf = (node: ts.Node): string =>
  ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map((doc) => textOf(doc.comment))
    .join("\n");

const textOf = (comment: ts.JSDoc["comment"]): string => ts.getTextOfJSDocComment(comment) ?? "";

/** A component's page: what it takes, and what it gives. */
export function componentPage({ name, doc, example, outputs }: Component): Block {
  const own = argumentsOf(`${name}Args`);
  const nested = recordsIn(own, new Set());
  const parts = [
    `# ${name}`,
    prose(doc),
    ...(example === undefined ? [] : [code("ts", example)]),
    "## Arguments",
    own.map(item).join("\n"),
    ...nested.flatMap((record) => [`### ${record}`, argumentsOf(record).map(item).join("\n")]),
    "## Properties",
    outputs.map((o) => `- **\`${o.name}\`** \`${plain(o.type)}\`${o.doc === "" ? "" : `: ${prose(o.doc)}`}`).join("\n"),
  ];
  return { name: "component", text: parts.filter((part) => part !== "").join("\n\n") };
}

/** The index of the pages. */
export const componentList = (all: readonly Component[]): Block => ({
  name: "components",
  text: all.map(({ name, doc }) => `- [${name}](${name}.md): ${prose(doc).split(/(?<=\.)\s/)[0]}`).join("\n"),
});

/** The records that arguments are made of, each once, in the order they are met. */
function recordsIn(members: readonly Declared[], seen: Set<string>): readonly string[] {
  return members.flatMap(({ type }) =>
    [...type.matchAll(/\b[A-Z]\w+/g)].flatMap(([word]) => {
      if (seen.has(word) || !isDeclared(word)) return [];
      seen.add(word);
      return [word, ...recordsIn(argumentsOf(word), seen)];
    }),
  );
}

function item(argument: Declared): string {
  const { name, type, optional, doc } = argument;
  const byDefault = argument.default === undefined ? "" : ` Default: ${defaultText(argument.default)}.`;
  const need = optional ? byDefault : " Required.";
  return `- **\`${name}\`** \`${plain(type)}\`: ${prose(doc)}${need}`;
}

/** `8896` is a value; `- the provider's` is not. */
const defaultText = (text: string): string => (text.startsWith("- ") ? prose(text.slice(2)) : `\`${text}\``);

const plain = (type: string): string =>
  type.replace(/\s+/g, " ").replace(/\(typeof (\w+)\.value\)\[number\]/g, "one of $1");

/** A comment in Markdown. */
const prose = (text: string): string =>
  text
    .replace(/\{@link (https:[^}\s]+)\}/g, "<$1>")
    .replace(/\{@link (\w+)\}/g, (_, word: string) => `\`${word}\``)
    .replace(/\s+/g, " ")
    .trim();
