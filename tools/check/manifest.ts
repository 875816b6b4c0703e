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
    /** Tells it from all others of the call. */
    number: number,
  ) {
    const { body, document } = object;
    const type = tokenOf(body);
    const name = nameOf(body.metadata);
    const namespace = namespaceOf(body.metadata) ?? "default";
    this.resource = {
      // As Pulumi's, for the patterns of waivers: here the file is the stack, and the namespace the project.
      urn: `urn:pulumi:${document.part.source.name}#${number}::${namespace}::${type}::${name}`,
      type,
      name,
      inputs: body,
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
    const namespace = namespaceOf(body.metadata);
    return {
      file: part.source.name,
      line,
      kind: body.kind,
      ...(namespace !== undefined && { namespace }),
      name: this.resource.name,
    };
  }
}

/** The file in the URN of a manifest. */
export const fileIn = (urn: string): string => /^urn:pulumi:(.*?)#\d+::/s.exec(urn)![1]!;

type LinesOf = (part: Part) => Lines;

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

function namespaceOf(metadata: unknown): string | undefined {
  const { namespace } = isRecord(metadata) ? metadata : {};
  return typeof namespace === "string" ? namespace : undefined;
}
