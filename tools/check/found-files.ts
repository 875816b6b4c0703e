import { existsSync, readdirSync, realpathSync, statSync, type Dirent } from "node:fs";
import { basename, dirname, join } from "node:path";
import { whyNot } from "../read-text";

const MANIFEST = /\.(?:ya?ml|json)$|(?:^|\/)Kustomization$/i;
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
  /** By their real paths, for links may go in circles. */
  private readonly entered = new Set<string>();
  /** Files that were named or that a link led to, by their real paths. */
  private readonly single = new Set<string>();

  /** A file is taken whatever it is called; of a folder those that are called YAML or JSON, and what is below it. */
  add(path: string): void {
    try {
      const isEmpty = statSync(path).isDirectory() ? !this.addFolder(path) : !this.addSingle(path, true);
      if (isEmpty) this.unreadable.push(`${path} holds no YAML or JSON file.`);
    } catch (error) {
      this.cannotRead(path, error);
    }
  }

  /** This and what follows say whether there is something for us, new or not. */
  private addSingle(path: string, named: boolean): boolean {
    const real = realpathSync(path);
    const comesWithItsFolder = MANIFEST.test(real) && this.entered.has(dirname(real));
    if (!comesWithItsFolder && !this.single.has(real)) this.files.push({ path, named });
    this.single.add(real);
    return true;
  }

  private addFolder(folder: string): boolean {
    const real = realpathSync(folder);
    if (this.entered.has(real)) return true;
    this.entered.add(real);
    if (isTemplates(real)) return this.templates.push(folder) > 0;
    const inFolder = join(folder, "x").slice(0, -1); // joining each would take longer than to read it
    const isSingle = (name: string) => this.single.size > 0 && this.single.has(join(real, name));
    return sorted(folder)
      .map((entry) => this.addEntry(entry, inFolder + entry.name, isSingle))
      .includes(true);
  }

  private addEntry(entry: Dirent, path: string, isSingle: (name: string) => boolean): boolean {
    const isManifest = MANIFEST.test(entry.name);
    try {
      if (entry.isSymbolicLink()) return this.addLink(path, isManifest);
      if (entry.isDirectory()) return !NOT_ENTERED.test(entry.name) && this.addFolder(path);
      if (!entry.isFile() || !isManifest) return false;
      if (!isSingle(entry.name)) this.files.push({ path, named: false });
      return true;
    } catch (error) {
      return (isManifest || entry.isDirectory()) && this.cannotRead(path, error);
    }
  }

  private addLink(path: string, isManifest: boolean): boolean {
    const target = statSync(path);
    if (target.isDirectory()) return this.addFolder(path);
    return target.isFile() && isManifest && this.addSingle(path, false);
  }

  private cannotRead(path: string, error: unknown): true {
    this.unreadable.push(`${path || '""'} ${whyNot(error)}.`);
    return true;
  }
}

const isTemplates = (folder: string): boolean =>
  basename(folder) === "templates" && existsSync(join(dirname(folder), "Chart.yaml"));

const sorted = (folder: string): readonly Dirent[] =>
  readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
