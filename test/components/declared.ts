import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as ts from "typescript";

/** An argument as the source declares it. */
export interface Declared {
  readonly name: string;
  readonly readonly: boolean;
  readonly optional: boolean;
  readonly type: string;
  readonly doc: string;
  /** The text after `@default`. */
  readonly default: string | undefined;
}

const FOLDER = "lib/components"; // from the root, where tests and scripts run

const INTERFACES: ReadonlyMap<string, ts.InterfaceDeclaration> = new Map(
  readdirSync(FOLDER)
    .map((file) => ts.createSourceFile(file, readFileSync(join(FOLDER, file), "utf8"), ts.ScriptTarget.Latest, true))
    .flatMap((source) => source.statements.filter(ts.isInterfaceDeclaration))
    .map((declaration) => [declaration.name.text, declaration]),
);

export const isDeclared = (name: string): boolean => INTERFACES.has(name);

/** The members of an interface of `lib/components`, its parents' first. */
export function argumentsOf(name: string): readonly Declared[] {
  const declaration = INTERFACES.get(name)!;
  const parents = (declaration.heritageClauses ?? []).flatMap((clause) =>
    clause.types.map((t) => t.expression.getText()),
  );
  return [...parents.flatMap(argumentsOf), ...declaration.members.filter(ts.isPropertySignature).map(declared)];
}

function declared(member: ts.PropertySignature): Declared {
  const doc = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
  const byDefault = ts.getJSDocTags(member).find((tag) => tag.tagName.text === "default");
  return {
    name: member.name.getText(),
    readonly: member.modifiers?.some((m) => m.kind === ts.SyntaxKind.ReadonlyKeyword) ?? false,
    optional: member.questionToken !== undefined,
    type: member.type!.getText(),
    doc: doc.map((d) => ts.getTextOfJSDocComment(d.comment) ?? "").join("\n"),
    default: byDefault && ts.getTextOfJSDocComment(byDefault.comment),
  };
}
