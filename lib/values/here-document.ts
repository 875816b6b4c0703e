import { readBody, type Reading, type Substitute, type Word } from "./shell-word";

/** Announced by `<<`; its text begins on the next line. */
export interface HereDocument {
  readonly redirect: { readonly operator: "<<"; word: Word };
  readonly delimiter: string;
  /** The delimiter was quoted: nothing in the text is replaced. */
  readonly literal: boolean;
  /** `<<-` */
  readonly stripsTabs: boolean;
}

/** Reads the text that begins here, up to its delimiter or the end. */
export function readDocument(r: Reading, document: HereDocument, substitute: Substitute): void {
  const { redirect, delimiter, literal, stripsTabs } = document;
  let body = "";
  while (r.at < r.text.length) {
    const line = lineAt(r);
    const text = stripsTabs ? line.replace(/^\t+/, "") : line;
    if (text === delimiter) break;
    body += `${text}\n`;
  }
  redirect.word = literal ? body : readBody(body, substitute);
}

function lineAt(r: Reading): string {
  const end = r.text.indexOf("\n", r.at);
  const line = r.text.slice(r.at, end < 0 ? undefined : end);
  r.at = end < 0 ? r.text.length : end + 1;
  return line;
}
