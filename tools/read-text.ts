import { isUtf8 } from "node:buffer";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { Failure } from "./failure";

/** What is larger is neither a manifest nor a stack, and would not be held in memory. */
const MEBIBYTES = 256;
const LARGEST = MEBIBYTES * 2 ** 20;
const PIECE = 64 * 2 ** 10;

/** A file or pipe as text. What keeps it from being read is a {@link Failure}. */
export function readText(path: string): string {
  return textOf(bytesOf(path), path);
}

/** All of a stream as text; `name` is what a reader knows it by. */
export async function readStream(stream: AsyncIterable<Buffer>, name: string): Promise<string> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of stream) {
    length += piece.length;
    if (length > LARGEST) throw tooLarge(name);
    pieces.push(piece);
  }
  return textOf(Buffer.concat(pieces), name);
}

function bytesOf(path: string): Buffer {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    const found = fstatSync(file);
    if (found.size > LARGEST) throw tooLarge(path);
    return found.isFile() ? bytesUpTo(file, found.size) : bytesOfPipe(file, path);
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(`${path} ${whyNot(error)}.`);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function bytesUpTo(file: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  for (let read = -1; read !== 0 && length < size; length += read)
    read = readSync(file, bytes, length, size - length, null);
  return bytes.subarray(0, length);
}

/** Nobody knows beforehand how long it is. */
function bytesOfPipe(file: number, path: string): Buffer {
  const pieces: Buffer[] = [];
  let length = 0;
  for (;;) {
    const piece = bytesUpTo(file, PIECE);
    if (piece.length === 0) return Buffer.concat(pieces);
    length += piece.length;
    if (length > LARGEST) throw tooLarge(path);
    pieces.push(piece);
  }
}

/** Marks of byte order. The first begins as that of UTF-16 does. */
const UTF_32 = [Buffer.from([0xff, 0xfe, 0, 0]), Buffer.from([0, 0, 0xfe, 0xff])];

function textOf(bytes: Buffer, name: string): string {
  if (UTF_32.some((mark) => bytes.indexOf(mark) === 0))
    throw new Failure(`${name} is text in UTF-32. Save it as UTF-8.`);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new Failure(`${name} is text in UTF-16. Save it as UTF-8.`);
  if (bytes.includes(0)) throw new Failure(`${name} is a binary file.`);
  if (!isUtf8(bytes)) throw new Failure(`${name} is no text in UTF-8.`);
  const text = bytes.toString("utf8");
  return text.startsWith("\uFEFF") ? text.slice(1) : text;
}

const tooLarge = (name: string): Failure => new Failure(`${name} is larger than ${MEBIBYTES} MiB.`);

const WHY: Readonly<Record<string, string>> = {
  ENOENT: "does not exist",
  ENOTDIR: "does not exist",
  EACCES: "may not be read",
  EPERM: "may not be read",
  EISDIR: "is a folder",
  ELOOP: "is a link that leads to itself",
};

/** What the system said, as the end of a sentence. */
export function whyNot(error: unknown): string {
  const { code = "unknown" } = error as NodeJS.ErrnoException;
  return WHY[code] ?? `cannot be read (${code})`;
}
