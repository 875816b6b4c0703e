import { readdirSync } from "node:fs";
import { join } from "node:path";
import { dump } from "js-yaml";
import { RULES } from "../../../lib/rules";
import type { Report } from "../../../lib/rules/report";
import { policiesOf } from "../../../policies/pack";
import { Run } from "../../../policies/run";
import type { Settings } from "../../../policies/settings";
import { Gathered } from "../../../tools/check/gathered";
import { judgeAll } from "../../../tools/check/judgement";
import { exportOf } from "../../support/checked";
import { settingsOf } from "../../support/faces";
import { registrationsOf } from "../../support/program";
import { analyzeInProcess } from "../../support/server";
import { res, unknown, type Res } from "../../support/stack";

/** The same objects as a program, as YAML and as a stack export give the same findings. */

const FOLDER = join(__dirname, "../../../examples/findings");
const TODAY = "2026-11-21";
const PROVIDER = "pulumi:providers:kubernetes";

const programs = readdirSync(FOLDER).filter((f) => !f.endsWith(".component.ts"));
const ran = new Map<string, Promise<readonly Res[]>>();
/** A program registers its resources when it is loaded, so only once. */
function run(file: string): Promise<readonly Res[]> {
  const before = ran.get(file) ?? registrationsOf(() => require(join(FOLDER, file)) as unknown);
  ran.set(file, before);
  return before;
}

async function asProgram(stack: readonly Res[], settings: Settings): Promise<Report> {
  const run = new Run(TODAY);
  run.settings = settings;
  await analyzeInProcess(
    policiesOf(RULES, run).filter((p) => p.name !== "settings"),
    stack,
  );
  return run.report();
}

function checkedAs(text: string, settings: Settings): Report {
  const gathered = new Gathered();
  gathered.add({ name: "input", text });
  expect([gathered.unreadable, [...gathered.passedOver]]).toEqual([[], []]);
  return judgeAll(gathered.resources, { settings, today: TODAY });
}

/** What was said, of which object, in the words of all: an object of a manifest has no URN, and no name in a program. */
const said = ({ findings, notEvaluated }: Report) => ({
  findings: findings.map((f) => `${f.level} ${f.resource.kind} ${f.resource.namespace ?? ""} ${f.message}`).sort(),
  notEvaluated: [...new Set(notEvaluated.map((n) => `${n.rule} ${n.resource.kind} ${n.because}`))].sort(),
});

describe("a program, and its stack as pulumi stack export writes it", () => {
  for (const file of programs)
    test(file, async () => {
      const stack = await run(file);
      // A cluster that nobody describes: else check takes one with Dataplane V2.
      const settings = settingsOf({ assume: { cluster: {} } });
      expect(said(checkedAs(exportOf(stack), settings))).toEqual(said(await asProgram(stack, settings)));
    });
});

describe("Kubernetes objects of a cluster that is only described: as a program, as YAML, as an export", () => {
  const versionIn = (stack: readonly Res[]): string | undefined =>
    stack.map((r) => (r.inputs as { minMasterVersion?: string }).minMasterVersion).find((v) => v !== undefined);
  let compared = 0;

  for (const file of programs)
    test(file, async () => {
      const all = await run(file);
      const cluster = { dataplaneV2: true, version: versionIn(all), workloadIdentity: true, nodeCount: 3 };
      const settings = settingsOf({ assume: { cluster, complete: true } });
      const isWritten = ({ inputs }: Res) => "apiVersion" in inputs && !JSON.stringify(inputs).includes(unknown);
      const objects = all.filter((r) => r.type.startsWith("kubernetes:") && isWritten(r));
      const elsewhere = res(PROVIDER, "elsewhere", { kubeconfig: "{}" });
      const stack = [elsewhere, ...objects.map(({ on: _, outputs: __, ...r }) => ({ ...r, provider: "elsewhere" }))];

      const asYaml = objects.map((r) => dump(r.inputs)).join("---\n");
      const asList = JSON.stringify({ apiVersion: "v1", kind: "List", items: objects.map((r) => r.inputs) });
      const program = said(await asProgram(stack, settings));
      expect(said(checkedAs(exportOf(stack), settings))).toEqual(program);
      if (objects.length === 0) return;
      expect(said(checkedAs(asYaml, settings))).toEqual(program);
      expect(said(checkedAs(asList, settings))).toEqual(program);
      compared += program.findings.length;
    });

  test("some of them with findings", () => expect(compared).toBeGreaterThan(2));
});
