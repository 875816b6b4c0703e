import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Fact } from "../../lib/facts/fact";
import { fileIn, PAGES } from "../../lib/facts/pages";
import { RULES } from "../../lib/rules";
import { docsOf } from "../../lib/rules/rule";

const FOLDER = join(__dirname, "../../lib/facts");
const isFact = (x: unknown): x is Fact => typeof x === "object" && x !== null && "source" in x && "section" in x;
const within = (x: unknown): readonly Fact[] => (Array.isArray(x) ? x.flatMap(within) : isFact(x) ? [x] : []);
const facts = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".ts") && file !== "pages.ts")
  .flatMap((file) => Object.values(require(join(FOLDER, file)) as object).flatMap(within));

/** Nobody here could open GKE's fork: its files have no address that is certain. */
const isOpen = (source: string): boolean => source !== PAGES.ciliumFork;

/** `https://github.com/OWNER/REPOSITORY/blob/HEAD/FILE`, `…/issues/1`. */
const OF_GITHUB =
  /^https:\/\/github\.com\/[\w.-]+\/[\w.-]+(?:\/(?:blob|tree)\/\w+\/\S+|\/(?:issues|pull)\/\d+|#readme)$/;

test("a source on GitHub is a file, a folder, an issue, a pull request or a README, not a repository", () => {
  const sources = new Set(facts.map(({ source }) => source).filter((s) => s.startsWith("https://github.com/")));
  expect(sources.size).toBeGreaterThan(10);
  expect([...sources].filter((source) => isOpen(source) && !OF_GITHUB.test(source))).toEqual([]);
});

test("nor is the page that a rule names", () =>
  expect(RULES.map(docsOf).filter((docs) => isOpen(docs) && /^https:\/\/[^/]+(?:\/[^/]+){0,2}$/.test(docs))).toEqual(
    [],
  ));

test("a section that no reader could tell is a sentence, not a number", () =>
  expect(facts.filter(({ section }) => /^\d+$/.test(section))).toEqual([]));

test("a file is told from what of it", () =>
  expect(fileIn("https://github.com/a/b", "c/d-e.go: Kind.field, more")).toEqual({
    source: "https://github.com/a/b/blob/HEAD/c/d-e.go",
    section: "c/d-e.go: Kind.field, more",
  }));
