import { contractOf } from "../report-contract";
import { summaryOf } from "../summary";
import type { Preview } from "./preview";
import type { Value } from "./property-values";
import type { Registration } from "./registration";
import { urnOfReference } from "./urn";

/** Values that are not known yet are `{"unknown": true}`, secrets `{"secret": true}`. */
interface ShownResource {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  /** URN. */
  readonly parent: string | null;
  /** URN. */
  readonly provider: string | null;
  readonly protect: boolean;
  readonly inputs: Value;
  /** URNs; of what the program only reads there is no resource. */
  readonly dependencies: readonly string[];
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
}

/** The contract with other programs; only a preview has resources, and what policies wrote into them. */
export function asJson(preview: Preview): string {
  const { version, tool, ...reported } = contractOf(preview, summaryOf(preview));
  const resources = preview.resources.map((r) => shown(r, preview));
  return `${JSON.stringify({ version, tool, resources, rewrites: preview.rewrites, ...reported }, null, 2)}\n`;
}

const shown = (r: Registration, { secrets }: Preview): ShownResource => ({
  urn: r.urn,
  type: r.type,
  name: r.name,
  parent: r.parent || null,
  provider: urnOfReference(r.provider) || null,
  protect: r.protect,
  inputs: secrets.shown(r.inputs),
  dependencies: r.dependencies,
  propertyDependencies: r.propertyDependencies,
});
