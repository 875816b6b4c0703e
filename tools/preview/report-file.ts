import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "../../lib/rules/report";
import { leaveBehind } from "./leftovers";

export const EMPTY_REPORT: Report = { findings: [], notEvaluated: [] };

/** Where the pack writes what it found, in full: CrossGuard's diagnostics are only texts. May quote secrets. */
export class ReportFile {
  readonly #folder = mkdtempSync(join(tmpdir(), "gke-dpv2-"));
  readonly #path = join(this.#folder, "report.json");
  /** Deletes it; which also happens when a signal ends this process. */
  readonly delete = leaveBehind(() => rmSync(this.#folder, { recursive: true, force: true }));

  /** Tells the pack where to write. */
  get environment(): NodeJS.ProcessEnv {
    return { GKE_DPV2_REPORT: this.#path };
  }

  /** A pack that knows nothing of reports writes none. */
  read(): Report {
    return existsSync(this.#path) ? (JSON.parse(readFileSync(this.#path, "utf8")) as Report) : EMPTY_REPORT;
  }
}
