import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { preview as previewed } from "../tools/preview/preview";

const ROOT = join(__dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "install-"));
const npm = (...args: readonly string[]): string =>
  execFileSync("npm", [...args, "--ignore-scripts"], {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });

/** The quickstart beside the package.json of its README, with the packed package from disk instead of the registry. */
beforeAll(() => {
  cpSync(join(ROOT, "examples/quickstart"), folder, { recursive: true });
  const [{ filename }] = JSON.parse(npm("pack", ROOT, "--json")) as [{ filename: string }];
  const [, given] = /```json\n(.*?)```/s.exec(readFileSync(join(folder, "README.md"), "utf8"))!;
  const wanted = JSON.parse(given!) as { dependencies: Record<string, string> };
  wanted.dependencies["gke-dpv2"] = `file:${filename}`;
  writeFileSync(join(folder, "package.json"), JSON.stringify(wanted));
  npm("install", "--prefer-offline");
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } });
const preview = (...args: readonly string[]) => run("node_modules/gke-dpv2/dist/tools/main.js", "preview", ...args);

interface Report {
  readonly resources: readonly { readonly type: string; readonly name: string; readonly inputs: object }[];
  readonly findings: readonly unknown[];
}

test("the installed package previews the quickstart as the repository does", () => {
  const inRepository = spawnSync(
    process.execPath,
    ["dist/tools/main.js", "preview", "examples/quickstart", "--format=json"],
    {
      cwd: ROOT,
      encoding: "utf8",
    },
  );
  const installed = preview("--format=json");
  expect([installed.status, inRepository.status]).toEqual([0, 0]);
  const [here, there] = [installed, inRepository].map(({ stdout }) => {
    const { resources, findings } = JSON.parse(stdout) as Report;
    // The provider's own version is whatever was installed.
    return {
      findings,
      resources: resources.filter((r) => !r.name.startsWith("default_")).map((r) => [r.type, r.name]),
    };
  });
  expect(here).toEqual(there);
  expect(here!.findings).toEqual([]);
}, 120_000);

test("a fault in the program is refused, with its rule and exit status 1", () => {
  const program = readFileSync(join(folder, "index.ts"), "utf8");
  writeFileSync(join(folder, "index.ts"), program.replace("{ region }", "{ region, mtu: 9000 }"));
  const { status, stdout } = preview();
  writeFileSync(join(folder, "index.ts"), program);
  expect(stdout).toContain("mtu-within-range");
  expect(status).toBe(1);
}, 120_000);

test("its types are those that the program needs", () => {
  const options = ["--noEmit", "--strict", "--skipLibCheck", "--module", "node16", "--target", "es2022"];
  expect(run("node_modules/typescript/bin/tsc", ...options, "index.ts").stdout).toBe("");
}, 120_000);

test("`gke-dpv2/policies` is a list that starts nothing", () => {
  const { status, stdout } = run("-p", `require("gke-dpv2/policies").policies.map((p) => p.name).join()`);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^settings,collector,.*mtu-within-range.*,notes,notes-in-stack\n$/);
}, 60_000);

test("an organisation's own pack, in TypeScript, takes the policies into it and adds its own", async () => {
  const pack = join(folder, "acme-policies");
  cpSync(join(ROOT, "examples/policy-only/acme-policies"), pack, { recursive: true });
  const { findings } = await previewed({ dir: join(ROOT, "examples/inherited-stack"), pack });
  const found = findings.map((f) => `${f.level} ${f.rule} ${f.resource.name}`);
  expect(found).toEqual(
    expect.arrayContaining([
      "mandatory cluster-has-owner shop",
      "mandatory dataplane-v2-not-with-calico shop",
      "advisory mtu-matches-peers shop",
    ]),
  );
}, 120_000);
