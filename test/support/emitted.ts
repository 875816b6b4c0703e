import { appendFileSync } from "node:fs";
import { join } from "node:path";

/** A Kubernetes object as a component registers it: what is not known yet and what is secret marked as the engine does. */
export interface Emitted {
  /** Type token and name in the program. */
  readonly resource: string;
  /** As `resource` of its parent. */
  readonly parent: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** Keeps what a component makes for the real API server, where `npm run test:apiserver` runs the tests of components. */
export function keepEmitted(emitted: Emitted): void {
  const folder = process.env["GKE_DPV2_EMITTED"];
  if (folder === undefined || !emitted.resource.startsWith("kubernetes:") || !isOfComponent(emitted)) return;
  appendFileSync(join(folder, `${process.pid}.jsonl`), `${JSON.stringify(emitted)}\n`);
}

/** Not what a test puts beside a component. */
const isOfComponent = ({ parent }: Emitted): boolean => parent.startsWith("gke-dpv2:");
