import type { Resource } from "../../lib/inventory/resource";
import { known } from "../../lib/inventory/view";
import type { At } from "../../lib/rules/report";
import { isRecord, type KubernetesObject, tokenOf } from "./kubernetes-object";
import { Lines } from "./lines";
import { stepsOf } from "./property-path";
import { firstLineOf, type Part } from "./source";

const NONE = { dependencies: [], propertyDependencies: {} } as const;

/** A Kubernetes object in a file as a resource: of no provider, so all of one call live in one cluster. */
export class Manifest {
  readonly resource: Resource;

  constructor(
    private readonly object: KubernetesObject,
    /** Tells it from others of the same name. */
    number: number,
  ) {
    const { body, document } = object;
    const urn = `${document.part.source.name}#${number}`;
    this.resource = {
      urn,
      type: tokenOf(body),
      name: nameOf(body.metadata),
      body: known(body),
      isManifest: true,
      ...NONE,
    };
  }

  /** `path` is a property of it; without one the place is the whole object. */
  at(path: string, lines: LinesOf): At {
    const { body, document, within } = this.object;
    const { part, index } = document;
    const whole = path === "" && within.length === 0 && index === 0;
    const line = whole ? firstLineOf(part) : lines(part).lineOf(index, [...within, ...stepsOf(path)]);
    const { namespace } = isRecord(body.metadata) ? body.metadata : {};
    return {
      file: part.source.name,
      line,
      kind: body.kind,
      ...(typeof namespace === "string" && { namespace }),
      name: this.resource.name,
    };
  }
}

export type LinesOf = (part: Part) => Lines;

/** The lines of a part, found at most once. */
export function linesOnce(): LinesOf {
  const found = new Map<Part, Lines>();
  return (part) => {
    let lines = found.get(part);
    if (lines === undefined) found.set(part, (lines = new Lines(part)));
    return lines;
  };
}

/** The API server makes a name of `generateName`; nobody knows it yet. */
function nameOf(metadata: unknown): string {
  const { name, generateName } = isRecord(metadata) ? metadata : {};
  if (typeof name === "string" && name !== "") return name;
  return typeof generateName === "string" ? `${generateName}…` : "without a name";
}
