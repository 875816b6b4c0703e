import { bodyOf, type Resource } from "../../lib/inventory/resource";
import { Failure } from "../failure";
import { preview, type PreviewOptions } from "../preview/preview";
import { isSecret, type Properties, rebuild, UNKNOWN } from "../preview/property-values";
import type { Registration } from "../preview/registration";
import { urnOfReference } from "../preview/urn";

/** What a program registers when it is run offline. */
export async function registeredBy(options: PreviewOptions): Promise<readonly Resource[]> {
  const { resources, refused, findings } = await preview(options);
  if (refused)
    throw new Failure(["The program ends at what is refused:", ...findings.map((f) => `  ${f.message}`)].join("\n"));
  return resources.map(asResource);
}

function asResource(r: Registration): Resource {
  const inputs = unread(r.inputs);
  return {
    urn: r.urn,
    type: r.type,
    name: r.name,
    inputs,
    body: bodyOf(inputs, unread(r.outputs)),
    parent: r.parent || undefined,
    protect: r.protect,
    provider: urnOfReference(r.provider) || undefined,
    dependencies: r.dependencies,
    propertyDependencies: r.propertyDependencies,
  };
}

/** A secret is never read: it is a value that nobody knows. */
const unread = (properties: Properties): Properties =>
  rebuild(properties, (value) => (isSecret(value) ? UNKNOWN : value)) as Properties;
