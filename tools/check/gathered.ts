import type { Resource } from "../../lib/inventory/resource";
import { type Document, documentsIn, Unreadable } from "./document";
import { isEmptyList, objectsIn } from "./kubernetes-object";
import { Manifest } from "./manifest";
import type { Source } from "./source";
import { resourcesIn, straysIn } from "./stack-export";

/** What the sources of one call hold: of manifests and stacks alike, one set of resources. */
export class Gathered {
  readonly resources: Resource[] = [];
  /** By URN. */
  readonly manifests = new Map<string, Manifest>();
  /** Sentences. */
  readonly unreadable: string[] = [];
  /** Names of sources with something that is neither a Kubernetes object nor a stack, or with nothing at all. */
  readonly passedOver = new Set<string>();
  /** Whether anything was there to be judged: a stack and a list may be empty, a folder may not. */
  hasInput = false;

  add(source: Source): void {
    let holdsSomething = false;
    for (const document of documentsIn(source)) {
      holdsSomething ||= document instanceof Unreadable || isSomething(document);
      if (document instanceof Unreadable) this.unreadable.push(document.sentence);
      else if (!isSomething(document)) continue;
      else if (this.takeStack(document) || this.takeObjects(document)) this.hasInput = true;
      else this.passedOver.add(source.name);
    }
    if (!holdsSomething) this.passedOver.add(source.name);
  }

  private takeStack({ value, part }: Document): boolean {
    const stack = resourcesIn(value);
    if (stack === undefined) return false;
    for (const resource of stack) this.resources.push(resource);
    const strays = straysIn(value);
    if (strays > 0) this.unreadable.push(`${part.source.name} holds ${strays} resources without a URN or a type.`);
    return true;
  }

  private takeObjects(document: Document): boolean {
    const before = this.resources.length;
    for (const object of objectsIn(document)) {
      const manifest = new Manifest(object, this.resources.length);
      this.manifests.set(manifest.resource.urn, manifest);
      this.resources.push(manifest.resource);
    }
    return this.resources.length > before || isEmptyList(document.value);
  }
}

/** A document between two `---` may be empty. */
const isSomething = ({ value }: Document): boolean => value !== null && value !== undefined;
