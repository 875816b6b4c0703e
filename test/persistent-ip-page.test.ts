import type { Report } from "../lib/rules/report";
import { previewCommand } from "../tools/preview/command";
import { paper, program } from "./tools/fixtures/fixture";

/** The samples of Google's page on persistent IP addresses, made by components: what is wrong with them as printed is gone. */
test("components build the page's Gateway, StatefulSet and Deployment without a finding", async () => {
  const terminal = paper();
  const status = await previewCommand([program("persistent-ip-page"), "--format", "json"], terminal);
  const report = JSON.parse(terminal.stdout.join("")) as Report;
  expect([status, terminal.stderr.join(""), report.findings]).toEqual([0, "", []]);
  // Of the persistent addresses themselves everything is known, and judged.
  const rules = new Set(report.notEvaluated.map((one) => one.rule));
  expect([...rules].filter((rule) => /^(route|gateway|persistent|address)-/.test(rule))).toEqual([]);
}, 60_000);
