import { existsSync, readdirSync, realpathSync, statSync, type Dirent } from "node:fs";
import { basename, dirname, join } from "node:path";
import { whyNot } from "../read-text";

const MANIFEST = /\.(?:ya?ml|json)$/i;
/** Of tools, not of a cluster. */
const NOT_ENTERED = /^(?:\..+|node_modules)$/;

export interface FoundFile {
  readonly path: string;
  /** The user named the file itself, so it is meant to be judged. */
  readonly named: boolean;
}

/** The files behind the paths that a user gave; each once, however many ways lead to it. */
export class FoundFiles {
  readonly files: FoundFile[] = [];
  /** Folders of Helm templates: text that becomes YAML only when Helm renders it. */
  readonly templates: string[] = [];
  /** Sentences. */
  readonly unreadable: string[] = [];
  /** Files and folders by their real paths: links may go in circles. */
  private readonly seen = new Set<string>();

  /** A file is taken whatever it is called; of a folder those that are called YAML or JSON, and what is below it. */
  add(path: string): void {
    try {
      const isEmpty = statSync(path).isDirectory()
        ? !this.addFolder(path)
        : !this.addFile(path, realpathSync(path), true);
      if (isEmpty) this.unreadable.push(`${path} holds no YAML or JSON file.`);
    } catch (error) {
      this.cannotRead(path, error);
    }
  }

  /** This and what follows say whether there is something for us, new or not. */
  private addFile(path: string, real: string, named = false): boolean {
    if (this.isNew(real)) this.files.push({ path, named });
    return true;
  }

  private addFolder(folder: string): boolean {
    const real = realpathSync(folder);
    if (!this.isNew(real)) return true;
    if (isTemplates(real)) return this.templates.push(folder) > 0;
    const found = sorted(folder).map((entry) => this.addEntry(entry, join(folder, entry.name), join(real, entry.name)));
    return found.includes(true);
  }

  private addEntry(entry: Dirent, path: string, real: string): boolean {
    const isManifest = MANIFEST.test(entry.name);
    try {
      if (entry.isSymbolicLink()) return this.addLink(path, isManifest);
      if (entry.isDirectory()) return !NOT_ENTERED.test(entry.name) && this.addFolder(path);
      return entry.isFile() && isManifest && this.addFile(path, real);
    } catch (error) {
      return (isManifest || entry.isDirectory()) && this.cannotRead(path, error);
    }
  }

  private addLink(path: string, isManifest: boolean): boolean {
    const target = statSync(path);
    if (target.isDirectory()) return this.addFolder(path);
    return target.isFile() && isManifest && this.addFile(path, realpathSync(path));
  }

  private isNew(real: string): boolean {
    const before = this.seen.size;
    return this.seen.add(real).size > before;
  }

  private cannotRead(path: string, error: unknown): true {
    this.unreadable.push(`${path} ${whyNot(error)}.`);
    return true;
  }
}

const isTemplates = (folder: string): boolean =>
  basename(folder) === "templates" && existsSync(join(dirname(folder), "Chart.yaml"));

const sorted = (folder: string): readonly Dirent[] =>
  readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
