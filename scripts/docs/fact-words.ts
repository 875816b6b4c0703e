import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import type { Fact } from "../../lib/facts/fact";

/** What a fact is called in the code, and what its comment says. */
export interface FactWords {
  readonly name: string;
  readonly comment: string;
}

/** The words of every fact, by the fact itself: its value alone would be a number without a meaning. */
export async function factWords(): Promise<ReadonlyMap<Fact, FactWords>> {
  const words = new Map<Fact, FactWords>();
  for (const file of readdirSync("lib/facts").map((f) => f.replace(/\.ts$/, ""))) {
    const comments = commentsIn(`lib/facts/${file}.ts`);
    const facts = (await import(`../../lib/facts/${file}.ts`)) as Record<string, unknown>;
    for (const [name, fact] of Object.entries(facts).flatMap(within))
      words.set(fact, { name, comment: comments.get(name) ?? comments.get(name.split(".")[0]!) ?? "" });
  }
  return words;
}

/** A fact under its name; of a record of facts, each under `RECORD.key`. */
function within([name, x]: [string, unknown]): readonly [string, Fact][] {
  if (typeof x !== "object" || x === null) return [];
  if ("readOn" in x && "value" in x) return [[name, x as Fact]];
  return Object.entries(x).flatMap(([key, y]) => within([`${name}.${key}`, y]));
}

function commentsIn(path: string): ReadonlyMap<string, string> {
  const comments = new Map<string, string>();
  const visit = (node: ts.Node, owner: string): void => {
    const named = ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node);
    const name = named ? [owner, node.name.getText()].filter(Boolean).join(".") : owner;
    const said = named ? commentOf(ts.isVariableDeclaration(node) ? node.parent.parent : node) : "";
    if (said !== "") comments.set(name, said);
    ts.forEachChild(node, (child) => visit(child, name));
  };
  visit(ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2022, true), "");
  return comments;
}

const commentOf = (node: ts.Node): string =>
  ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map((doc) => ts.getTextOfJSDocComment(doc.comment) ?? "")
    .join(" ")
    .replace(/\s+/g, " ");
