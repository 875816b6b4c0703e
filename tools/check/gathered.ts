import type { Resource } from "../../lib/inventory/resource";
import { type Document, documentsIn, Unreadable } from "./document";
import { objectsIn } from "./kubernetes-object";
import { Manifest } from "./manifest";
import type { Source } from "./source";
import { resourcesIn } from "./stack-export";

/** What the sources of one call hold: of manifests and stacks alike, one set of resources. */
export class Gathered {
  readonly resources: Resource[] = [];
  /** By URN. */
  readonly manifests = new Map<string, Manifest>();
  /** Sentences. */
  readonly unreadable: string[] = [];
  /** Names of sources with something that is neither a Kubernetes object nor a stack, or with nothing at all. */
  readonly passedOver = new Set<string>();
  /** A stack may be empty. */
  stacks = 0;

  add(source: Source): void {
    let holdsSomething = false;
    for (const document of documentsIn(source)) {
      holdsSomething ||= document instanceof Unreadable || isSomething(document);
      if (document instanceof Unreadable) this.unreadable.push(document.sentence);
      else if (isSomething(document) && !this.take(document)) this.passedOver.add(source.name);
    }
    if (!holdsSomething) this.passedOver.add(source.name);
  }

  private take(document: Document): boolean {
    const stack = resourcesIn(document.value);
    if (stack !== undefined) {
      this.stacks++;
      for (const resource of stack) this.resources.push(resource);
      return true;
    }
    const before = this.resources.length;
    for (const object of objectsIn(document)) {
      const manifest = new Manifest(object, this.resources.length);
      this.manifests.set(manifest.resource.urn, manifest);
      this.resources.push(manifest.resource);
    }
    return this.resources.length > before;
  }
}

/** A document between two `---` may be empty. */
const isSomething = ({ value }: Document): boolean => value !== null && value !== undefined;
