import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readStream, readText } from "../../tools/read-text";
import { folderWith } from "./fixtures/folder";

const folder = folderWith({ "a.txt": "hé\n", "empty.txt": "", "mark.txt": "\uFEFFa" });
const at = (name: string) => join(folder, name);

test.each([
  ["a.txt", "hé\n"],
  ["empty.txt", ""],
  ["mark.txt", "a"],
])("%s", (name, text) => expect(readText(at(name))).toBe(text));

describe("what cannot be read is a sentence", () => {
  mkdirSync(at("folder"));
  symlinkSync("loop", at("loop"));
  writeFileSync(at("binary"), Buffer.from([1, 0, 2]));
  writeFileSync(at("latin"), Buffer.from("é", "latin1"));
  writeFileSync(at("utf16le"), Buffer.from("\uFEFFa", "utf16le"));
  writeFileSync(at("utf16be"), Buffer.from([0xfe, 0xff, 0, 0x61]));
  writeFileSync(at("large"), "");
  truncateSync(at("large"), 257 * 2 ** 20); // with holes: it takes no room

  test.each([
    ["missing", "does not exist."],
    ["a.txt/inside", "does not exist."],
    ["folder", "is a folder."],
    ["loop", "is a link that leads to itself."],
    ["binary", "is a binary file."],
    ["latin", "is no text in UTF-8."],
    ["utf16le", "is text in UTF-16. Save it as UTF-8."],
    ["utf16be", "is text in UTF-16. Save it as UTF-8."],
    ["large", "is larger than 256 MiB."],
  ])("%s %s", (name, why) => expect(() => readText(at(name))).toThrow(`${at(name)} ${why}`));

  test("a device that never ends", () =>
    expect(() => readText("/dev/zero")).toThrow("/dev/zero is larger than 256 MiB."));
});

test("a pipe is read to its end", () => {
  const pipe = at("pipe");
  expect(spawnSync("mkfifo", [pipe]).status).toBe(0);
  const writer = `require("fs").writeFileSync(${JSON.stringify(pipe)}, "x".repeat(200000))`;
  const child = spawnSync("sh", ["-c", `"$0" -e '${writer}' & "$0" -e 'process.stdout.write(String(require("fs").readFileSync("${pipe}").length))'; wait`, process.execPath], { encoding: "utf8" }); // prettier-ignore
  expect(child.stdout).toBe("200000");
});

describe("a stream", () => {
  async function* of(...pieces: Buffer[]) {
    for (const piece of pieces) yield piece;
  }
  test("in pieces, cut inside a letter", async () =>
    expect(await readStream(of(Buffer.from([0x68, 0xc3]), Buffer.from([0xa9])), "stdin")).toBe("hé"));
  test("that never ends", async () => {
    const piece = Buffer.alloc(2 ** 24, "a");
    const endless = of(...Array.from({ length: 100 }, () => piece));
    await expect(readStream(endless, "Standard input")).rejects.toThrow("Standard input is larger than 256 MiB.");
  });
});
